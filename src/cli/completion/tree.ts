import type { Command, Option } from 'commander';

/** What can stand in a place: one of some words, several of them with commas between, or a path. */
export type Values =
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'anything' };

export interface OptionNode {
  /** As typed: `-q`, `--quiet`. */
  readonly names: readonly string[];
  readonly description: string;
  /** `undefined`: the option takes no value. */
  readonly values: Values | undefined;
}

export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  /** What its arguments can be. */
  readonly operands: Values;
}

/** The program's own options and operands, for when no command is named, and its commands. */
export interface CommandTree extends CommandNode {
  readonly commands: readonly CommandNode[];
}

/**
 * Reads what can be typed from the program itself, so that completion knows every option the day it is added.
 *
 * @param values of options that name none, by attribute, and of arguments, as `rules [id]`; for others, what stands between < > says what they take
 */
export function readTree(program: Command, values: Readonly<Record<string, Values>>): CommandTree {
  const commands = program.commands.map((command) => readCommand(command, values));
  return { ...readCommand(program, values), commands };
}

function readCommand(command: Command, values: Readonly<Record<string, Values>>): CommandNode {
  const help = command.createHelp();
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
  return {
    name: command.name(),
    description: command.description(),
    options: options.map((option) => ({
      names: [option.short, option.long].filter((name) => name != null),
      description: option.description,
      values: valuesOfOption(option, values),
    })),
    operands: valuesOfArgument(command, values),
  };
}

function valuesOfOption(option: Option, values: Readonly<Record<string, Values>>): OptionNode['values'] {
  if (!option.required && !option.optional) return undefined;
  const words = option.argChoices;
  return words ? { kind: 'words', words } : (values[option.attributeName()] ?? pathNamed(option.flags));
}

function valuesOfArgument(command: Command, values: Readonly<Record<string, Values>>): Values {
  const [argument] = command.registeredArguments;
  if (!argument) return { kind: 'anything' };
  const words = argument.argChoices;
  return words
    ? { kind: 'words', words }
    : (values[`${command.name()} [${argument.name()}]`] ?? pathNamed(argument.name()));
}

/** `--config <file>` takes a file, `--against <folder>` a folder. */
function pathNamed(placeholder: string): Values {
  const [, kind] = /(file|path|input|folder|dir)s?\W*$/.exec(placeholder) ?? [];
  if (kind === undefined) return { kind: 'anything' };
  return { kind: kind === 'folder' || kind === 'dir' ? 'folder' : 'file' };
}

/** An option that takes a value. */
export type ValueOption = OptionNode & { readonly values: Values };

/** The options of all commands that take a value, each once. */
export function valueOptions(tree: CommandTree): readonly ValueOption[] {
  const options = [tree, ...tree.commands].flatMap((command) => command.options);
  const taking = options.filter((option): option is ValueOption => option.values !== undefined);
  return [...new Map(taking.map((option) => [option.names.join(), option])).values()];
}
