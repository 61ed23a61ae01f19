import type { FullResult } from '../clean.js';
import type { Change, Finding } from '../core/article.js';
import { explainedLines } from '../explain/lines.js';
import { balance } from '../language/script-balance.js';
import type { CleanOptions } from '../options/options.js';
import { stageNames } from '../pipeline.js';
import { blocksOf } from './blocks.js';
import type { FileRecord, ReportChange, ReportFinding } from './data.js';
import { findEdits } from './edits.js';

/**
 * What a report keeps of one result.
 *
 * @param name of the scrape, as the report shows it
 * @param options those that the result was made with
 */
export function recordOf(name: string, result: FullResult, options: CleanOptions): FileRecord {
  const { rawLines, text, metadata, findings, structure } = result;
  return {
    name,
    lang: languageOf(text, options),
    raw: rawLines.map(({ text: raw }) => raw),
    metadata,
    changes: explainedLines(result).flatMap(({ changes }) => changes.map(toReportChange)),
    findings: findings.map(toReportFinding),
    blocks: blocksOf(structure),
  };
}

/** The script that was asked for; where none was made, the one that most characters are of. */
function languageOf(text: string, { script = 'zh-Hans', stages = stageNames }: CleanOptions): string {
  if (script !== 'keep' && stages.includes('script')) return script;
  const traditional = balance(text);
  return traditional === 0 ? 'zh' : traditional > 0 ? 'zh-Hant' : 'zh-Hans';
}

function toReportChange({ stage, rule, also, line, before, after, reason }: Change): ReportChange {
  return {
    stage: stageNames.indexOf(stage),
    line,
    edits: after === null ? null : findEdits(before, after),
    rule,
    ...(also && { also }),
    reason,
  };
}

/** Without its excerpt: the page has the line. */
export function toReportFinding({ rule, severity, line, column, message }: Finding): ReportFinding {
  return { rule, severity, line, ...(column !== undefined && { column }), message };
}
