import type { FullResult } from '../../clean.js';
import { explainedLines } from '../../explain/lines.js';
import { safeJson } from '../visible.js';

/**
 * What happened to a scrape, for programs: the fields are listed in docs/explain.md and do not change within a major
 * version; new ones may come. Lines that stayed as they were and have no finding are left out.
 *
 * @param path the scrape, as the user can open it
 */
export function explanationJson(path: string, result: FullResult): string {
  const lines = explainedLines(result).filter(
    ({ changes, findings }) => changes.length > 0 || findings.length > 0,
  );
  return `${safeJson(JSON.stringify({ path, metadata: result.metadata, lines }, null, 2))}\n`;
}
