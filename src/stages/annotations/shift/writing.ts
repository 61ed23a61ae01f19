import { lazy } from '../../../core/lazy.js';
import { foldCode } from '../../../language/fold.js';

/*
 * Which forms a document is expected to write, before it shows them. Most damaged pages were Simplified and converted character by character, which left what is
 * a Traditional character as well: 于 后 并 面. Who writes Traditional means another one by most of those: 於 後 並, but 面.
 */

/** Forms that Traditional has, too, but seldom means. Source: 470,000 characters of Traditional prose. */
const SELDOM_MEANT = codesOf('丑并丰么于云仆伙余佣杰采夸尸帘愿扑挂斗杠杯游范腌辟郁吁后咨哄喂');
/** Of those, what converters don't leave. Source: five converted pages, and what is meant still less. */
const CONVERTED = codesOf('儿几准划筑坏听虫荐台');

/** The share that a form has at least: it may be a name, or what a converter missed. */
const SIMPLIFIED = 0.01;
const KEPT = 0.05;
const OTHER = 0.02;
/** What else than a common form is written for it by people: 面 or 麵. */
const RARER = 0.3;
/** As much less common than a standard form is a variant (殻 for 殼). */
const VARIANT = 0.1;

/** How much of a document is written as converters do, 0 to 1: by the forms that tell. */
export function convertedShare(characters: ReadonlyMap<number, number>): number {
  let converted = 0.5;
  let written = 0.5;
  for (const [unit, count] of characters) {
    if (SELDOM_MEANT.has(unit)) converted += count;
    else if (SELDOM_MEANT.has(foldCode(unit))) written += count;
  }
  return converted / (converted + written);
}

/** How often a form is expected, compared with others of the same Simplified one. */
export function expectedOften(form: number, converted: number): number {
  const simplified = foldCode(form);
  const isSimplified = form === simplified;
  if (!isSimplified && !big5().has(form)) return VARIANT;
  if (!big5().get(simplified)) return isSimplified ? SIMPLIFIED : 1;
  if (CONVERTED.has(simplified)) return isSimplified ? KEPT : 1;
  const isMeant = isSimplified !== SELDOM_MEANT.has(simplified);
  const byPeople = isMeant ? 1 : isSimplified ? KEPT : RARER;
  return converted * (isSimplified ? 1 : OTHER) + (1 - converted) * byPeople;
}

/** The characters of Big5, which has no variants (殼, not 殻), and whether each is of its common half. */
const big5 = lazy((): ReadonlyMap<number, boolean> => {
  const decoder = new TextDecoder('big5');
  const units = new Map<number, boolean>();
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1) units.set(text.charCodeAt(0), lead < 0xc7);
    }
  }
  return units;
});

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
