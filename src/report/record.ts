import type { Change, Finding } from '../article.js';
import type { CleanResult } from '../clean.js';
import { explainedLines } from '../explained-lines.js';
import type { CleanOptions } from '../options.js';
import { stageNames } from '../pipeline.js';
import { balance } from '../stages/script/origin.js';
import { blocksOf } from './blocks.js';
import type { FileRecord, ReportChange, ReportFinding } from './data.js';
import { findEdits } from './edits.js';

/** A scrape as the report shows it, with what only the table of files says of it. */
export interface Recorded {
  readonly record: FileRecord;
  /** As in the columns of the table. */
  readonly charactersIn: number;
  readonly charactersOut: number;
}

/**
 * What a report keeps of one result. The raw text comes back from the result (see `explainedLines`).
 *
 * @param name of the scrape, as the report shows it
 * @param options those that the result was made with
 */
export function recordOf(name: string, result: CleanResult, options: CleanOptions): Recorded {
  const lines = [...explainedLines(result)];
  const raw = lines.map((line) => line.raw);
  const article = lines.flatMap(({ line, clean }) => (clean === null ? [] : [{ number: line, text: clean }]));
  return {
    record: {
      name,
      lang: languageOf(result.text, options),
      raw,
      metadata: result.metadata,
      changes: lines.flatMap(({ changes }) => changes.map(toReportChange)),
      findings: result.findings.map(toReportFinding),
      blocks: blocksOf({ lines: article, metadata: result.metadata }),
    },
    charactersIn: raw.reduce((sum, text) => sum + countCharacters(text), 0),
    charactersOut: article.reduce((sum, { text }) => sum + countCharacters(text), 0),
  };
}

/** The same with other findings: those that a check tells of. */
export function withFindings({ record, ...rest }: Recorded, findings: readonly Finding[]): Recorded {
  return { ...rest, record: { ...record, findings: findings.map(toReportFinding) } };
}

/** The script that was asked for; where none was made, the one that most characters are of. */
function languageOf(text: string, { script = 'zh-Hans', stages = stageNames }: CleanOptions): string {
  if (script !== 'keep' && stages.includes('script')) return script;
  const traditional = balance(text);
  return traditional === 0 ? 'zh' : traditional > 0 ? 'zh-Hant' : 'zh-Hans';
}

function toReportChange({ stage, line, before, after, reason }: Change): ReportChange {
  return {
    stage: stageNames.indexOf(stage),
    line,
    edits: after === null ? null : findEdits(before, after),
    reason,
  };
}

function toReportFinding({ rule, severity, line, column, message }: Finding): ReportFinding {
  return { rule, severity, line, ...(column !== undefined && { column }), message };
}

/** Code points. */
function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xdc00) count--;
  return count;
}
