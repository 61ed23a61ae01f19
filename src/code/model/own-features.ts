import { type Kind, kindOf } from '../line.js';

/** A line without the blanks around it, and what is asked of it more than once. */
export interface CodeLine {
  readonly text: string;
  /** Columns of blank before it. */
  readonly indent: number;
  readonly han: number;
  readonly letters: number;
  readonly digits: number;
  /** Marks and signs of ASCII. */
  readonly signs: number;
  /** Marks of Chinese text. */
  readonly wide: number;
}

/** Longer lines are looked at as far as this, in UTF-16 code units. */
const LONGEST = 500;

/** Reads a line. @param raw with its blanks */
export function readLine(raw: string): CodeLine {
  const text = raw.slice(0, LONGEST).trim();
  let [han, letters, digits, signs, wide] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLetter(unit)) letters++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
    else if (unit > 0x20 && unit < 0x7f) signs++;
    else if (unit >= 0x3400 && unit <= 0x9fff) han++;
    else if ((unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00) wide++;
  }
  const indent = /^\s*/.exec(raw)?.[0].replaceAll('\t', '    ').length ?? 0;
  return { text, indent, han, letters, digits, signs, wide };
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** What the rules say of a line, the surest last. */
const RANKS: readonly Kind[] = ['prose', 'weak', 'comment', 'likely', 'sure', 'certain'];

/** Words that programs are made of. */
const KEYWORD =
  /(?<![\w.])(?:if|else|elif|for|while|return|def|class|function|func|fn|import|from|public|private|static|void|int|var|let|const|new|this|self|null|None|true|false|True|False|string|String|struct|package|include|select|insert|update|where|SELECT|FROM|WHERE|INSERT|CREATE|TABLE|echo|sudo|print|printf|try|catch|except|throw|end|then|do|done|fi|case|break|export|require|await|async)(?!\w)/g;
/** Names as programs have them: `listOfNames`, `os.path`, `MAX_SIZE`. */
const NAME = /[a-z][a-z\d]*(?:[A-Z_][A-Za-z\d]*)+|[a-z]+(?:\.[a-z_]+)+\b|[A-Z]{2,}_[A-Z_]+/g;
const OPERATOR = /==|!=|=>|->|::|&&|\|\||\+=|-=|:=|<-|<=|>=|\+\+|<<|>>/g;
const CALL = /[A-Za-z_$][\w$]*\(/g;

const FLAGS = {
  path: /(?:^|[\s"'=(])(?:~|\.{1,2})?\/[\w.-]+|[A-Z]:\\/,
  option: /\s--?[A-Za-z]/,
  tag: /<\/?[A-Za-z][^<>\u3400-\u9FFF]*>/,
  assignment: /^[\s\w$.[\]'",*&<>:-]+\s?[-+*/:]?=\s?\S/,
  comment: /^(?:\/\/|\/\*|\*|#|--|%|;|<!--)|\s(?:\/\/|#)\s/,
  sentence: /^[A-Z][a-z]+(?: [\w,'’()-]+){4,}[.:!?]?$/,
  item: /^(?:\d{1,2}[.、)）]|[-*+•·])\s/,
  prompt: /^(?:[$#>%]|>>>|\.\.\.|\w+[@>]\S*)\s/,
  value: /^["'\w.-]+\s?[:=]\s?["'\w[{~/.-]/,
  formula: /\$[^$\s][^$]*\$|\\[a-zA-Z]+[{_^]|\\(?:frac|sum|begin|left|text)/,
  address: /https?:\/\//,
  tab: /\t/,
  'wide-blanks': /\S {2,}\S/,
} as const;

const FIRST_SIGNS = '{}[]()<>/\\#$@*-+=.:;"\'`~%&|!?_^,';
const LAST_SIGNS = ';{}[]()<>,:.\\"\'`=。，：；！？）”、/*-';
/** Signs at the end have codes of their own, behind those of the beginning. */
const LAST = 40;
const MOST = 9;

/** Something about a line alone, as a whole number. */
interface OwnFeature {
  /** Stable kebab-case id: the model names it. */
  readonly id: string;
  readonly measure: (line: CodeLine) => number;
}

const count = (pattern: RegExp) => (line: CodeLine) => Math.min(MOST, line.text.match(pattern)?.length ?? 0);
const share = (part: number, { text }: CodeLine) => (100 * part) / text.length;

/** What a line tells alone; shares are per cent. */
export const OWN_FEATURES: readonly OwnFeature[] = [
  { id: 'length', measure: ({ text }) => Math.min(200, text.length) },
  { id: 'indent', measure: ({ indent }) => Math.min(40, indent) },
  { id: 'han', measure: ({ han }) => Math.min(100, han) },
  { id: 'han-share', measure: (line) => share(line.han, line) },
  { id: 'letters', measure: (line) => share(line.letters, line) },
  { id: 'digits', measure: (line) => share(line.digits, line) },
  { id: 'signs', measure: (line) => share(line.signs, line) },
  { id: 'sign-count', measure: ({ signs }) => Math.min(50, signs) },
  { id: 'wide', measure: ({ wide }) => Math.min(20, wide) },
  { id: 'keywords', measure: count(KEYWORD) },
  { id: 'names', measure: count(NAME) },
  { id: 'operators', measure: count(OPERATOR) },
  { id: 'calls', measure: count(CALL) },
  { id: 'brackets', measure: count(/[{}[\]()]/g) },
  { id: 'quotes', measure: count(/["'`]/g) },
  { id: 'dots', measure: count(/\w\.\w/g) },
  { id: 'words', measure: ({ text }) => Math.min(20, text.split(/\s+/).length) },
  { id: 'first', measure: ({ text }) => codeOf(text.charCodeAt(0)) },
  { id: 'last', measure: ({ text }) => lastCode(text) },
  { id: 'rank', measure: ({ text }) => RANKS.indexOf(kindOf(text, false)) },
  ...Object.entries(FLAGS).map(([id, pattern]) => ({
    id,
    measure: ({ text }: CodeLine) => Number(pattern.test(text)),
  })),
];

/** What a line is where code stands above: blanks before it count then. */
export function rankInside(raw: string): number {
  return RANKS.indexOf(kindOf(raw, true));
}

/** A number for what a line begins with: Chinese, small letters, capitals, digits, a sign. */
function codeOf(unit: number): number {
  if (unit >= 0x3400 && unit <= 0x9fff) return 0;
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (unit >= 0x41 && unit <= 0x5a) return 2;
  if (unit >= 0x30 && unit <= 0x39) return 3;
  return 4 + FIRST_SIGNS.indexOf(String.fromCharCode(unit));
}

function lastCode(text: string): number {
  const at = LAST_SIGNS.indexOf(text.at(-1) ?? '');
  return at < 0 ? codeOf(text.charCodeAt(text.length - 1)) : LAST + at;
}
