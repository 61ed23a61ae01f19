/** A way in which lines of code look. */
export interface CodeRule {
  readonly what: string;
  /** Asked of the line without blanks around it, its literals `""` and its comments gone; no Chinese is left. */
  readonly pattern: RegExp;
  readonly example: string;
  /** Whether one such line alone is code. */
  readonly isCertain?: boolean;
}

/** Programs whose names are no words: what stands behind such a name is a command. */
const PROGRAMS =
  'sudo|npm|npx|yarn|pnpm|pip3?|git|kubectl|mkdir|curl|wget|apt(?:-get)?|yum|dnf|brew|chmod|chown|systemctl|docker(?:-compose)?|cd|ls|ll|mv|cp|rm|tar|scp|ssh|vim?|sed|awk|grep|ps|ln|gcc|g\\+\\+|javac|mvn|conda|pacman|rpm|dpkg|hexo|hugo|openssl|redis-cli|mysqldump|psql|unzip|ifconfig|netstat|iptables|cfssl|gem|tsc|vite|pm2|rsync|crontab|useradd|groupadd|journalctl|lsof|netsh|choco|scoop|winget|adb|ffmpeg';
/** Programs whose names are words as well; an option, a path, a pipe or a subcommand tells. */
const WORDY =
  'make|find|cat|echo|source|export|service|touch|kill|node|java|python[23]?|ruby|go|cargo|php|composer|dotnet|helm|set|type|start|bundle|rails|perl|bash|sh|mysql|mongo|nginx|flask|gradle|mount|time|head|tail|sort|jupyter|code|open|screen|top|which|df|du|uname|hostname|env';
const SUBCOMMANDS =
  'get|mod|run|build|list|install|test|env|version|new|add|init|start|stop|restart|update|exec|require|create|status|manage|-m|-v|-V';

/** Lines that are code wherever they stand. */
export const CODE_RULES: readonly CodeRule[] = [
  {
    what: 'a statement, a block or a declaration: a semicolon or a brace at the end, and syntax before it',
    pattern:
      /^(?=.*[=()[\]{}<>:.+-]|(?:return|break|continue|import|package|using)\b).*[;{]$|^[})\]]+[;,)]+$/,
    example: 'int total = 0;',
  },
  {
    what: 'a block of Python',
    pattern:
      /^(?:async |def |class |if |elif |for |while |with |except )(?=.*[([=<>]|.* in |.*Error).*:$|^(?:try|else|finally):$/,
    example: 'for i in range(10):',
  },
  {
    what: 'an import',
    pattern:
      /^(?:import [a-z_][\w.]*(?: as \w+)?|import \(|import ""|from [a-z_.][\w.]* import [\w*, ]+|import .+ from "";?|#include\s?[<"].*|#import\s?[<"].*|#(?:define|ifn?def|endif|pragma)\b.*|package \w+)$/,
    example: 'from os import path',
  },
  {
    what: 'the first line of a script',
    pattern: /^#!\/\S+(?: \S+)*$/,
    example: '#!/bin/sh',
    isCertain: true,
  },
  {
    what: 'a command',
    pattern: new RegExp(
      `^(?:${PROGRAMS}) (?:[-+\\w./~"$*:@{}]+)(?: [-\\w./~"$*:@={}|&<>!?,%+\\\\\\[\\]()'#;]+)*$`,
    ),
    example: 'git push origin main',
    isCertain: true,
  },
  {
    what: 'a command whose program is a word of English as well',
    pattern: new RegExp(
      `^(?:${WORDY}) (?=.*(?:(?:^|\\s)--?[A-Za-z]|[./~$]\\w|&&|\\||>|"|=))[-\\w./~"$*:@={}|&<>!?,%+\\\\()#; ]+$|^(?:${WORDY}) (?:${SUBCOMMANDS})(?: [\\w./@:=-]+)*$`,
    ),
    example: 'python manage.py runserver',
  },
  {
    what: 'a program by its path',
    pattern: /^\.{0,2}\/[\w./-]+(?: -{1,2}\w[\w=./-]*)+$|^\.\/[\w./-]+$/,
    example: './configure',
  },
  {
    what: 'a rule of a style sheet',
    pattern: /^[\w.#:*>,[\]=" -]+\{[^{}]*[:=][^{}]*\}$/,
    example: '.box > p { margin: 0; }',
  },
  {
    what: 'a call as a statement, with a text or of a method; document.write alone is of the page',
    pattern:
      /^(?!document\.write\()(?:[a-z_$][\w$.]*\(""(?:[^"]|"")*\);?|[a-z_$][\w$]*(?:\.[\w$]+)+\(.*\);)$/i,
    example: 'console.log("你好");',
    isCertain: true,
  },
  {
    what: 'a call with a text, or of a method',
    pattern: /^(?:await |return |yield )?[a-z_$][\w$.]*\((?=.*""|.*\.).*\)$|^[\w$]+\.[\w$.]+\(.*\)$/,
    example: 'print("你好")',
  },
  {
    what: 'an assignment of something that is no word',
    pattern:
      /^(?:const |let |var |export )?[A-Za-z_$][\w$.[\]"]*(?:, ?\w+)*(?:: ?\w+)? ?(?:[-+*/]?=|:=) ?.*["([{]/,
    example: 'names = ["张三", "李四"]',
  },
  {
    what: 'a variable that is declared',
    pattern:
      /^(?:const|let|var|val|final|auto|int|String|double|float|long|char|bool|boolean|unsigned|static|local|my|our)\s[\w$@%<>[\]*& ]+(?:: ?\w+)? ?:?= ?\S/,
    example: 'var count = 0',
  },
  {
    what: 'a method that is declared',
    pattern:
      /^(?:@\w+ )?(?:public|private|protected|static|final|abstract|void|int|boolean|func|fn|function)\s[\w$<>[\],.? ]*\(.*\)(?: throws \w+)?$|^[-+] ?\([\w *<>]+\) ?\w+.*$/,
    example: 'void reverse(List list)',
  },
  {
    what: 'Objective-C',
    pattern: /^@(?:interface|implementation|protocol|property|end|synthesize)\b/,
    example: '@end',
  },
  {
    what: 'a tag of a program in a page',
    pattern: /^<\?(?:php|=|xml).*|^\?>$|^<%.*%>$|^%>$|^\{%.*%\}$/,
    example: '<?php',
  },
  {
    what: 'an assignment with an arrow',
    pattern: /^[\w.$[\]]+ ?(?:←|<-) ?\S/,
    example: 'node.key ← key',
  },
  {
    what: 'a call without brackets, with a text',
    pattern:
      /^(?:puts|print|printf|p|echo|raise|require|require_relative|use|include|Write-(?:Host|Output)|MsgBox) "".*$/,
    example: 'puts "你好"',
  },
  {
    what: 'a definition, a variable of an object or a block of Ruby or Elixir',
    pattern:
      /^(?:def (?:self\.)?[a-z_]\w*[?!=]?(?:\(.*\))?|attr_(?:reader|writer|accessor) :\w.*|@{1,2}[a-z_]\w* ?(?:\|\|)?= ?\S.*|def(?:p|module|macro)? .* do|[\w.@:]+(?:\(.*\))? do \|[\w, ]+\|)$/,
    example: 'attr_reader :name',
  },
  {
    what: 'the head of a block that ends with a word',
    pattern: /^(?:for|while|until|if|elseif|elif) (?=.*[=<>([~$]).* ?(?:do|then)$|^repeat$/,
    example: 'for i = 1, 10 do',
  },
  {
    what: 'Visual Basic',
    pattern:
      /^(?:(?:Public |Private )?(?:Sub|Function) \w+\(.*\)(?: As \w+)?|Dim \w+(?:\(.*\))?(?:, \w+)*(?: As [\w.]+)?(?: ?= ?\S.*)?|End (?:Sub|Function|If|With|Select|Class|Module))$/,
    example: 'Dim count As Integer',
  },
  {
    what: 'a module or a type of Haskell',
    pattern: /^(?:module [A-Z][\w.]*(?: \(.*\))? where|[a-z][\w']* :: [A-Za-z([].*)$/,
    example: 'main :: IO ()',
  },
  {
    what: 'a line of a timetable of commands',
    pattern: /^(?:[\d*][\d*/,-]* ){5}\S*\/.*$/,
    example: '0 2 * * * /opt/backup.sh',
    isCertain: true,
  },
  {
    what: 'the document type of a page',
    pattern: /^<!DOCTYPE [a-z].*>$/i,
    example: '<!DOCTYPE html>',
  },
  {
    what: 'a switch of a configuration',
    pattern: /^[a-z][\w.-]* ?= ?(?:true|false)$/,
    example: 'enabled = true',
  },
  {
    what: 'a key of a configuration, with dots or without blanks, or a variable of the environment',
    pattern: /^[a-z][\w-]*(?:\.[\w-]+)+ ?= ?\S*$|^[a-z][\w.-]{2,}=\S{2,}$|^(?:export )?[A-Z][A-Z_]{2,}=\S+$/,
    example: 'server.port=8080',
  },
  {
    what: 'a command with a long option',
    pattern: /^(?=.* --[a-z])[a-z][\w-]*(?: [\w./:=@,"-]+)+$/,
    example: 'qingyan update --channel stable',
  },
  { what: 'a key of JSON', pattern: /^\{?\s?"" ?: ?(?:[\d["{-]|true|false|null|,?$)/, example: '"age": 30,' },
  {
    what: 'SQL',
    pattern:
      /^(?:SELECT .+|INSERT INTO .+|UPDATE \S+ SET .+|DELETE FROM .+|(?:CREATE|ALTER|DROP) (?:TABLE|DATABASE|INDEX|VIEW) .+)$/,
    example: 'SELECT name FROM users',
    isCertain: true,
  },
  {
    what: 'a line of SQL',
    pattern: /^(?:FROM|WHERE|GROUP BY|ORDER BY|HAVING|LEFT JOIN|INNER JOIN|JOIN|LIMIT|VALUES|SET) ?\S/,
    example: 'WHERE id = 1',
  },
  {
    what: 'a line of a Dockerfile',
    pattern:
      /^(?:FROM [a-z][\w./-]*(?::[\w.-]+)?|(?:RUN|CMD|ENTRYPOINT|COPY|ADD|WORKDIR|EXPOSE|ENV) [-\w./["$].*)$/,
    example: 'WORKDIR /app',
  },
  {
    what: 'a document of TeX; formulas alone are text',
    pattern: /^\\(?:documentclass|usepackage|(?:begin|end)\{document\})/,
    example: '\\usepackage{ctex}',
  },
];

/** Lines of code whose texts stand in no quotes. Asked of the whole line; `likely` ones only inside code. */
export const MIXED_RULES: readonly {
  readonly kind: 'sure' | 'likely';
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  {
    kind: 'sure',
    pattern:
      /^\[?\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d\S* .{0,80}\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b|^\[(?:INFO|WARN(?:ING)?|ERROR|DEBUG)\] |^\d{1,3}(?:\.\d{1,3}){3} - \S+ \[|^npm (?:ERR!|WARN) /,
    example: '2024-05-01 12:00:00 ERROR 连接失败',
  },
  { kind: 'sure', pattern: /^@echo (?:off|on)$|^set \w+=[^，。]*$/, example: 'set name=张三' },
  { kind: 'likely', pattern: /^echo [^。]*$/, example: 'echo 你好' },
];

/** Lines of code that have names or values in Chinese, and no mark of Chinese text. `likely` ones only inside code. */
export const NAMED_RULES: typeof MIXED_RULES = [
  {
    kind: 'sure',
    pattern: /^(?:const|let|var|int|String|double|float|long|char|bool|boolean|string|my)\s[^=]{1,40}=.*;$/,
    example: 'int 年龄 = 18;',
  },
  {
    kind: 'sure',
    pattern: /^(?:SELECT|FROM|WHERE|GROUP BY|HAVING|ORDER BY|(?:LEFT |INNER )?JOIN|VALUES|SET) \S/,
    example: 'ORDER BY 数量 DESC',
  },
  { kind: 'likely', pattern: /[=()[\]{}].*[;{]$/, example: '总数 = 求和(列表);' },
  { kind: 'likely', pattern: /^[A-Za-z][\w.-]* ?= ?\S/, example: 'name=张三' },
];
