import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change } from '../../src/core/article.js';
import type { ExplainedLine } from '../../src/explain/lines.js';
import type { Recorded } from '../../src/report/recorded.js';
import { BIN, runHere } from '../cli/helpers.js';

/** The folder in which the command runs: names in reports are relative to it. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The pages of `fixtures/pages/`, below the root of the project: unlike the seeds they have findings. */
export const pages: readonly string[] = readdirSync(join(ROOT, 'fixtures/pages'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => `fixtures/pages/${name}`);

const reports = new Map<string, Promise<string>>();

/** The report of a run of the command over files or folders below the root of the project; made once in a worker. */
export function reportOf(...inputs: string[]): Promise<string> {
  const key = inputs.join('\n');
  const report = reports.get(key) ?? makeReport(inputs);
  reports.set(key, report);
  return report;
}

async function makeReport(inputs: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  const report = join(folder, 'report.html');
  await runCommand([...inputs, join(folder, 'out'), '--report', report], ROOT);
  return report;
}

/** The same of scrapes that are given here: path → content. */
export async function reportOfTexts(
  texts: Readonly<Record<string, string | Uint8Array>>,
  language = 'en',
): Promise<string> {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), text);
  }
  await runCommand(['in', 'out', '--report', 'report.html', '--lang', language], folder);
  return join(folder, 'report.html');
}

/** A report of records as they are given, which no scrape need lead to. */
export async function reportOfRecords(
  files: readonly Recorded[],
  failed: readonly { name: string; message: string }[] = [],
): Promise<string> {
  // As built: the page's program lies beside it.
  const built = new URL('../../dist/report/writer.js', import.meta.url).href;
  const { ReportWriter }: typeof import('../../src/report/writer.js') = await import(built);
  let html = '';
  const writer = await ReportWriter.open((text) => {
    html += text;
  }, '1.2.3');
  for (const file of files) await writer.add(file);
  for (const file of failed) writer.fail(file);
  await writer.finish();
  const report = join(temporaryFolder(), 'report.html');
  writeFileSync(report, html);
  return report;
}

/** What `explain --json` says of a file. */
export interface Explanation {
  readonly path: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly lines: readonly ExplainedLine[];
  /** Of all lines, in their order: a change's index is its number in links. */
  readonly changes: readonly Change[];
}

const explanations = new Map<string, Promise<Explanation>>();

/**
 * What is explained of a file, once in a worker.
 *
 * @param path below the root of the project
 */
export function explain(path: string): Promise<Explanation> {
  const explanation = explanations.get(path) ?? makeExplanation(path);
  explanations.set(path, explanation);
  return explanation;
}

async function makeExplanation(path: string): Promise<Explanation> {
  const { stdout } = await runHere(['explain', '--json', path], { cwd: ROOT });
  const explanation = JSON.parse(stdout);
  return { ...explanation, changes: explanation.lines.flatMap((line: ExplainedLine) => line.changes) };
}

/** A folder that is removed when the worker ends: files share reports. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clean-articles-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function runCommand(argv: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...argv, '--quiet'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const [code] = await once(child, 'close');
  // 2: some scrapes hold no article.
  if (code !== 0 && code !== 2) throw new Error(`clean-articles ended with ${code}: ${stderr}`);
}
