import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';

/** What a site for questions sets above the question and the answers; matches a `matchKey`. */
const LABEL =
  /^(?:问题(?:描述|补充|详情)|(?:最佳|精选|推荐|满意|采纳|律师|专家|医生|网友)(?:答案|回答|回复|解答)|提问者采纳|我来回答|\d{1,4} ?[个条]回答)[: ]*$/;

/** What every label has. */
const OF_LABEL = sign('问答复');
/** Longest label, in UTF-16 code units. */
const MAX_LABEL = 12;

/**
 * Finds the labels of a site for questions. One alone may be a heading (问题描述 in a report of a fault); several of different
 * kinds are the page's.
 *
 * @returns the lines' numbers
 */
export function findLabels(facts: readonly Facts[]): Set<number> {
  const labels = facts.filter(
    (line) => line.text.length <= MAX_LABEL && line.has(OF_LABEL) && LABEL.test(line.key),
  );
  const isPage = new Set(labels.map(({ key }) => key)).size > 1;
  return new Set(isPage ? labels.map(({ line }) => line.number) : []);
}
