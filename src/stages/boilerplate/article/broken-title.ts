import type { Line } from '../../../core/article.js';
import type { Page } from '../../../core/hints.js';
import type { Facts } from '../lines/facts.js';
import { titleKey } from '../lines/key.js';
import { titlesOfHead } from '../metadata/headline.js';

/** So many lines below its first may go on a title. */
const MOST = 3;

/** A title that the page shows on several lines. */
export interface BrokenTitle {
  /** Its first line with the text of all. */
  readonly line: Line;
  /** Numbers of the others. */
  readonly rest: readonly number[];
}

/**
 * The title together with the lines right below that go on with it: so the page gives it in its head. `undefined` if it stands on one line.
 */
export function brokenTitle(facts: readonly Facts[], title: Line, page: Page): BrokenTitle | undefined {
  const start = facts.findIndex(({ line }) => line === title);
  const first = facts[start];
  if (!first || first.titleKey.length < 2) return undefined;
  const whole = titlesOfHead(page)
    .map(titleKey)
    .find((key) => key.startsWith(first.titleKey) && key.length > first.titleKey.length);
  if (whole === undefined) return undefined;
  let key = first.titleKey;
  let text = title.text.trim();
  const rest: number[] = [];
  for (const next of facts.slice(start + 1, start + 1 + MOST)) {
    const isPart = next.titleKey.length >= 2 && whole.startsWith(key + next.titleKey);
    if (!isPart) break;
    key += next.titleKey;
    text += /[\w)]$/.test(text) && /^\w/.test(next.text) ? ` ${next.text}` : next.text;
    rest.push(next.line.number);
  }
  return rest.length === 0 ? undefined : { line: { ...title, text }, rest };
}
