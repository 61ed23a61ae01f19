import type { Line } from '../../article.js';
import { hasTraditional } from '../../language/fold.js';
import type { Script } from '../../options.js';
import { type Convert, regionalForms } from './converters.js';
import { isMixed } from './mixture.js';
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
 * Pure Traditional text keeps its characters and only gets the region's words; Simplified and mixed text (后果, 怎么,
 * 隨著) goes through Simplified, where each word has one form.
 */
function conversionOf(lines: readonly Line[], target: Target): Convert {
  const region = WORDS[target];
  const simplify = simplifier(lines);
  const byContext = memoize((text) => traditionalize(simplify(text)));
  const toForms = regionalForms(FORMS[target]);
  if (lines.some(({ text }) => hasTraditional(text)) && !isMixed(lines, byContext)) {
    if (region === undefined) return same;
    const toWords = regionalWords(region, 'others');
    return (text) => toForms(toWords(text));
  }
  const toWords = region === undefined ? same : regionalWords(region, 'all');
  return (text) => toForms(toWords(byContext(text)));
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
