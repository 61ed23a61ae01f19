import { type CommandTree, type Values, valueOptions } from './tree.js';

/**
 * For bash 3.2 and later. Where the function offers nothing, `complete -o default` completes paths, and quotes them as
 * only readline can; `compopt` (bash 4) keeps it from doing so where none can stand.
 */
export function bash(tree: CommandTree): string {
  const commands = tree.commands.map(({ name }) => name);
  const withValue = valueOptions(tree);
  return `# Completion of ${tree.name} in bash: source <(${tree.name} completion bash)
_clean_articles() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command='' kind='' words='' prefix='' operands=0 index
  COMPREPLY=()
  # --option=value comes as three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${withValue.flatMap(({ names }) => names).join(' | ')})
        [[ \${COMP_WORDS[index + 1]} == '=' ]] && index=$((index + 1))
        index=$((index + 1))
        ;;
      -*) ;;
      ${commands.join(' | ')})
        if [[ -z $command && $operands -eq 0 ]]; then
          command="\${COMP_WORDS[index]}"
        else
          operands=$((operands + 1))
        fi
        ;;
      *) operands=$((operands + 1)) ;;
    esac
  done
  case "$previous" in
${withValue.map(({ names, values }) => `    ${names.join(' | ')}) ${assign(values)} ;;\n`).join('')}\
    *)
      if [[ $current == -* ]]; then
        kind=words
        case "$command" in
${[{ ...tree, name: "''" }, ...tree.commands].map((node) => `          ${node.name}) words='${node.options.flatMap(({ names }) => names).join(' ')}' ;;\n`).join('')}\
        esac
      else
        case "$command:$operands" in
          :0) kind=commands words='${commands.join(' ')}' ;;
${tree.commands.map(({ name, operands }) => `          ${name}:${operands.kind === 'words' ? 0 : '*'}) ${assign(operands)} ;;\n`).join('')}\
          :*) kind=file ;;
        esac
      fi
      ;;
  esac
  case "$kind" in
    file) return ;;
    folder)
      local IFS=$'\\n'
      COMPREPLY=($(compgen -d -- "$current"))
      compopt -o filenames +o default 2> /dev/null
      return
      ;;
    list)
      [[ $current == *,* ]] && prefix="\${current%,*},"
      COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "\${current##*,}"))
      compopt -o nospace 2> /dev/null
      ;;
    words | commands) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
  if [[ $kind == commands ]]; then
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$current"))
    compopt -o filenames 2> /dev/null
  else
    compopt +o default 2> /dev/null
  fi
}
complete -o default -F _clean_articles ${tree.name}
`;
}

function assign(values: Values): string {
  return 'words' in values ? `kind=${values.kind} words='${values.words.join(' ')}'` : `kind=${values.kind}`;
}
