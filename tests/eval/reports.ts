import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanOptions, clean } from '../../src/index.js';
import { CHECKS, type Outcome } from './reports-checks.js';

/** A row of `../shared/cases/reports.jsonl`. */
interface Report {
  readonly id: string;
  readonly kind: string;
  /** The text, or `(bytes) ` and base64. */
  readonly input: string;
  readonly options: CleanOptions;
  /** `alone`, or the carrier whose paragraphs stand before and behind it. */
  readonly in: string;
  /** The Markdown that must come out for the input; or, in English, what must hold (see `CHECKS`). */
  readonly expected: string;
  /** What came out when the row was written. */
  readonly today: 'right' | 'wrong' | 'harmless-but-unhelpful';
}

/** Clean prose before and behind an input, by lines. */
interface Carrier {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const BYTES = '(bytes) ';

/**
 * Inputs of public reports: whether what comes out is what must come out. A row inside a carrier is right only if the
 * prose around it comes out as it does without the row.
 *
 * @param shared the folder that holds `cases`
 * @returns one line a figure, and one a row that is wrong, with what came out
 */
export function* measureReports(shared: string): Generator<string> {
  const read = (name: string) => readFileSync(join(shared, 'cases', name), 'utf8');
  const carriers: Readonly<Record<string, Carrier>> = JSON.parse(read('carriers.json'));
  const rows = read('reports.jsonl')
    .trim()
    .split('\n')
    .map((row): Report => JSON.parse(row));
  const right = new Set<Report>();
  for (const row of rows) {
    const outcome = cleanReport(row, carriers[row.in]);
    if (isRight(row, outcome)) right.add(row);
    else
      yield `reports, wrong: ${row.id} (${row.kind}): expected ${show(row.expected)}, got ${show(outcome.body)}, findings ${outcome.findings.map(({ rule, line }) => `${rule}:${line}`).join(' ') || 'none'}`;
  }
  yield* byKind(rows, right);
  const changed = rows.filter((row) => right.has(row) !== (row.today === 'right'));
  const ids = (now: boolean) =>
    changed
      .filter((row) => right.has(row) === now)
      .map(({ id }) => id)
      .join(' ') || 'none';
  yield `reports, right now, not when written: ${ids(true)}`;
  yield `reports, wrong now, right when written: ${ids(false)}`;
  yield `reports: ${right.size} of ${rows.length} right`;
}

function* byKind(rows: readonly Report[], right: ReadonlySet<Report>): Generator<string> {
  const kinds = new Map<string, Report[]>();
  for (const row of rows) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  for (const [kind, ofKind] of kinds) {
    const marks = ofKind.map((row) => `${row.id} ${right.has(row) ? 'right' : 'wrong'}`).join(', ');
    yield `reports, ${kind}: ${ofKind.filter((row) => right.has(row)).length} of ${ofKind.length} right: ${marks}`;
  }
}

/** The input cleaned in its carrier; `body` is the Markdown of the input alone, or of all if the carrier was harmed. */
function cleanReport(row: Report, carrier: Carrier | undefined): Outcome {
  const input = row.input.startsWith(BYTES)
    ? Buffer.from(row.input.slice(BYTES.length), 'base64')
    : row.input;
  if (carrier === undefined) {
    const result = clean(input, row.options);
    return { ...result, input, body: bodyOf(result.markdown) };
  }
  const lines = [...carrier.before, row.input, ...carrier.after];
  const result = clean(lines.join('\n'), row.options);
  const around = bodyOf(clean([...carrier.before, ...carrier.after].join('\n'), row.options).markdown);
  return { ...result, input, body: without(bodyOf(result.markdown), around) };
}

/** What stands in `body` before the last block of `around` and behind the others; `body` itself if they don't stand there. */
function without(body: string, around: string): string {
  const at = around.lastIndexOf('\n\n');
  const before = around.slice(0, at + 2);
  const after = around.slice(at);
  const holds =
    body.length >= before.length + after.length && body.startsWith(before) && body.endsWith(after);
  return holds ? body.slice(before.length, -after.length) : body;
}

/** Markdown without its front matter. */
function bodyOf(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
}

function isRight(row: Report, outcome: Outcome): boolean {
  const check = CHECKS[row.id];
  if (check !== undefined) return check(outcome);
  if (row.in !== 'alone') return outcome.body === row.expected;
  return `\n\n${outcome.body}\n\n`.includes(`\n\n${row.expected}\n\n`);
}

/** A text in one line, its head only. */
function show(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}
