import type { Line } from '../../core/article.js';
import { hasTraditional } from '../../language/fold.js';
import { type Convert, regionalForms } from '../../language/regional-forms.js';
import { balance, isJapanese, isPartlySimplified } from '../../language/script-balance.js';
import type { Script } from '../../options/choices.js';
import { clausesOf, mapClauses } from './clauses.js';
import { keepTraditional } from './keep-traditional.js';
import { isConverted, isMixed } from './mixture.js';
import { type Region, regionalWords } from './regional.js';
import { simplifier } from './simplify.js';
import { traditionalize } from './traditionalize.js';

type Target = Exclude<Script, 'zh-Hans' | 'keep'>;

/** The forms of each target's characters, and its words: `zh-Hant` is the common standard without a region's words. */
const FORMS = { 'zh-Hant': 'tw', 'zh-TW': 'tw', 'zh-HK': 'hk' } as const;
const WORDS: Readonly<Partial<Record<Target, Region>>> = { 'zh-TW': 'twp', 'zh-HK': 'hkp' };

/** A second round is rarely needed, a third was never seen. */
const MOST_ROUNDS = 4;

const same: Convert = (text) => text;

/**
 * A converter of a text into a Traditional script. What it gives is converted again until that changes nothing, so that
 * cleaning twice is cleaning once.
 */
export function towardsTraditional(lines: readonly Line[], target: Target): Convert {
  const steps: Convert[] = [];
  const convert: Convert = (text) => steps.reduce((converted, step) => step(converted), text);
  let current = lines;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const step = memoize(conversionOf(current, target));
    const next = current.map((line) => ({ ...line, text: step(line.text) }));
    if (next.every(({ text }, i) => text === current[i]?.text)) break;
    steps.push(step);
    current = next;
  }
  return convert;
}

/**
 * Traditional text keeps its characters and only gets the region's words; Simplified text and text converted character by
 * character (后果, 怎么, 隨著) goes through Simplified, where each word has one form. A text that mixes is decided clause by
 * clause.
 */
function conversionOf(lines: readonly Line[], target: Target): Convert {
  const region = WORDS[target];
  const toForms = regionalForms(FORMS[target]);
  const toOthers = region && regionalWords(region, 'others');
  const keep: Convert = toOthers ? (text) => toForms(toOthers(text)) : same;
  const simplify = simplifier(lines);
  const byContext = memoize((text) => keepTraditional(text, traditionalize(simplify(text))));
  const toWords = region === undefined ? same : regionalWords(region, 'all');
  const convert: Convert = (text) => toForms(toWords(byContext(text)));
  const texts = lines.map(({ text }) => text);
  if (!texts.some(hasTraditional)) return convert;
  if (!isMixed(texts, byContext)) return keep;
  if (isConverted(texts.flatMap(traditionalClauses), byContext)) return convert;
  const whole = texts.reduce((sum, text) => sum + balance(text), 0);
  return (text) => {
    const origin = balance(text) || whole;
    const converted = byContext(text);
    return mapClauses(text, ({ start, end }) => {
      const clause = text.slice(start, end);
      if (isJapanese(clause)) return clause;
      const isTraditional = !isPartlySimplified(clause) && (balance(clause) || origin) > 0;
      if (isTraditional) return keep(clause);
      // The neighbours of a clause are its context.
      const part = converted.length === text.length ? converted.slice(start, end) : byContext(clause);
      return toForms(toWords(part));
    });
  };
}

/** The clauses of a text that have more Traditional characters than Simplified ones. */
function traditionalClauses(text: string): string[] {
  const clauses = clausesOf(text).map(({ start, end }) => text.slice(start, end));
  return clauses.filter((clause) => balance(clause) > 0 && !isJapanese(clause));
}

/** Remembers results: a line is read to see what the text is, and again to be converted. */
function memoize(convert: Convert): Convert {
  const known = new Map<string, string>();
  return (text) => {
    let converted = known.get(text);
    if (converted === undefined) {
      converted = convert(text);
      known.set(text, converted);
    }
    return converted;
  };
}
