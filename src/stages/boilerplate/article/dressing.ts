import type { Line } from '../../../core/article.js';
import { type Facts, readFacts } from '../lines/facts.js';
import { bareTitle } from '../lines/key.js';
import { matchRule } from '../vocabulary/lines.js';
import { isLeftOn, type Page } from './page.js';
import { canBeTitle, findTitle } from './title.js';

/**
 * The title's line without the label, kind or button that the page has set before or behind it; nothing if it has none.
 * The line stays as it is where the rest of it alone would not be taken for the title: 标题：收藏 is a title, 收藏 a button.
 */
export function undressed(page: Page, title: Line): Line | undefined {
  const text = bareTitle(title.text);
  if (text === title.text.trim()) return undefined;
  const line = { ...title, text };
  const [bare] = readFacts([line]);
  return bare && isTitleByItself(bare) && isFoundAgain(page, title, bare) ? line : undefined;
}

function isTitleByItself(bare: Facts): boolean {
  return (
    canBeTitle(bare) &&
    bare.metadata === undefined &&
    !bare.isPageWords &&
    !bare.isSectionHead &&
    !bare.isAboutSite &&
    matchRule(bare, 'head', true) === undefined &&
    matchRule(bare, 'foot', true) === undefined
  );
}

/** Whether the bare line is the title of what is left; another one would lose its own label or its repetitions. */
function isFoundAgain(page: Page, title: Line, bare: Facts): boolean {
  if (page.frame?.title) return true;
  const left = page.head.filter(isLeftOn(page));
  return findTitle(left.map((facts) => (facts.line === title ? bare : facts))) === bare;
}
