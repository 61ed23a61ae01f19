# Prints what fish has for a command line: matches.fish <script> <line>
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
true
