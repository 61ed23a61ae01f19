import { Command } from 'commander';
import type { Flags } from './flags.js';
import { type CommandName, optionsOf } from './options.js';
import { version } from './version.js';

/** What the command line asks for. */
export interface Invocation {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly flags: Flags;
}

/** The commands, in the order of `--help`. */
const COMMANDS: readonly {
  readonly name: CommandName;
  readonly description: string;
  readonly argument: readonly [name: string, description: string];
}[] = [
  {
    name: 'clean',
    description: 'clean scrapes (what happens without a command, too)',
    argument: ['[paths...]', 'files and folders, then the folder for their Markdown; - is standard input'],
  },
  {
    name: 'check',
    description: 'list what a person should look at; write nothing; exit with 1 if there is anything',
    argument: ['[inputs...]', 'files and folders; - is standard input'],
  },
  {
    name: 'explain',
    description: 'show every change to a scrape, line by line, with its stage and reason',
    argument: ['[file]', 'a file; - is standard input'],
  },
  {
    name: 'learn',
    description: 'learn lines that many documents of a site share; clean removes them with --boilerplate',
    argument: ['[inputs...]', 'files and folders; - is standard input'],
  },
  {
    name: 'rules',
    description: 'list what is done and found, and why; with an id or a stage, only that',
    argument: ['[id]', 'a rule or a stage'],
  },
];

const EXAMPLES = `
Examples:
  clean-articles scrapes/ articles/             a folder of scrapes, mirrored: a/b.txt becomes a/b.md
  clean-articles < scrape.txt > article.md      one scrape through a pipe
  clean-articles scrape.html                    one file to standard output
  clean-articles --script zh-TW scrapes/ out/   into Traditional characters with the words of Taiwan
  clean-articles check scrapes/                 what a person should look at
  clean-articles rules dropped-word             what a rule says, why, and what to do
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
    (paths: string | readonly string[] | undefined, _flags: unknown, command: Command): void => {
      refuseMisplaced(program, name);
      invoke({ command: name, paths: [paths ?? []].flat(), flags: command.optsWithGlobals<Flags>() });
    };

  const program = new Command('clean-articles')
    .description('Turns scraped Chinese articles into clean Markdown.')
    .usage(
      '[options] <input...> <output-dir>\n       clean-articles [options] [file] > article.md\n       clean-articles check|explain|learn|rules [options] <input...>',
    )
    .argument('[paths...]', 'files and folders, then the folder for their Markdown; - is standard input')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(clean-articles --help lists what there is)')
    .configureHelp({ optionDescription: (option) => option.description })
    .version(version(), '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXAMPLES)
    .action(action('clean'));
  for (const { option } of optionsOf('clean')) program.addOption(option());
  for (const { name, description, argument } of COMMANDS) {
    const command = program
      .command(name)
      .description(description)
      .argument(...argument)
      .action(action(name));
    addOptions(command, program, name);
  }
  return program;
}

/** What `clean` takes too is known to the program already; it is shown in the command's help as well. */
function addOptions(command: Command, program: Command, name: CommandName): void {
  for (const { option, commands } of optionsOf(name)) {
    if (commands && !commands.includes('clean')) command.addOption(option());
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
