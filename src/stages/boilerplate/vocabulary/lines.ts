import { PatternIndex } from '../../../core/pattern-index.js';
import type { Facts } from '../lines/facts.js';
import { isLinkSpam, maySpam } from '../lines/link-spam.js';
import { BUTTON_LINES } from './button-lines.js';
import { FOOT_LINES } from './foot-lines.js';
import { HEAD_LINES } from './head-lines.js';
import type { BoilerplateRule } from './line-rule.js';
import { SITE_LINES } from './site-lines.js';

/**
 * The first row that matches names what goes. Each row speaks of lines at an edge of the page only: inside the article the same
 * words may be its subject.
 * Deliberately no rule: 大, 中, 小, 赞 or 踩 alone on a line (words of a list as well), 摘要 and 关键词 lines (part of papers), 图片来源 (a caption), 记者 lines (metadata).
 */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  ...HEAD_LINES,
  ...BUTTON_LINES,
  ...SITE_LINES,
  ...FOOT_LINES,
];

const rulesOf = (...places: readonly BoilerplateRule['place'][]) =>
  new PatternIndex(
    `lines-${places[0]}`,
    BOILERPLATE_RULES.filter(({ place }) => places.includes(place)),
    ({ pattern }) => pattern,
  );
const RULES_OF = { head: rulesOf('head', 'edge', 'anywhere'), foot: rulesOf('foot', 'edge', 'anywhere') };
const INSERTS = rulesOf('anywhere');

/** A rule, as a change names it. */
export type NamedRule = Pick<BoilerplateRule, 'id' | 'name'>;

const CONTACT_LINE: NamedRule = { id: 'contact-line', name: 'contact line' };
const LINK_SPAM: NamedRule = { id: 'link-spam', name: 'link spam' };

/**
 * The rule that a line matches in a place.
 *
 * @param hasBody whether the page has paragraphs; on a card or in a résumé, ways to reach someone are the text.
 */
export function matchRule(line: Facts, place: 'head' | 'foot', hasBody: boolean): NamedRule | undefined {
  const { key } = line;
  if (hasBody && line.isContactLine) return CONTACT_LINE;
  if (hasBody && maySpam(line) && isLinkSpam(key)) return LINK_SPAM;
  return RULES_OF[place].candidates(key).find(({ pattern }) => pattern.test(key));
}

/** The rule that a line between paragraphs matches, on a page with menus. Give it a `matchKey`. */
export function matchInsert(key: string): NamedRule | undefined {
  return INSERTS.candidates(key).find(({ pattern }) => pattern.test(key));
}
