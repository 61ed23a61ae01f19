import type { FullResult } from '../../src/clean.js';
import { toLines, toText } from '../../src/core/article.js';
import { replayLines } from '../../src/core/replay.js';
import { structureOf } from '../../src/markdown/structure.js';

/** A result of cleaning, as if this had been done to a raw text and found in it. */
export function fullResult(
  raw: string,
  { metadata = {}, changes = [], findings = [] }: Partial<FullResult> = {},
): FullResult {
  const lines = replayLines(raw, changes);
  const article = { lines, metadata };
  return {
    markdown: '',
    raw,
    text: toText(lines),
    metadata,
    changes,
    findings,
    rawLines: toLines(raw),
    article,
    structure: structureOf(article),
    confidence: 1,
    searched: 0,
  };
}
