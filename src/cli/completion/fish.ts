import type { CommandNode, CommandTree, OptionNode, Values } from './tree.js';

/** For fish 3 and later. */
export function fish(tree: CommandTree): string {
  const names = tree.commands.map(({ name }) => name);
  const unnamed = ['-n', quoted(`not __fish_seen_subcommand_from ${names.join(' ')}`)];
  const rows = [
    ...tree.commands.map(({ name, description }) => [...unnamed, '-a', name, '-d', quoted(description)]),
    ...optionRows(tree),
    ...tree.commands.flatMap(operandRows),
  ];
  const lines = rows.map((words) => `complete -c ${tree.name} ${words.join(' ')}\n`);
  return `# Completion of ${tree.name} in fish: ${tree.name} completion fish | source\n${lines.join('')}`;
}

/** Each option once, with the condition that one of its commands is named, or none that lacks it. */
function optionRows(tree: CommandTree): string[][] {
  const takers = new Map<string, CommandNode[]>();
  for (const command of [tree, ...tree.commands]) {
    for (const option of command.options) {
      const words = optionWords(option).join(' ');
      takers.set(words, [...(takers.get(words) ?? []), command]);
    }
  }
  return [...takers].map(([words, commands]) => [...condition(commands, tree), words]);
}

function condition(commands: readonly CommandNode[], tree: CommandTree): string[] {
  const isUnnamed = commands.includes(tree);
  const named = tree.commands
    .filter((command) => commands.includes(command) !== isUnnamed)
    .map(({ name }) => name);
  if (named.length === 0) return [];
  return ['-n', quoted(`${isUnnamed ? 'not ' : ''}__fish_seen_subcommand_from ${named.join(' ')}`)];
}

/** Paths need no row: fish completes them by itself. */
function operandRows({ name, operands }: CommandNode): string[][] {
  if (operands.kind === 'file') return [];
  return [['-n', quoted(`__fish_seen_subcommand_from ${name}`), ...valueWords(operands)]];
}

function optionWords({ names, description, values }: OptionNode): string[] {
  const typed = names.flatMap((name) =>
    name.startsWith('--') ? ['-l', name.slice(2)] : ['-s', name.slice(1)],
  );
  const value = values ? ['-r', ...valueWords(values)] : [];
  return [...typed, ...value, '-d', quoted(description)];
}

function valueWords(values: Values): string[] {
  switch (values.kind) {
    case 'words':
      return ['-f', '-a', quoted(values.words.join(' '))];
    case 'list':
      return ['-f', '-a', quoted(`(__fish_complete_list , 'string split " " "${values.words.join(' ')}"')`)];
    case 'file':
      return ['-F'];
    case 'folder':
      return ['-f', '-a', quoted('(__fish_complete_directories)')];
    case 'anything':
      return ['-f'];
  }
}

/** In single quotes, for the shell. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
