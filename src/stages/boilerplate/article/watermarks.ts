import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { isAboutSite, SITE } from '../lines/section-heads.js';

const DOMAIN = /[a-z\d-]{2,63}\.(?:com|cn|net|org|cc|top|xyz|info|vip|me|tv)(?![a-z])/i;
/** An account that the reader should follow. */
const OF_ACCOUNT = sign('注搜添:@');
const ACCOUNT = /(?:请|欢迎|记得|点击|扫码)(?:关注|搜索|添加)|(?:公众号|微信号|微信|微博) ?[:@]/;
const MAX_LENGTH = 60;
/** A watermark stands so many times, and below so great a part of the paragraphs. */
const MIN_TIMES = 3;
const MIN_SHARE = 0.4;
/** A paragraph has so many Chinese characters. */
const PARAGRAPH_HAN = 25;

/**
 * Finds the line that a site puts below every paragraph: one and the same, with the name of a domain, or that speaks of the
 * site. Another may be a refrain.
 *
 * @returns the numbers of the lines
 */
export function findWatermarks(facts: readonly Facts[]): Set<number> {
  const suspects = facts.filter((line) => line.has(SITE | OF_ACCOUNT) && line.text.length <= MAX_LENGTH);
  if (suspects.length < MIN_TIMES) return new Set();
  const times = new Map<string, number>();
  for (const { key } of suspects) times.set(key, (times.get(key) ?? 0) + 1);
  const marks = suspects.filter((line) => (times.get(line.key) ?? 0) >= MIN_TIMES && isOfSite(line));
  if (marks.length === 0) return new Set();
  const paragraphs = facts.filter(({ han }) => han >= PARAGRAPH_HAN).length;
  const proved = new Set(
    [...new Set(marks.map(({ key }) => key))].filter((mark) => {
      const below = facts.filter((line, i) => line.key === mark && (facts[i - 1]?.han ?? 0) >= PARAGRAPH_HAN);
      return below.length >= MIN_TIMES && below.length >= paragraphs * MIN_SHARE;
    }),
  );
  // Below a short paragraph, too.
  return new Set(facts.filter(({ key }) => proved.has(key)).map(({ line }) => line.number));
}

function isOfSite(line: Facts): boolean {
  return DOMAIN.test(line.text) || ACCOUNT.test(line.key) || isAboutSite(line);
}
