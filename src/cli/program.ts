import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { COLOUR_CHOICES } from './colour.js';
import type { Flags } from './flags.js';

export type CommandName = 'clean' | 'check' | 'explain' | 'learn';

/** What the command line asks for. */
export interface Invocation {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly flags: Flags;
}

const EXAMPLES = `
Examples:
  clean-articles scrapes/ articles/             a folder of scrapes, mirrored: a/b.txt becomes a/b.md
  clean-articles < scrape.txt > article.md      one scrape through a pipe
  clean-articles scrape.html                    one file to standard output
  clean-articles --script zh-TW scrapes/ out/   into Traditional characters with the words of Taiwan
  clean-articles check scrapes/                 what a person should look at
  clean-articles explain scrape.txt | less      what was done to it, line by line, and why
  clean-articles learn scrapes/ -o lines.json   lines of the sites, to remove with --boilerplate lines.json

Exit codes:
  0 done   1 findings (check)   2 usage or file error; the other files are done   130 interrupted
`;

/**
 * The command line: commands, options, help. It only parses; `invoke` is told what was asked for. Errors, help and
 * version are thrown as CommanderError, their text given to the output configured by the caller.
 */
export function createProgram(invoke: (invocation: Invocation) => void): Command {
  const action =
    (name: CommandName) =>
    (paths: string | readonly string[] | undefined, _flags: unknown, command: Command): void =>
      invoke({ command: name, paths: [paths ?? []].flat(), flags: command.optsWithGlobals<Flags>() });

  const program = new Command('clean-articles')
    .description('Turns scraped Chinese articles into clean Markdown.')
    .usage(
      '[options] <input...> <output-dir>\n       clean-articles [options] [file] > article.md\n       clean-articles check|explain|learn [options] <input...>',
    )
    .argument('[paths...]', 'files and folders, then the folder for their Markdown; - is standard input')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(clean-articles --help lists what there is)')
    .configureHelp({ showGlobalOptions: true, optionDescription: (option) => option.description })
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXAMPLES)
    .action(action('clean'));
  for (const option of commonOptions()) program.addOption(option);

  program
    .command('clean')
    .description('clean scrapes (what happens without a command, too)')
    .argument('[paths...]', 'files and folders, then the folder for their Markdown; - is standard input')
    .action(action('clean'));
  program
    .command('check')
    .description('list what a person should look at; write nothing; exit with 1 if there is anything')
    .argument('[inputs...]', 'files and folders; - is standard input')
    .action(action('check'));
  program
    .command('explain')
    .description('show every change to a scrape, line by line, with its stage and reason')
    .argument('[file]', 'a file; - is standard input')
    .action(action('explain'));
  program
    .command('learn')
    .description('learn lines that many documents of a site share; clean removes them with --boilerplate')
    .argument('[inputs...]', 'files and folders; - is standard input')
    .option('-o, --output <file>', 'where to write them (default: standard output)')
    .option('--min-documents <number>', 'in at least so many documents of a site (default: 3)')
    .option('--min-share <share>', 'and in at least this share of them, such as 0.5 (default: 0.3)')
    .action(action('learn'));
  return program;
}

/** Options of every command. Values are checked by `clean`, which knows what is allowed. */
function commonOptions(): readonly Option[] {
  return [
    new Option('--script <script>', 'zh-Hans (default), zh-Hant, zh-TW, zh-HK or keep'),
    new Option('--stages <names>', 'run only these stages, separated by commas').argParser((names) =>
      names.split(',').map((name) => name.trim()),
    ),
    new Option('--encoding <name>', 'encoding of the scrapes, such as gb18030 (default: detected)'),
    new Option('--no-front-matter', 'Markdown without the YAML block at its head'),
    new Option('--restore <mode>', 'words that filters dropped: safe (default), all, with guesses, or off'),
    new Option('--restore-words <words>', 'words that your sites filter, separated by commas').argParser(
      (words) => words.split(/[,，、]/).map((word) => word.trim()),
    ),
    new Option('--boilerplate <file>', 'remove the lines that clean-articles learn wrote to this file'),
    new Option('--stdin-filepath <path>', 'name for standard input, in messages and outputs'),
    new Option('-q, --quiet', 'say only what went wrong').conflicts('verbose'),
    new Option('-v, --verbose', 'say what is done to each file'),
    new Option('--color [when]', 'colour: auto (default; on terminals), always or never')
      .choices(COLOUR_CHOICES)
      .preset('always')
      .default('auto'),
  ];
}

/** From package.json, which lies at the same distance from src/cli and dist/cli. */
function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
