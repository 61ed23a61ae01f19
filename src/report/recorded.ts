import type { FullResult } from '../clean.js';
import type { Finding } from '../core/article.js';
import type { CleanOptions } from '../options/options.js';
import { stageNames } from '../pipeline.js';
import { type PackedFile, packFile } from './chunk.js';
import { recordOf, toReportFinding } from './record.js';

/** What goes from the cleaning of a scrape to the writer of the report, from another thread maybe. */
export interface Recorded {
  readonly file: PackedFile;
  /** As in the columns of the table. */
  readonly charactersIn: number;
  readonly charactersOut: number;
  /** How many changes each stage made, in the order of the pipeline. */
  readonly changesOfStage: readonly number[];
}

/**
 * @param name of the scrape, as the report shows it
 * @param options those that the result was made with
 */
export function recordedOf(name: string, result: FullResult, options: CleanOptions): Recorded {
  const record = recordOf(name, result, options);
  const changesOfStage = stageNames.map(() => 0);
  for (const { stage } of record.changes) changesOfStage[stage] = (changesOfStage[stage] as number) + 1;
  return {
    file: packFile(record),
    charactersIn: record.raw.reduce((sum, line) => sum + countCharacters(line), 0),
    charactersOut: countCharacters(result.text),
    changesOfStage,
  };
}

/** What a report keeps of a result; `undefined` if there is no article. */
export function keep(name: string, result: FullResult, options: CleanOptions): Recorded | undefined {
  const hasArticle = result.findings.every(({ severity }) => severity !== 'error');
  return hasArticle ? recordedOf(name, result, options) : undefined;
}

/** The same with other findings: those that a check tells of. */
export function withFindings({ file, ...rest }: Recorded, findings: readonly Finding[]): Recorded {
  const head = { ...file.head, findings: findings.map(toReportFinding) };
  return { ...rest, file: { ...file, head } };
}

/** Code points but for line ends. */
function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xfc00) === 0xdc00 || unit === 10 || unit === 13) count--;
  }
  return count;
}
