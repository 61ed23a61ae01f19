import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';
import { countHan } from '../../language/han.js';
import type { Convert } from '../../language/regional-forms.js';
import { traditionalForms } from '../../language/traditional-forms.js';
import { matchesAt } from './choice.js';
import { commonForm } from './mixture.js';
import { traditionalPhrases } from './traditional-phrases.js';
import { traditionalize } from './traditionalize.js';
import { wordBoundaries } from './words.js';

/** Traditional characters that converters write for any of their kind (隻好, 鼕天), in OpenCC's standard. */
const OVERUSED = '麪隻瞭製髮係鼕颱傢鞦齣彆後裏乾幹週纔錶鬆鬥曆衝複麯籲闆醜薑嚮矇韆';
/** Those of them that nobody writes by a slip of his own: one is enough in a short text. */
const NEVER = '麪隻瞭髮鼕颱傢鞦韆齣彆';
/** Those that Traditional writers have now and then where the phrases have another one; they don't count. */
const UNCERTAIN = '週複衝纔曆';

/** So many slips, of so many kinds, and this share of the characters: a converter did it. */
const MIN_SLIPS = 2;
const MIN_KINDS = 2;
const MIN_SHARE = 1 / 200;
/** One slip, of a kind that nobody writes, is enough in so many characters. */
const SHORT = 60;

/** Words that are Traditional as they stand, whose characters have another Simplified form elsewhere. */
const CERTAIN = /乾(?=[隆坤元陵清德])|瞭(?=[解望哨然亮遠高臺台]|[如若]指掌)|(?<=[明一])瞭|彆(?=[扭強嘴氣])/y;

/** A character that is wrong in its word. */
interface Slip {
  readonly at: number;
  /** As it stands, in OpenCC's standard. */
  readonly own: string;
  readonly form: string;
}

/**
 * Puts right Traditional text whose characters a converter chose one by one (隻好, 裏麵, 皇後): a character that a phrase, or the word
 * it stands in, excludes; and in such a text also each other one that the converter overused, by what stands around it.
 *
 * @returns `undefined` where nothing shows a converter
 */
export function slipMender(lines: readonly Line[]): Convert | undefined {
  const candidates = lines.filter(({ text }) => hasOverused(text));
  if (candidates.length === 0) return undefined;
  const found = candidates.flatMap(({ text }) => slipsIn(text)).filter(({ own }) => OVERUSED.includes(own));
  if (!isConverter(found, lines)) return undefined;
  const overused = new Set(found.map(({ own }) => own));
  return (text) => (hasOverused(text) ? mend(text, overused) : text);
}

function isConverter(found: readonly Slip[], lines: readonly Line[]): boolean {
  const counted = found.filter(({ own }) => !UNCERTAIN.includes(own));
  const han = lines.reduce((sum, { text }) => sum + countHan(text), 0);
  const kindsFound = new Set(counted.map(({ own }) => own)).size;
  if (counted.length >= MIN_SLIPS && kindsFound >= MIN_KINDS) return counted.length >= han * MIN_SHARE;
  return (
    counted.some(({ own }) => NEVER.includes(own)) &&
    (han <= SHORT || (counted.length >= MIN_SLIPS && counted.length >= han * MIN_SHARE))
  );
}

function hasOverused(text: string): boolean {
  for (const character of text) if (OVERUSED.includes(commonForm(character))) return true;
  return false;
}

function mend(text: string, overused: ReadonlySet<string>): string {
  const folded = fold(text);
  const byContext = traditionalize(folded);
  if (byContext.length !== text.length) return text;
  const slips = new Map(slipsIn(text).map((slip) => [slip.at, slip]));
  let mended = '';
  for (let at = 0; at < text.length; at++) {
    const own = text.charAt(at);
    const form =
      slips.get(at)?.form ??
      (overused.has(commonForm(own)) && !matchesAt(CERTAIN, text, at) ? byContext.charAt(at) : own);
    mended += commonForm(form) === commonForm(own) ? own : form;
  }
  return mended;
}

/** The characters of a text that are wrong in their words, but for those that are also Simplified. */
function slipsIn(text: string): Slip[] {
  const folded = fold(text);
  const slips: Slip[] = [];
  let boundaries: Uint8Array | undefined;
  for (let at = 0; at < text.length; at++) {
    const own = commonForm(text.charAt(at));
    if (matchesAt(CERTAIN, text, at)) continue;
    if (own === '瞭') slips.push({ at, own, form: '了' });
    if (!kinds().has(folded.charAt(at)) || (own === folded.charAt(at) && !OVERUSED.includes(own))) continue;
    boundaries ??= wordBoundaries(folded);
    const form = formAt(folded, at, own, boundaries);
    if (form !== undefined && form !== own) slips.push({ at, own, form });
  }
  if (slips.length === 0) return slips;
  // What the conversion from Simplified writes itself is none.
  const byContext = traditionalize(folded);
  return byContext.length === text.length
    ? slips.filter(({ at, own }) => own === '瞭' || commonForm(byContext.charAt(at)) !== own)
    : [];
}

/** The form that the longest phrase asks for, or the word where no phrase has the form that stands. */
function formAt(folded: string, at: number, own: string, boundaries: Uint8Array): string | undefined {
  let start = at;
  let end = at + 1;
  while (boundaries[start] !== 1) start--;
  while (boundaries[end] !== 1) end++;
  let kept = 0;
  let best: Phrase | undefined;
  for (const phrase of phrasesAt(folded, at)) {
    const from = at - phrase.offset;
    const to = from + phrase.key.length;
    const isWhole = (boundaries[from] === 1 && boundaries[to] === 1) || (from >= start && to <= end);
    if (phrase.value.charAt(phrase.offset) === own) kept = Math.max(kept, phrase.key.length);
    else if (isWhole && phrase.key.length > (best?.key.length ?? 0)) best = phrase;
  }
  if (best) return best.key.length > kept ? best.value.charAt(best.offset) : undefined;
  const usual = traditionalForms().get(folded.charAt(at)) ?? folded.charAt(at);
  const isWord = kept === 0 && end - start > 1 && own !== '乾' && OVERUSED.includes(own);
  return isWord ? usual : undefined;
}

interface Phrase {
  readonly key: string;
  readonly value: string;
  readonly offset: number;
}

/** The Simplified characters of the overused ones. */
const kinds = lazy(() => new Set([...OVERUSED].map(fold)));

const index = lazy((): ReadonlyMap<string, readonly Phrase[]> => {
  const created = new Map<string, Phrase[]>([...kinds()].map((kind) => [kind, []]));
  for (const phrases of traditionalPhrases().values())
    for (const [key, value] of phrases) {
      if (key.length < 2 || key.length !== value.length) continue;
      for (let offset = 0; offset < key.length; offset++)
        created.get(key.charAt(offset))?.push({ key, value, offset });
    }
  return created;
});

function phrasesAt(folded: string, at: number): Phrase[] {
  const phrases = index().get(folded.charAt(at)) ?? [];
  return phrases.filter(({ key, offset }) => at >= offset && folded.startsWith(key, at - offset));
}
