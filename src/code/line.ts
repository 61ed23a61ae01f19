import { remembered } from '../core/remembered.js';
import { isPrompt } from './console.js';
import { CODE_RULES, MIXED_RULES, NAMED_RULES } from './line-rules.js';
import { withoutText } from './literals.js';
import { isFrame } from './stack-trace.js';

const HAN = /[\u3400-\u9FFF]/;
/** What programs have beside literals: an assignment, a call, an index, a block; a name in quotes as a key. */
const SYNTAX = /[\w$)\]]\s?[=([{]|^\s*[[{]?\s*"":/;
/** A line that is a comment altogether. `#` begins a heading as well, and `--` a dash. */
const COMMENT_LINE = /^\s*(?:\/\/\s|\/\*)/;
/** A whole literal, for the question whether all Chinese text is in one. */
const LITERAL = /"[^"]*"|'[^']*'/g;
const COMMENT = /(?:^|\s)(?:\/\/|#|--)\s[\s\S]*/;

/**
 * Whether a line is code that holds Chinese text in its string literals and comments only: `print("你好, 世界!")`,
 * `"name": "张三",`. A sentence that quotes code is none, as its own words are Chinese.
 */
export function isCode(text: string): boolean {
  if (text.includes('/') && COMMENT_LINE.test(text)) return true;
  if (!/["'=#]|\/\/|--/.test(text)) return false;
  const program = text.replace(LITERAL, (literal) => (HAN.test(literal) ? '' : '""')).replace(COMMENT, '');
  return !HAN.test(program) && SYNTAX.test(program);
}

/**
 * How sure a line is code by itself.
 *
 * - `certain`: code even if no other line is near: a statement of SQL, a command, a prompt
 * - `sure`: two of them are code, or one with two others
 * - `likely`: goes on with code, and begins it
 * - `comment`: goes on with code if code follows, or stands right above
 * - `weak`: stands between lines of code
 */
export type Kind = 'certain' | 'sure' | 'likely' | 'comment' | 'weak' | 'blank' | 'prose';

const CERTAIN_RULES = CODE_RULES.filter(({ isCertain }) => isCertain);

/** Lines that only go on with code: lone brackets, comments, tables of a configuration, words of a block, short assignments. */
const LIKELY =
  /^(?:(?:class|module) [A-Z]\w*(?:::\w+)*(?: < [A-Z][\w:]*)?|[\])}[({]+[;,]?|[\])}]*\s?(?:else|try|finally|do|pass|break|continue|return|end|fi|done|yield)\b[\s:{}\w.+*/-]*|(?:if|while|for|else if|elif|return|assert|raise|throw|swap|case|switch)\b.*[=<>![\]().].*|[A-Za-z_$][\w$.[\]]* ?[-+*/:]?= ?[\w.+*/ -]+|[A-Za-z_$][\w$.]*\([\w\s,.=()[\]+*/-]*\)|\[\[?[a-z][\w.-]*(?: "")?\]?\]|@\w[\w.()=, "]*|<\/?[A-Za-z][^<>]*>.*|[a-z][\w-]*:(?: [\w"./[{~$-].*)?|- [a-z][\w-]*: .+)$/;

/** A command of two words, `git init`, may be a heading that names it. */
const ENOUGH = /\S\s+\S+\s+\S|[./$=-]/;

/** Marks of drawings: a tree of folders, a frame. */
const DRAWING = /^(?:[│|]\s*)*(?:[├└┌╰]|\+--)|^[+|][-=+ ]{3,}[+|]?$|^[│|]\s{2,}[^|│]+$/;

/** A comment, by the way it begins. Posts begin with `//@`, headings with `##`. */
const COMMENT_START = /^(?:\/\/(?!@)|\/\*|\*\/|#(?!#)|-- |%{1,3} |<!--)/;
const DIRECTIVE = /^#(?:include|import|define|ifn?def|endif|pragma|!\/)/;

/** SQL that names tables in Chinese. */
const SQL_WITH_HAN =
  /^(?:select|insert into|update|delete|create table|alter table|drop table)\b(?=.*(?:\bfrom\b|\bset\b|\binto\b|\btable\b|\bvalues\b))[^，。？！]*[;；]?$/i;

const MARK = /[。，；：！？、]/;

/** Whole sentences of Latin text, that a code block is not prolonged by though they are indented. */
const SENTENCE = /^[A-Z][a-z]* (?:[\w,'-]+ ){3,}.*[.:!?]$/;
/** A heading or an item: `2.3 random`. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,2}[.、)]? ?[A-Za-z]/;
/** Longer lines are text, or were made for machines only. */
const LONGEST = 1000;
/** The cheap question: a line that begins with Chinese, and has no sign of ASCII but what Chinese text has beside numbers and names. */
const PLAIN = /^[\u2E80-\u9FFF][^\0-\x1F!-+\-/:-@[-^`{-\x7F]*$/;
/** Signs beside ASCII that programs on paper and drawings have. */
const FOREIGN = /[^\0-\x7F←→⇒≤≥≠\u2500-\u257F\u00A0]/;

/**
 * How sure a line is code by itself.
 *
 * @param isInside whether the lines above are code, which indented lines go on with
 */
export function kindOf(text: string, isInside: boolean): Kind {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (trimmed.length > LONGEST || PLAIN.test(trimmed)) return 'prose';
  return isInside ? kindInside(text) : kindOutside(text);
}

const kindInside = remembered((text) => kindOfOdd(text, true));
const kindOutside = remembered((text) => kindOfOdd(text, false));

/** The same of a line that is neither blank, nor long, nor plain. */
function kindOfOdd(text: string, isInside: boolean): Kind {
  const trimmed = text.trim();
  if (isPrompt(trimmed)) return 'certain';
  if (trimmed === "'''" || trimmed === '"""') return 'likely';
  if (isFrame(trimmed) || DRAWING.test(trimmed)) return 'sure';
  const isComment = COMMENT_START.test(trimmed) && !DIRECTIVE.test(trimmed);
  const rest = /^[#>] (?=[\w.])(.*)$/.exec(trimmed)?.[1];
  if (rest !== undefined) return kindOfTyped(trimmed, rest, isInside);
  if (isComment) return 'comment';
  if (SQL_WITH_HAN.test(trimmed) && /[;；*=]/.test(trimmed)) return 'certain';
  const mixed = kindBy(MIXED_RULES, trimmed, isInside);
  if (mixed) return mixed;
  const program = withoutText(trimmed);
  if (FOREIGN.test(program)) {
    return (MARK.test(program) ? undefined : kindBy(NAMED_RULES, program, isInside)) ?? 'prose';
  }
  if (ENOUGH.test(program) && CERTAIN_RULES.some(({ pattern }) => pattern.test(program))) return 'certain';
  if (CODE_RULES.some(({ pattern }) => pattern.test(program))) return 'sure';
  if (LIKELY.test(program)) return 'likely';
  if (SENTENCE.test(trimmed) || NUMBERED.test(trimmed)) return 'prose';
  if (isInside && /^(?:\t|\s{2})/.test(text)) return 'likely';
  return program === '' || program.length > 120 ? 'prose' : 'weak';
}

function kindBy(rules: typeof MIXED_RULES, text: string, isInside: boolean): Kind | undefined {
  const kind = rules.find(({ pattern }) => pattern.test(text))?.kind;
  return kind === 'likely' && !isInside ? 'prose' : kind;
}

/** What stands behind `#` or `>`, which are the prompts of a root and of a runtime, a comment or a heading, a quotation. */
function kindOfTyped(text: string, typed: string, isInside: boolean): Kind {
  const kind = kindOf(typed, isInside);
  const otherwise = text.startsWith('#') ? 'comment' : 'prose';
  if (kind === 'certain' && text.startsWith('#')) return 'sure';
  if (text.startsWith('#')) return otherwise;
  if (kind === 'certain' || kind === 'sure') return 'sure';
  return isInside && /[=+()[\]{};]/.test(typed) && kind !== 'prose' ? 'likely' : otherwise;
}
