const HAN = /[\u3400-\u9FFF]/;
/** String literals, in which programs hold Chinese text. */
const LITERAL = /"[^"]*"|'[^']*'/g;
/** A comment that goes to the end of the line. A blank follows: `//@` and `#` without one are posts, `http://` an address. */
const COMMENT = /(?:^|\s)(?:\/\/|#|--)\s[\s\S]*/;
const INNER_COMMENT = /\/\*[^*]*\*\//g;
/** What programs have beside literals: an assignment, a call, an index, a block; a name in quotes as a key. */
const SYNTAX = /[\w$)\]]\s?[=([{]|^\s*[[{]?\s*"":/;
/** A line that is a comment altogether. `#` begins a heading as well, and `--` a dash. */
const COMMENT_LINE = /^\s*(?:\/\/\s|\/\*)/;

/**
 * Whether a line is code that holds Chinese text in its string literals and comments only: `print("你好, 世界!")`,
 * `"name": "张三",`. A sentence that quotes code is none, as its own words are Chinese.
 */
export function isCode(text: string): boolean {
  if (text.includes('/') && COMMENT_LINE.test(text)) return true;
  if (!/["'=#]|\/\/|--/.test(text)) return false;
  const program = withoutText(text);
  return !HAN.test(program) && SYNTAX.test(program);
}

/** What a program says to the machine: Chinese literals are gone, others are `""`, comments are gone. */
function withoutText(text: string): string {
  return text.replace(LITERAL, (literal) => (HAN.test(literal) ? '' : '""')).replace(COMMENT, '');
}

/** How sure a line of its own is code; `likely` goes on with code, and begins none. */
export type Kind = 'sure' | 'likely' | 'blank' | 'prose';

/** Lines that are code wherever they stand, once literals are `""` and comments are gone. Trimmed; without Chinese. */
export const CODE_RULES: readonly { what: string; pattern: RegExp; example: string }[] = [
  {
    what: 'a statement, a block or a declaration: a semicolon or a brace at the end, and syntax before it',
    pattern:
      /^(?=.*[=()[\]{}<>:.+-]|(?:return|break|continue|import|package|using)\b).*[;{]$|^[})\]]+[;,)]+$/,
    example: 'int total = 0;',
  },
  {
    what: 'a block of Python',
    pattern: /^(?:async |def |class |if |elif |for |while |with )(?=.*[([=<>]|.* in ).*:$/,
    example: 'for i in range(10):',
  },
  {
    what: 'an import',
    pattern:
      /^(?:import [a-z_][\w.]*(?: as \w+)?|from [a-z_.][\w.]* import [\w*, ]+|import .+ from "";?|#include\s?[<"].*|#(?:define|ifn?def|endif|pragma)\b.*|#!\/.*)$/,
    example: 'from os import path',
  },
  {
    what: 'a prompt',
    pattern: /^(?:\$|[\w.-]+@[\w.-]+[:~\w/ -]*[#$]|PS [A-Z]:\S*>|[A-Z]:\\\S*>|>>>) ?[a-z./_~(]/,
    example: '$ npm install',
  },
  {
    what: 'a command',
    pattern:
      /^(?:sudo|npm|npx|yarn|pnpm|pip3?|git|docker|kubectl|mkdir|curl|wget|apt(?:-get)?|yum|brew|chmod|systemctl) [-\w./~"]/,
    example: 'git push origin main',
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
    what: 'a switch of a configuration',
    pattern: /^[a-z][\w.-]* ?= ?(?:true|false)$/,
    example: 'enabled = true',
  },
  {
    what: 'a command with a long option',
    pattern: /^(?=.* --[a-z])[a-z][\w-]*(?: [\w./:=@,"-]+)+$/,
    example: 'qingyan update --channel stable',
  },
  { what: 'a key of JSON', pattern: /^\{?\s?"" ?: ?(?:[\d["{-]|true|false|null|,?$)/, example: '"age": 30,' },
  {
    what: 'SQL',
    pattern: /^(?:SELECT .+|INSERT INTO .+|UPDATE \S+ SET .+|DELETE FROM .+|(?:CREATE|ALTER|DROP) TABLE .+)$/,
    example: 'SELECT name FROM users',
  },
  {
    what: 'a line of SQL',
    pattern: /^(?:FROM|WHERE|GROUP BY|ORDER BY|LEFT JOIN|JOIN) \S/,
    example: 'WHERE id = 1',
  },
];

/** Lines that only go on with code: lone brackets, comments, tags, tables of a configuration, words of a block, short assignments. */
const LIKELY =
  /^(?:[\])}[({]+[;,]?|[\])}]*\s?(?:else|try|finally|do|pass|break|continue|return|end|fi|done)\b[\s:{}\w.+*/-]*|<\/?[A-Za-z][^<>]*>.*|[A-Za-z_$][\w$.]* ?[-+*/]?= ?[\w.+*/ -]+|[a-z_$][\w$.]*\([\w\s,.=]*\)|[\w$"]+,?|\[\[?[a-z][\w.-]*(?: "")?\]?\]|@\w.*)$/;

/** A comment, by the way it begins: ` * ` is in the middle of one. */
const COMMENT_START = /^(?:\/\/|\/\*|\*\/|\* |#(?![#\w])|-- )/;

/** Whole sentences of Latin text, that a code block is not prolonged by though they are indented. */
const SENTENCE = /^[A-Z][a-z]* (?:[\w,'-]+ ){3,}.*[.:!?]$/;

/**
 * How sure a line of its own is code.
 *
 * @param isInside whether the lines above are code, which indented lines go on with
 */
export function kindOf(text: string, isInside: boolean): Kind {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (COMMENT_START.test(trimmed))
    return /^#(?:include|define|ifn?def|endif|!)/.test(trimmed) ? 'sure' : 'likely';
  const program = trimmed.replace(LITERAL, '""').replace(INNER_COMMENT, '').replace(COMMENT, '').trimEnd();
  if (/[^\0-\x7F]/.test(program)) return 'prose';
  if (CODE_RULES.some(({ pattern }) => pattern.test(program))) return 'sure';
  if (LIKELY.test(program)) return 'likely';
  return isInside && /^(?:\t|\s{2})/.test(text) && !SENTENCE.test(trimmed) ? 'likely' : 'prose';
}
