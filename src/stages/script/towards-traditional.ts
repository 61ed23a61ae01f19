import type { Line } from '../../core/article.js';
import { hasTraditional } from '../../language/fold.js';
import { regionalForms } from '../../language/regional-forms.js';
import { balance, isJapanese, isPartlySimplified } from '../../language/script-balance.js';
import type { Script } from '../../options/choices.js';
import { clausesOf, mapClauses } from './clauses.js';
import { Computing } from './computing.js';
import { keepTraditional } from './keep-traditional.js';
import { hasMixedWord, isConverted, isMixed } from './mixture.js';
import { hasFormsOf, withOwnForms } from './own-forms.js';
import { type ConvertWords, regionalWords, type Sense } from './regional.js';
import { simplifier } from './simplify.js';
import { slipMender } from './slips.js';
import { hasMainlandWords } from './taiwan-words.js';
import { traditionalize } from './traditionalize.js';
import type { Region } from './word-rows.js';

type Target = Exclude<Script, 'zh-Hans' | 'zh-CN' | 'keep'>;

/** The forms of each target's characters, and its words: `zh-Hant` is the common standard without a region's words. */
const FORMS = { 'zh-Hant': 'tw', 'zh-TW': 'tw', 'zh-HK': 'hk' } as const;
const WORDS: Readonly<Partial<Record<Target, Region>>> = { 'zh-TW': 'twp', 'zh-HK': 'hkp' };

/** A second round is rarely needed, a third was never seen. */
const MOST_ROUNDS = 4;

const same: ConvertWords = (text) => ({ text, senses: [] });

type Rule =
  | 'slips-of-a-converter'
  | 'traditional-to-simplified'
  | 'simplified-to-traditional'
  | 'words-of-the-region'
  | 'words-of-computing';

/** A converted text, and the rules that had a part in it, in the order in which they acted. */
export interface Converted {
  readonly text: string;
  readonly rules: readonly Rule[];
  /** The everyday words that were taken in their sense of computing. */
  readonly senses: readonly Sense[];
}

type Conversion = (text: string) => Converted;

/**
 * A converter of a text into a Traditional script. What it gives is converted again until that changes nothing, so that
 * cleaning twice is cleaning once.
 */
export function towardsTraditional(lines: readonly Line[], target: Target): Conversion {
  const steps: Conversion[] = [];
  let current = lines;
  const mend = slipMender(lines);
  if (mend) {
    const step = withRules((text, note) => note('slips-of-a-converter', text, mend(text)));
    steps.push(step);
    current = lines.map((line) => ({ ...line, text: step(line.text).text }));
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = withRules(conversionOf(current, target));
    const next = current.map((line) => ({ ...line, text: step(line.text).text }));
    if (next.every(({ text }, i) => text === current[i]?.text)) break;
    steps.push(step);
    current = next;
  }
  return (text) => {
    let converted: Converted = { text, rules: [], senses: [] };
    for (const step of steps) {
      const next = step(converted.text);
      const { rules, senses } = converted;
      converted = { text: next.text, rules: [...rules, ...next.rules], senses: [...senses, ...next.senses] };
    }
    return converted;
  };
}

/** Is told what a rule made of a text, and hands it on. */
type Note = (rule: Rule, before: string, after: string, senses?: readonly Sense[]) => string;

/** Notes the rules of a conversion. Remembers results: a line is read to see what the text is, and again to be converted. */
function withRules(convert: (text: string, note: Note) => string): Conversion {
  return memoize((text) => {
    const rules = new Set<Rule>();
    const senses: Sense[] = [];
    const note: Note = (rule, before, after, found = []) => {
      if (after !== before) rules.add(rule);
      senses.push(...found);
      return after;
    };
    return { text: convert(text, note), rules: [...rules], senses };
  });
}

/**
 * Traditional text keeps its characters and only gets the region's words; Simplified text and text converted character by
 * character (后果, 怎么, 隨著) goes through Simplified, where each word has one form. A text that mixes is decided clause by
 * clause.
 */
function conversionOf(lines: readonly Line[], target: Target): (text: string, note: Note) => string {
  const region = WORDS[target];
  const toForms = regionalForms(FORMS[target]);
  const computing = new Computing(lines);
  const texts = lines.map(({ text }) => text);
  const whole = texts.reduce((sum, text) => sum + balance(text), 0);
  const isOwn = whole > 0 && !hasMainlandWords(texts);
  const toOwn = region && regionalWords(region, isOwn ? 'certain' : 'others', computing);
  const toWords = region === undefined ? same : regionalWords(region, 'all', computing);
  const keepsForms = whole > 0 && (target === 'zh-Hant' || hasFormsOf(FORMS[target], texts));
  const withForms = (text: string, worded: string) =>
    keepsForms ? withOwnForms(text, toForms(worded)) : toForms(worded);
  const simplify = simplifier(lines);
  const byContext = memoize((text) => keepTraditional(text, traditionalize(simplify(text))));
  const inRegion = (own: string, text: string, words: ConvertWords, note: Note) => {
    const { text: worded, senses } = words(text);
    note(senses.length > 0 ? 'words-of-computing' : 'words-of-the-region', text, worded, senses);
    return note('simplified-to-traditional', worded, withForms(own, worded));
  };
  const keep = (text: string, note: Note) => (toOwn ? inRegion(text, text, toOwn, note) : text);
  const convert = (text: string, note: Note) =>
    inRegion(text, note('simplified-to-traditional', text, byContext(text)), toWords, note);
  if (!texts.some(hasTraditional)) return convert;
  if (!isMixed(texts, byContext)) return keep;
  if (isConverted(texts.flatMap(traditionalClauses), byContext)) return convert;
  return (text, note) => {
    const origin = balance(text) || whole;
    const converted = byContext(text);
    return mapClauses(text, ({ start, end }) => {
      const clause = text.slice(start, end);
      if (isJapanese(clause)) return clause;
      const isTraditional =
        !isPartlySimplified(clause) && !hasMixedWord(clause) && (balance(clause) || origin) > 0;
      if (isTraditional) return keep(clause, note);
      // The neighbours of a clause are its context.
      const part = converted.length === text.length ? converted.slice(start, end) : byContext(clause);
      return inRegion(
        clause,
        note('simplified-to-traditional', clause, part),
        whole > 0 && toOwn ? toOwn : toWords,
        note,
      );
    });
  };
}

/** The clauses of a text that have more Traditional characters than Simplified ones. */
function traditionalClauses(text: string): string[] {
  const clauses = clausesOf(text).map(({ start, end }) => text.slice(start, end));
  return clauses.filter((clause) => balance(clause) > 0 && !isJapanese(clause));
}

/** Remembers what a function gave for a text. */
function memoize<Result>(convert: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let converted = known.get(text);
    if (converted === undefined) {
      converted = convert(text);
      known.set(text, converted);
    }
    return converted;
  };
}
