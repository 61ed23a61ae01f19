import { Option } from 'commander';
import { LANGUAGES } from '../messages/words.js';
import { DEFAULT_MAX_SIZE, formatSize } from '../options/size.js';
import { COLOUR_CHOICES } from './colour.js';
import { CORPUS_OPTIONS } from './corpus-options.js';
import type { CommandName, OptionRow } from './option-row.js';
import {
  appended,
  collected,
  glob,
  listOf,
  positiveInteger,
  probability,
  size,
  webAddress,
  wholeNumber,
} from './option-values.js';
import { RECORD_OPTIONS } from './record-options.js';
import { REPORTER_NAMES } from './reporters/names.js';

/** Commands whose scrapes are files. */
const READERS: readonly CommandName[] = ['clean', 'check', 'explain', 'learn'];

/** Commands that clean scrapes. */
const CLEANERS: readonly CommandName[] = ['clean', 'check', 'explain', 'records', 'corpus'];

/** All of them. */
const ALL: readonly CommandName[] = [...READERS, 'records', 'corpus'];

/** What `check` reports, how, and when it fails. */
const CHECK_OPTIONS: readonly OptionRow[] = [
  new Option(
    '--reporter <name>',
    `form of the report: ${REPORTER_NAMES.join(', ')} (default: github in GitHub Actions, else text)`,
  ).choices(REPORTER_NAMES),
  new Option('--reporter-file <file>', 'write that report to a file; standard output gets the default one'),
  new Option(
    '--severity <rule=level>',
    'report a rule as error or warning, or turn it off; several times or separated by commas',
  ).argParser(appended),
  new Option('--max-warnings <number>', 'exit with 1 only if there are more warnings, or errors').argParser(
    wholeNumber,
  ),
  new Option(
    '--min-confidence <number>',
    'exit with 1 if an article is less likely to be right, from 0 to 1, such as 0.6',
  ).argParser(probability),
  new Option('--statistics', 'count the findings by rule at the end'),
  new Option('--baseline <file>', 'report only what is not in this file'),
  new Option('--update-baseline', 'write what is found to the baseline instead'),
  new Option('--against <folder>', 'report Markdown there that is missing, stale or left over, too'),
  new Option('--diff', 'show how it differs'),
  new Option('--rules-url <url>', 'where docs/rules.md is on your network, for the links of sarif').argParser(
    webAddress,
  ),
].map((option) => ({ option: () => option, commands: ['check'] }));

/** Which files and settings count. */
const CONFIGURATION_OPTIONS: readonly OptionRow[] = [
  {
    commands: ALL,
    option: () =>
      new Option(
        '--config <file>',
        'configuration (default: the nearest above each scrape; see the documentation)',
      ),
  },
  { commands: ALL, option: () => new Option('--no-config', 'without any configuration file') },
  {
    commands: ALL,
    option: () => new Option('--print-config <file>', 'show what holds for this file, and do nothing else'),
  },
  {
    commands: [...READERS, 'corpus'],
    option: () => new Option('--no-ignore', 'read what .gitignore and .clean-articlesignore list, too'),
  },
];

/** How a run over many files goes about it. */
const RUN_OPTIONS: readonly OptionRow[] = [
  {
    option: () =>
      new Option('--jobs <number>', 'threads (default: one for each core)').argParser(positiveInteger),
    commands: ['clean', 'check', 'corpus'],
  },
  {
    option: () =>
      new Option('--max-size <size>', `refuse larger scrapes (default: ${formatSize(DEFAULT_MAX_SIZE)})`)
        .argParser(size)
        .default(DEFAULT_MAX_SIZE),
  },
  {
    option: () => new Option('--cache', 'skip scrapes that have not changed since the last run'),
    commands: ['clean', 'check'],
  },
  {
    option: () => new Option('--no-cache', 'clean all scrapes, also unchanged ones (default)'),
    commands: ['clean', 'check'],
  },
  {
    option: () =>
      new Option('--cache-location <file>', 'where the cache is kept (default: .clean-articles-cache)')
        .default('.clean-articles-cache')
        .implies({ cache: true }),
    commands: ['clean', 'check'],
  },
  {
    option: () => new Option('--dry-run', 'say what would be written, and write nothing'),
    commands: ['clean'],
  },
  {
    option: () =>
      new Option(
        '--prune',
        'remove Markdown that an earlier run with --prune wrote and whose scrape is gone',
      ),
    commands: ['clean'],
  },
  {
    option: () => new Option('--watch', 'go on, and clean what changes, until Ctrl-C'),
    commands: ['clean'],
  },
  {
    option: () =>
      new Option('--report <file>', 'write a page that shows every change beside the article (HTML)'),
    commands: ['clean', 'check', 'explain'],
  },
];

/**
 * Every option, in the order of `--help`. Values that `clean` itself checks are taken as they come, so that there is
 * one list of what is allowed.
 */
export const OPTIONS: readonly OptionRow[] = [
  {
    commands: ALL,
    option: () => new Option('--script <script>', 'zh-Hans (default), zh-Hant, zh-CN, zh-TW, zh-HK or keep'),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--stages <names>', 'run only these stages, separated by commas').argParser(listOf(/,/)),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--encoding <name>', 'encoding of the scrapes, such as gb18030 (default: detected)'),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--input <kind>', 'what scrapes are: html, text or auto (default; what they look like)'),
  },
  {
    commands: ALL,
    option: () =>
      new Option(
        '--front-matter',
        'begin Markdown with a YAML block of title, author, date and such (default)',
      ),
  },
  {
    commands: ALL,
    option: () => new Option('--no-front-matter', 'write Markdown without that YAML block'),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--punctuation <mode>', 'marks: safe (default), all, matters of style too, or off'),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--restore <mode>', 'words that filters dropped: safe (default), all, with guesses, or off'),
  },
  {
    commands: ALL,
    option: () =>
      new Option('--restore-words <words>', 'words that your sites filter, separated by commas').argParser(
        listOf(/[,，、]/),
      ),
  },
  {
    commands: CLEANERS,
    option: () =>
      new Option('--boilerplate <file>', 'remove the lines that clean-articles learn wrote to this file'),
  },
  {
    commands: CLEANERS,
    option: () =>
      new Option(
        '--site <file>',
        'use what clean-articles learn wrote about the site; auto: learn from the scrapes of this run first',
      ).argParser(collected),
  },
  {
    commands: ['clean', 'learn'],
    option: () =>
      new Option(
        '-o, --output <file>',
        'write the result of one scrape, or of learn, there and not to standard output',
      ),
  },
  {
    commands: ['learn'],
    option: () => new Option('--print', 'print what was learned for people, not as JSON'),
  },
  {
    commands: ['learn'],
    option: () =>
      new Option(
        '--min-documents <number>',
        'take lines that at least this many documents of a site have (default: 3)',
      ),
  },
  {
    commands: ['learn'],
    option: () =>
      new Option('--min-share <share>', 'and at least this share of them, such as 0.5 (default: 0.3)'),
  },
  ...CONFIGURATION_OPTIONS,
  {
    option: () =>
      new Option(
        '--include <glob>',
        "what to read of folders, such as '*.text'; several times: any (default: .txt, .md, .html, .htm, .xhtml)",
      ).argParser(glob),
  },
  {
    option: () =>
      new Option('--exclude <glob>', 'files and folders to leave out; several times: all').argParser(glob),
  },
  {
    option: () => new Option('--stdin-filepath <path>', 'name for standard input, in messages and outputs'),
  },
  ...RUN_OPTIONS,
  ...CHECK_OPTIONS,
  ...CORPUS_OPTIONS,
  ...RECORD_OPTIONS,
  { option: () => new Option('--json', 'the rules as JSON, for programs'), commands: ['rules'] },
  // explain
  { option: () => new Option('--json', 'the explanation as JSON, for programs'), commands: ['explain'] },
  {
    option: () =>
      new Option('--context <lines>', 'show this many unchanged lines around each change (default: 0)')
        .argParser(wholeNumber)
        .default(0),
    commands: ['explain'],
  },
  // How much is said, and how
  { commands: ALL, option: () => new Option('-q, --quiet', 'say only what went wrong').conflicts('verbose') },
  { commands: ALL, option: () => new Option('-v, --verbose', 'say what is done to each file') },
  {
    commands: [...ALL, 'rules', 'completion'],
    option: () =>
      new Option(
        '--lang <language>',
        'of messages, help and report: en or zh (default: that of the locale)',
      ).choices(LANGUAGES),
  },
  { commands: ALL, option: () => new Option('--debug', 'add the stack and versions to internal errors') },
  {
    commands: [...ALL, 'rules'],
    option: () =>
      new Option('--color [when]', 'colour: auto (default; on terminals), always or never')
        .choices(COLOUR_CHOICES)
        .preset('always')
        .default('auto'),
  },
];

/** The rows whose options a command takes, whether or not others take them too. */
export function optionsOf(command: CommandName): readonly OptionRow[] {
  return OPTIONS.filter(({ commands = READERS }) => commands.includes(command));
}
