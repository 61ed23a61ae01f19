import { expect } from 'vitest';
import { isHtmlSource } from '../../src/charset/html-source.js';
import { type Change, type Finding, type Metadata, toLines, toText } from '../../src/core/article.js';
import { readHtml } from '../../src/html/index.js';
import { type CleanOptions, resolveOptions } from '../../src/options/options.js';
import { pipeline, runPipeline } from '../../src/pipeline.js';
import { type Case, loadCases } from './fixtures.js';
import { testKnown } from './known-failure.js';

const NAMES = pipeline.map((stage) => stage.name);

/** A text after some stages. */
export interface StageRun {
  readonly text: string;
  readonly metadata: Metadata;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
}

/**
 * Runs the named stages on a text, without charset detection and Markdown. The finding that a text is not Chinese is no
 * stage's, and left out.
 */
export function runStages(text: string, stages: readonly string[], options: CleanOptions = {}): StageRun {
  const resolved = resolveOptions({ ...options, stages }, NAMES);
  const read = isHtmlSource(text) ? readHtml(text) : { lines: toLines(text) };
  const { article, changes, findings } = runPipeline({ ...read, metadata: {} }, resolved);
  const ofStages = findings.filter(({ rule }) => rule !== 'not-chinese');
  return { text: toText(article.lines), metadata: article.metadata, changes, findings: ofStages };
}

/** A finding as `line rule`. */
export function brief({ line, rule }: Finding): string {
  return `${line} ${rule}`;
}

/** Findings that a fitted probability decides, as each fit draws the line: on made pages of a few lines often. Tests of their own have them. */
function isFitted({ rule, message }: Finding): boolean {
  return rule.startsWith('uncertain-') || (rule === 'possible-boilerplate' && message.includes('% likely'));
}

/** Tests the rows of `fixtures/cases/<name>.json` on some stages; a row of a known failure must fail. */
export function testCases(name: string, stages: readonly string[]): void {
  for (const row of loadCases(name)) {
    testKnown(row.knownFailure, `${row.label}: ${row.comment}`, () => expectCase(row, stages));
  }
}

function expectCase(
  { original, expected, script, metadata, findings }: Case,
  stages: readonly string[],
): void {
  const result = runStages(original, stages, { script });
  expect(result.text).toBe(expected);
  expect(result.metadata).toEqual(metadata ?? {});
  const told = result.findings.filter((finding) => !isFitted(finding));
  expect(told.map(brief)).toEqual(findings ?? []);
}
