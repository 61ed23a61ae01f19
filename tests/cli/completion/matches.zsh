# Prints what zsh has for a command line: matches.zsh <script> <line>. An interactive zsh in a terminal of its own gets
# the line and a tab; compadd, which takes the matches, prints them between two null characters.
zmodload zsh/zpty
zpty shell zsh -f -i
() {
  zpty -w shell "source $1"
  zpty -r -m shell match '*ready*'
  zpty -n -w shell "$2"$'\t'
  zpty -r -m shell match '*'$'\0''*'$'\0''*'
} =( <<< "
PROMPT=
autoload -Uz compinit
compinit -D -u
source ${(q)1}
"'
null-line() { print -n "\0" }
compprefuncs=(null-line)
comppostfuncs=(null-line exit)
compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits
  builtin compadd -A hits "$@"
  (( $#hits )) && print -rl -- $hits
}
bindkey "^I" complete-word
print ready
' ) "$2"
match=${match%$'\0'*}
print -r -- ${match##*$'\0'}
