import type { Block } from './block.js';
import { type Facts, furnitureShare } from './features.js';
import { titleKey } from './key.js';
import { parseMetadataLine } from './metadata.js';
import { matchRule } from './rules.js';
import { isSectionHead, SITE_LINE } from './sections.js';

const MIN_LENGTH = 2;
const MAX_LENGTH = 80;
const MIN_SCORE = 0.5;
/** How many lines of the block may stand above it. */
const MAX_INSIDE = 5;
/** Captions may stand before the sentence that begins with the title. */
const OPENINGS = 3;
/** From so many characters on, what a title shares with the text counts in full. */
const TELLING_LENGTH = 10;
/** How near to the article its date stands. */
const NEAR = 12;
/** How many lines above the article are looked at. */
const REACH = 120;

/** The best line above the article's first sentence, as an index into the facts. */
export function findPageTitle(facts: readonly Facts[], block: Block): number | undefined {
  let first = block.start;
  while (first < block.end && !(facts[first] as Facts).isProse) first++;
  const bigrams = bigramsOf(facts.slice(first, block.end));
  const openings = facts
    .slice(first, block.end)
    .filter(({ isProse }) => isProse)
    .slice(0, OPENINGS);
  const keys = new Map<string, number>();
  for (const { line } of facts.slice(0, first))
    keys.set(titleKey(line.text), (keys.get(titleKey(line.text)) ?? 0) + 1);
  const hasDateAbove = facts
    .slice(Math.max(0, block.start - NEAR), block.start)
    .some(({ line, isProse }) => !isProse && parseMetadataLine(line.text)?.date !== undefined);
  let best: number | undefined;
  let bestScore = MIN_SCORE;
  for (let at = Math.max(0, first - REACH); at < first; at++) {
    if (!canBeTitle(facts[at] as Facts)) continue;
    if (at > block.start + MAX_INSIDE) break;
    const inside = at >= block.start && hasDateAbove ? -2 : 0;
    const score =
      inside +
      scoreTitle(facts, at, first, bigrams, keys) +
      (openings.some(({ key }) => isSubject(facts[at] as Facts, key)) ? 5 : 0);
    if (score >= bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

const EDIT_LINK = /\s*\[ ?编辑.*$/;

function canBeTitle({ line, key, han }: Facts): boolean {
  return (
    key.length >= MIN_LENGTH &&
    key.length <= MAX_LENGTH &&
    han >= 2 &&
    !/[。;:,、]$|\t/.test(key) &&
    furnitureShare(key) === 0 &&
    !SITE_LINE.test(key) &&
    !isSectionHead(key) &&
    !/[>»›].*[>»›]|^.{1,6}[>»›]/.test(key) &&
    parseMetadataLine(line.text) === undefined &&
    matchRule(line, 'head', true) === undefined
  );
}

/** An entry of an encyclopedia begins with its title: 「旧船是……」. */
function isSubject({ key }: Facts, opening: string): boolean {
  const name = key.replace(EDIT_LINK, '');
  return opening.startsWith(name) && /^[是为指(,，又、]/.test(opening.slice(name.length));
}

function scoreTitle(
  facts: readonly Facts[],
  at: number,
  first: number,
  bigrams: ReadonlySet<string>,
  keys: ReadonlyMap<string, number>,
): number {
  const { line, han } = facts[at] as Facts;
  const key = titleKey(line.text);
  const own = [...bigramsIn(key)];
  const shared = own.filter((bigram) => bigrams.has(bigram)).length / Math.max(1, own.length);
  const isFollowed = facts
    .slice(at + 1, Math.min(first, at + 6))
    .some(({ line: next, isProse }) => !isProse && parseMetadataLine(next.text)?.date !== undefined);
  const isNamed = [...keys.keys()].some(
    (other) => other.length > key.length && key.length >= 6 && other.includes(key),
  );
  return (
    3 * shared * Math.min(1, key.length / TELLING_LENGTH) +
    (isFollowed ? 2 : 0) +
    (isNamed ? 1.5 : 0) +
    ((keys.get(key) ?? 0) > 1 && key.length >= 6 ? 1 : 0) +
    (han >= 8 ? 1 : han < 6 ? -0.5 : 0) -
    0.05 * (first - at)
  );
}

function bigramsOf(facts: readonly Facts[]): Set<string> {
  const found = new Set<string>();
  for (const { line } of facts) for (const bigram of bigramsIn(titleKey(line.text))) found.add(bigram);
  return found;
}

function* bigramsIn(key: string): Generator<string> {
  for (let i = 0; i + 1 < key.length; i++) yield key.slice(i, i + 2);
}
