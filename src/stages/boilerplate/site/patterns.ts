import type { Line } from '../../../core/article.js';
import type { Cause } from '../../../core/cause.js';
import type { Stage } from '../../../core/stage.js';
import type { LinePlace } from '../../../options/choices.js';
import type { Options } from '../../../options/options.js';
import { type CompiledLinePattern, compileLinePatterns } from '../../../options/site-tables.js';
import { findZones, type Zones } from '../article/zones.js';
import { because } from '../rules-of-stage.js';

/**
 * Adds to the stage that lines of the user's own patterns (option `boilerplate.patterns`) go first, lest the stage take
 * them for the title or a paragraph.
 */
export function withPatterns(stage: Stage<Options>): Stage<Options> {
  return {
    ...stage,
    run(article, options) {
      const { patterns } = options.boilerplate;
      if (patterns.length === 0) return stage.run(article, options);
      const removed = findOwnLines(article.lines, compileLinePatterns(patterns));
      if (removed.size === 0) return stage.run(article, options);
      const left = { ...article, lines: article.lines.filter(({ number }) => !removed.has(number)) };
      const result = stage.run(left, options);
      return { ...left, ...result, causes: new Map([...removed, ...(result.causes ?? [])]) };
    },
  };
}

/** The lines that a pattern matches in its place, by number, with the cause. */
function findOwnLines(
  lines: readonly Line[],
  patterns: readonly CompiledLinePattern[],
): ReadonlyMap<number, Cause> {
  const matching = new Map<Line, readonly CompiledLinePattern[]>();
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const found = patterns.filter(({ pattern }) => pattern.matchesLine(line.text));
    if (found.length > 0) matching.set(line, found);
  }
  const zones = findZones(lines, (line) => matching.has(line));
  const removed = new Map<number, Cause>();
  for (const [index, line] of lines.entries()) {
    const place = placeOf(index, zones);
    const match = matching
      .get(line)
      ?.find((pattern) => pattern.place === undefined || pattern.place === place);
    if (match) removed.set(line.number, because('own-pattern', match.why));
  }
  return removed;
}

function placeOf(index: number, { bodyStart, bodyEnd }: Zones): LinePlace {
  if (index < bodyStart) return 'head';
  return index < bodyEnd ? 'body' : 'foot';
}
