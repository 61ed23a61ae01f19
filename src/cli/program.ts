import { Argument, Command, type Option } from 'commander';
import { ENGLISH, type Words } from '../messages/words.js';
import type { Flags } from './flags.js';
import type { CommandName, OptionRow } from './option-row.js';
import { optionsOf } from './options.js';
import { version } from './version.js';

/** What the command line asks for. */
export interface Invocation {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly flags: Flags;
  /** The names of the flags that were given; the others have their defaults. */
  readonly given: ReadonlySet<string>;
}

/** What a command's help says. */
interface CommandRow {
  readonly name: CommandName;
  readonly description: string;
  readonly argument: () => Argument;
  /** Command lines as they are typed, each with what it does. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
}

/** The shells that `completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The commands, in the order of `--help`. */
const COMMANDS: readonly CommandRow[] = [
  {
    name: 'clean',
    description: 'clean scrapes (what happens without a command, too)',
    argument: () =>
      new Argument(
        '[paths...]',
        'files and folders, then the folder for their Markdown; - is standard input',
      ),
    examples: [
      ['clean-articles scrapes/ articles/', 'a folder: a/b.txt becomes a/b.md'],
      ['clean-articles < scrape.txt > article.md', 'one scrape through a pipe'],
      ['clean-articles scrape.txt', 'one file to standard output'],
      ['clean-articles scrape.txt -o article.md', 'one file to another'],
      ["clean-articles 'scrapes/**/*.text' articles/", 'what a glob names; quoted, it has no limit'],
      ['clean-articles page.html', 'a page of HTML; folders may hold both'],
      ['clean-articles --script zh-TW scrapes/ out/', 'Traditional, with the words of Taiwan'],
      ['clean-articles --encoding gb18030 old/ out/', 'scrapes whose encoding is known'],
      ['clean-articles --restore all scrapes/ out/', 'dropped words put back by guess, too'],
      ['clean-articles --report report.html scrapes/ out/', 'and a page that shows every change'],
    ],
  },
  {
    name: 'check',
    description: 'list what a person should look at; write nothing; exit with 1 if there is anything',
    argument: () => new Argument('[inputs...]', 'files and folders; - is standard input'),
    examples: [
      ['clean-articles check scrapes/', 'what a person should look at'],
      ['clean-articles check < scrape.txt', 'one scrape through a pipe'],
      ['clean-articles check --against articles/ --diff scrapes/', 'Markdown that is not up to date, too'],
      ['clean-articles check --severity private-use=off scrapes/', 'without a rule'],
      ['clean-articles check --reporter sarif --reporter-file check.sarif scrapes/', 'for code scanning'],
      ['clean-articles check --baseline known.json scrapes/', 'only what is new'],
      ['clean-articles check --quiet scrapes/', 'without the sum at the end'],
    ],
  },
  {
    name: 'rules',
    description: 'list what is done and found, and why; with an id or a stage, only that',
    argument: () => new Argument('[id]', 'a rule or a stage'),
    examples: [
      ['clean-articles rules dropped-word', 'what a finding means, and what to do'],
      ['clean-articles rules', 'all that is done and found'],
      ['clean-articles rules --json', 'for programs'],
    ],
  },
  {
    name: 'explain',
    description: 'show every change to a scrape, line by line, with its stage and reason',
    argument: () => new Argument('[file]', 'a file; - is standard input'),
    examples: [
      ['clean-articles explain scrape.txt', 'what was cut and put in, and why'],
      ['clean-articles explain --color scrape.txt | less -R', 'in colour, a page at a time'],
      ['clean-articles explain --context 2 scrape.txt', 'with two unchanged lines around'],
      ['clean-articles explain --report page.html scrape.txt', 'in a page, beside the article'],
      ['clean-articles explain --json scrape.txt | jq .metadata', 'for programs'],
    ],
  },
  {
    name: 'learn',
    description: 'learn what the pages of a site share; clean tells the article by it with --site',
    argument: () =>
      new Argument('[inputs...]', 'files and folders, of scrapes and shards; - is standard input'),
    examples: [
      ['clean-articles learn scrapes/ -o site.json', 'what the pages of the sites share'],
      ['clean-articles --site site.json new/ out/', 'clean pages of these sites'],
      ['clean-articles --site auto scrapes/ out/', 'both in one run'],
      ["clean-articles learn 'in/**/*.jsonl.gz' -o sites.json", 'from the records of shards, by their url'],
      ["clean-articles corpus --site sites.json 'in/**/*.jsonl.gz' out/", 'clean shards of these sites'],
    ],
  },
  {
    name: 'corpus',
    description: 'clean shards of records (JSON lines, WARC, WET, Parquet) into shards; goes on where it was',
    argument: () =>
      new Argument('[paths...]', 'files, folders and globs, then the folder for what comes out'),
    examples: [
      ["clean-articles corpus 'in/**/*.jsonl.gz' out/", 'each shard into one of the same name'],
      ['clean-articles corpus --sample 0.01 in/ trial/', 'a hundredth of the records'],
      ['clean-articles corpus --min-confidence 0.8 in/ out/', 'without articles that may be wrong'],
      [
        'clean-articles corpus --shard $SLURM_ARRAY_TASK_ID/64 in/ out/',
        'a part of the shards on each machine',
      ],
    ],
  },
  {
    name: 'records',
    description: 'clean records: JSON in, JSON out, one a line, in order; for programs (docs/records.md)',
    argument: () => new Argument('[paths...]', 'none: records come from standard input'),
    examples: [
      [
        'clean-articles records < records.jsonl > answers.jsonl',
        'one answer a record, behind one line of hello',
      ],
      ['clean-articles records --fields markdown --timeout 5s', 'what engines start and talk to'],
    ],
  },
  {
    name: 'completion',
    description: 'print what makes a shell complete commands, options and their values',
    argument: () => new Argument(`<${SHELLS.join('|')}>`, 'the shell').choices(SHELLS),
    examples: [
      ['source <(clean-articles completion bash)', 'in ~/.bashrc'],
      ['source <(clean-articles completion zsh)', 'in ~/.zshrc, after compinit'],
      ['clean-articles completion fish | source', 'in ~/.config/fish/config.fish'],
    ],
  },
];

const EXIT_CODES_HELP = `Exit codes:
  0 done   1 findings (check)   2 usage or file error; the other files are done   130 interrupted`;

/** Of every command's examples the first, and all of `clean`, which needs no name. */
const OVERVIEW = COMMANDS.flatMap(({ name, examples }) =>
  name === 'clean' ? examples : examples.slice(0, 1),
);

function exampleHelp(examples: CommandRow['examples'], { phrase }: Words): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const rows = examples.map(([command, purpose]) => `  ${command.padEnd(width)}  ${phrase(purpose)}\n`);
  return `\n${phrase('Examples:')}\n${rows.join('')}`;
}

/**
 * The command line: commands, options, help. It only parses; `invoke` is told what was asked for. Errors, help and
 * version are thrown as CommanderError, their text given to the output configured by the caller.
 */
export function createProgram(invoke: (invocation: Invocation) => void, words: Words = ENGLISH): Command {
  const action =
    (name: CommandName) =>
    (paths: string | readonly string[] | undefined, _flags: unknown, command: Command): void => {
      refuseMisplaced(program, name);
      const flags = command.optsWithGlobals<Flags>();
      const isGiven = (flag: string) => command.getOptionValueSourceWithGlobals(flag) !== 'default';
      const given = new Set(Object.keys(flags).filter(isGiven));
      invoke({ command: name, paths: [paths ?? []].flat(), flags, given });
    };

  const program = new Command('clean-articles')
    .description(words.phrase('Turns scraped Chinese articles into clean Markdown.'))
    .usage(
      '[options] <input...> <output-dir>\n       clean-articles [options] [file] > article.md\n       clean-articles check|explain|learn|corpus|rules|records [options] <input...>',
    )
    .argument(
      '[paths...]',
      words.phrase('files and folders, then the folder for their Markdown; - is standard input'),
    )
    .helpCommand('help [command]', words.command('help') ?? 'show the help of a command')
    .exitOverride()
    .showHelpAfterError('(clean-articles --help lists what there is)')
    .configureHelp({
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      styleTitle: words.phrase,
    })
    .version(version(), '-V, --version', words.option('version', 'clean') ?? 'show the version')
    .helpOption('-h, --help', words.option('help', 'clean') ?? 'show this help')
    .addHelpText('after', `${exampleHelp(OVERVIEW, words)}\n${words.phrase(EXIT_CODES_HELP)}\n`)
    .action(action('clean'));
  for (const row of optionsOf('clean')) program.addOption(optionIn(row, 'clean', words));
  for (const { name, description, argument, examples } of COMMANDS) {
    const command = program
      .command(name)
      .description(words.command(name) ?? description)
      .addArgument(argumentIn(argument(), words))
      .addHelpText('after', exampleHelp(examples, words))
      .action(action(name));
    addOptions(command, program, name, words);
  }
  return program;
}

function optionIn({ option }: OptionRow, command: CommandName, words: Words): Option {
  const made = option();
  const description = words.option(wordsNameOf(made), command) ?? made.description;
  // Some rows share an option, which stays as it is.
  return Object.assign(Object.create(Object.getPrototypeOf(made)), made, { description });
}

/** What the words of an option are known by: `noCache` of --no-cache. */
export function wordsNameOf(option: Option): string {
  const name = option.attributeName();
  return option.negate ? `no${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

function argumentIn(argument: Argument, { phrase }: Words): Argument {
  argument.description = phrase(argument.description);
  return argument;
}

/** What `clean` takes too is known to the program already; it is shown in the command's help as well. */
function addOptions(command: Command, program: Command, name: CommandName, words: Words): void {
  for (const row of optionsOf(name)) {
    if (row.commands && !row.commands.includes('clean')) command.addOption(optionIn(row, name, words));
  }
  const taken = attributesOf(name);
  command.configureHelp({
    ...command.configureHelp(),
    showGlobalOptions: true,
    visibleGlobalOptions: () => program.options.filter((option) => taken.has(option.attributeName())),
  });
}

function attributesOf(name: CommandName): ReadonlySet<string> {
  return new Set(optionsOf(name).map(({ option }) => option().attributeName()));
}

/**
 * Refuses an option that its command does not take: options of `clean` are known before a command is named, and a
 * misplaced one should not do nothing in silence.
 */
function refuseMisplaced(program: Command, command: CommandName): void {
  const taken = attributesOf(command);
  for (const option of program.options) {
    const name = option.attributeName();
    if (name === 'version' || taken.has(name) || program.getOptionValueSource(name) !== 'cli') continue;
    program.error(`error: ${command} takes no option '${option.long}'`);
  }
}
