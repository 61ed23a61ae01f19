import type { Line } from '../../../core/article.js';
import { findBlock } from '../article/block.js';
import { findContents, linesOfContents } from '../article/contents.js';
import { type Facts, readFacts } from '../lines/facts.js';
import { scoreOf } from '../lines/features.js';
import { compareLines, type Surroundings } from '../lines/surroundings.js';
import type { PageLines } from './line-features.js';

/** What the features of a page's lines are computed from. */
export function linesOfPage(
  lines: readonly Line[],
  facts: readonly Facts[] = readFacts(lines),
  contents: ReadonlySet<number> = linesOfContents(findContents(facts)),
): PageLines {
  const around = compareLines(facts, contents);
  const scores = facts.map((line, at) => scoreOf(line, around[at] as Surroundings));
  return { lines, facts, around, scores, block: findBlock(facts, around, scores) };
}
