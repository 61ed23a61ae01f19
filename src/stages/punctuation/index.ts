import { isCode } from '../../code/line.js';
import { mapMetadata } from '../../core/article.js';
import { causeOf } from '../../core/cause.js';
import { editLines, type Stage } from '../../core/stage.js';
import { FULL_WIDTH } from '../../language/marks/marks.js';
import { widenMarks } from '../../language/marks/widen.js';
import type { PunctuationMode } from '../../options/choices.js';
import type { Options } from '../../options/options.js';
import { withoutLatinBlanks } from './blanks.js';
import { DocumentMarks } from './document-marks.js';
import { applyMarkRule, type MarkRule } from './mark-rule.js';
import { MARK_RULES } from './mark-rules.js';
import { rules } from './rules.js';
import { ANY_RULE, needsOfLine, SAFE_RULE, WIDER } from './signs.js';

/** The marks of Chinese text; those of Latin text, numbers, times, addresses and code stay. */
export const punctuation: Stage<Pick<Options, 'punctuation'>> = {
  name: 'punctuation',
  summary: 'makes marks full width in Chinese text, and only there; pairs quotes; mends ellipses and dashes',
  rule: 'full-width-marks',
  reason: 'marks of Chinese text',
  rules,
  run(article, { punctuation: mode }) {
    if (mode === 'off') return article;
    const marks = new DocumentMarks(article.lines);
    const chosen = MARK_RULES.filter((rule) => isChosen(rule, mode));
    const convert = (text: string) => convertMarks(text, chosen, marks);
    const edited = editLines(article, (line) => {
      const { text, acted } = convert(line.text);
      return text === line.text ? text : { text, cause: causeOf(acted, reasonOf(acted)) };
    });
    return { ...edited, metadata: mapMetadata(article.metadata, (value) => convert(value).text) };
  },
};

function isChosen(rule: MarkRule, mode: PunctuationMode): boolean {
  return rule.mode !== 'all' || mode === 'all';
}

interface Converted {
  readonly text: string;
  /** Ids of rules, in the order in which they acted. */
  readonly acted: ReadonlySet<string>;
}

const NO_RULES: ReadonlySet<string> = new Set();
/** What one round makes full width the rules see in the next; a third round was never seen to change anything. */
const MOST_ROUNDS = 4;

function convertMarks(line: string, chosen: readonly MarkRule[], marks: DocumentMarks): Converted {
  let converted = convertOnce(line, chosen, marks);
  for (let round = 1; round < MOST_ROUNDS && converted.acted.size > 0; round++) {
    const { text, acted } = convertOnce(converted.text, chosen, marks);
    if (acted.size === 0) break;
    converted = { text, acted: new Set([...converted.acted, ...acted]) };
  }
  return converted;
}

function convertOnce(line: string, chosen: readonly MarkRule[], marks: DocumentMarks): Converted {
  const needs = needsOfLine(line);
  let text = line;
  let acted: Set<string> | undefined;
  if ((needs & (chosen.length === MARK_RULES.length ? ANY_RULE : SAFE_RULE)) !== 0 && !isCode(line)) {
    for (const rule of chosen) {
      const next = applyMarkRule(rule, text, marks);
      if (next === text) continue;
      acted ??= new Set();
      acted.add(rule.id);
      text = next;
    }
  }
  const widened = (needs & WIDER) === 0 ? text : widenMarks(text);
  if (widened === text) return { text, acted: acted ?? NO_RULES };
  acted ??= new Set();
  for (const rule of rulesBetween(text, widened)) acted.add(rule);
  const tight = withoutLatinBlanks(text, widened);
  if (tight !== widened) acted.add('blank-behind-a-widened-mark');
  return { text: tight, acted };
}

const WHAT = new Map(rules.map(({ id, what }) => [id, what]));
const WIDENING: ReadonlySet<string> = new Set(['full-width-marks', 'full-width-pairs']);

/** The commonest rules say it in short. */
function reasonOf(acted: ReadonlySet<string>): string {
  const parts: string[] = [];
  if ([...acted].some((rule) => WIDENING.has(rule))) parts.push('full-width marks in Chinese text');
  for (const rule of acted) if (!WIDENING.has(rule)) parts.push(WHAT.get(rule) ?? rule);
  return parts.join('; ');
}

/** The rules that made one text of another, in the order of the line: a mark is one code unit in either width. */
function rulesBetween(before: string, after: string): ReadonlySet<string> {
  const acted = new Set<string>();
  for (let i = 0; i < before.length; i++) {
    if (before[i] === after[i]) continue;
    acted.add(FULL_WIDTH.has(before.charAt(i)) ? 'full-width-marks' : 'full-width-pairs');
  }
  return acted;
}
