import type { CommandNode, CommandTree, OptionNode, Values } from './tree.js';

/** For zsh 5, with its completion system loaded (compinit). Also works as a file `_clean-articles` in $fpath. */
export function zsh(tree: CommandTree): string {
  const commands = tree.commands.map(({ name, description }) => quoted(`${name}:${description}`));
  return `#compdef ${tree.name}
# Completion of ${tree.name} in zsh: source <(${tree.name} completion zsh)
_clean_articles() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S \\
${optionSpecs(tree)}\
    '1: :->first' '*:: :->rest'
  case $state in
    first)
      local -a commands=(
${commands.map((command) => `        ${command}\n`).join('')}\
      )
      _alternative 'commands:command:{_describe command commands}' 'files:file:_files'
      ;;
    rest)
      case $line[1] in
${tree.commands.map((command) => `        ${command.name})\n${argumentsOf(command)}          ;;\n`).join('')}\
        *)
${argumentsOf(tree)}          ;;
      esac
      ;;
  esac
}
if [[ $funcstack[1] == _clean_articles ]]; then
  _clean_articles "$@"
else
  compdef _clean_articles ${tree.name}
fi
`;
}

function argumentsOf(command: CommandNode): string {
  const { kind } = command.operands;
  const operands =
    kind === 'words' ? `1:${command.name}:${action(command.operands)}` : `*:path:${action(command.operands)}`;
  return `          _arguments -s -S \\\n${optionSpecs(command)}            ${quoted(operands)}\n`;
}

function optionSpecs({ options }: CommandNode): string {
  return options.map((option) => `            ${optionSpec(option)} \\\n`).join('');
}

/** `'(-q --quiet)'{-q,--quiet}'[say only what went wrong]'`; a `=` after a long name allows both `--a=b` and `--a b`. */
function optionSpec({ names, description, values }: OptionNode): string {
  const typed = names.map((name) => (values && name.startsWith('--') ? `${name}=` : name));
  const value = values ? `:${names.at(-1)?.slice(2)}:${action(values)}` : '';
  const rest = quoted(`[${description.replace(/[[\]\\:]/g, '\\$&')}]${value}`);
  const [only] = typed;
  return typed.length === 1
    ? `${only}${rest}`
    : `${quoted(`(${names.join(' ')})`)}{${typed.join(',')}}${rest}`;
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'list':
      return `_values -s , value ${values.words.join(' ')}`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'anything':
      return ' ';
  }
}

/** In single quotes, for the shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
