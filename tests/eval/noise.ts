import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Line, toLines } from '../../src/core/article.js';
import { rulesOf } from '../../src/core/cause.js';
import type { StageResult } from '../../src/core/stage.js';
import { type CleanOptions, resolveOptions } from '../../src/options/options.js';
import { stageNames } from '../../src/pipeline.js';
import { annotations } from '../../src/stages/annotations/index.js';
import { characters } from '../../src/stages/characters/index.js';
import { CHARACTER_RULES } from '../../src/stages/characters/rules.js';
import { REPAIRED, REPORTED } from './noise-damage.js';
import { mulberry32 } from './random.js';

const TEXTS = [
  'wiki-simplified',
  'wiki-traditional',
  'newsletter-simplified',
  'law-simplified',
  'parallel.simplified',
  'parallel.traditional',
];

/** Lines of a document: as many as an article has. */
const LINES = 30;
/** Documents of each text that are damaged, and the shortest that are. */
const DAMAGED = 12;
const FEWEST_HAN = 400;

/**
 * What the characters stage does to clean text, in the marks as they are and in half-width ones: its edits by reason, less
 * those of invisible and compatibility characters, and its findings. Then clean documents with each kind of noise: how
 * many of the damaged lines come back as they were, wrong, or unchanged; how many documents are reported.
 */
export function* measureNoise(shared: string): Generator<string> {
  const documents = TEXTS.flatMap((name) =>
    inDocuments(readFileSync(join(shared, 'text', `${name}.txt`), 'utf8')),
  );
  yield* measureClean('clean text', documents);
  yield* measureClean('clean text, half-width marks', documents.map(halfWidth));
  const long = documents.filter((text) => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_HAN);
  const step = Math.floor(long.length / (DAMAGED * TEXTS.length));
  const sample = long.filter((_, i) => i % step === 0);
  for (const [name, damage] of Object.entries(REPAIRED)) {
    const random = mulberry32(5);
    const counts = { right: 0, wrong: 0, left: 0, harmed: 0 };
    for (const text of sample) compare(text, damage(text, random), counts);
    const { right, wrong, left, harmed } = counts;
    yield `${name}: ${right} lines right, ${wrong} wrong, ${left} left; ${harmed} undamaged lines changed`;
  }
  for (const [name, damage] of Object.entries(REPORTED)) {
    const random = mulberry32(5);
    const damaged = long
      .map((text) => [text, damage(text, random)] as const)
      .filter(([text, bad]) => text !== bad);
    const every = Math.ceil(damaged.length / sample.length);
    const chosen = damaged.filter((_, i) => i % every === 0);
    const reported = chosen.filter(([, bad]) => rulesIn(bad).includes(name)).length;
    yield `${name}: reported in ${reported} of ${chosen.length} damaged documents`;
  }
}

function* measureClean(label: string, documents: readonly string[]): Generator<string> {
  const own = new Set<string>([...CHARACTER_RULES.map(({ id }) => id), 'html-entity']);
  const edits = new Map<string, string[]>();
  const findings = new Map<string, string[]>();
  let length = 0;
  for (const text of documents) {
    length += text.length;
    const { causes, findings: found } = run(text);
    for (const [line, cause] of causes ?? []) {
      const { reason = '' } = cause;
      if (rulesOf(cause).some((rule) => !own.has(rule))) {
        edits.set(reason, [...(edits.get(reason) ?? []), text.split('\n')[line - 1] ?? '']);
      }
    }
    for (const { rule, message } of found ?? []) findings.set(rule, [...(findings.get(rule) ?? []), message]);
  }
  yield `${label}: ${(length / 1e6).toFixed(1)} million characters`;
  for (const [reason, lines] of edits) yield `  edited ${lines.length}: ${reason}: ${lines[0]?.slice(0, 60)}`;
  for (const [rule, messages] of findings) {
    const rate = (messages.length / length) * 1e6;
    yield `  ${rule}: ${messages.length}, ${rate.toFixed(1)} per million: ${messages.slice(0, 3).join(' | ')}`;
  }
}

function run(text: string, options: CleanOptions = {}): StageResult {
  const noted = annotations.run({ lines: toLines(text), metadata: {} }, resolveOptions(options, stageNames));
  const article = { lines: noted.lines as readonly Line[], metadata: {} };
  return characters.run(article, resolveOptions(options, stageNames));
}

function rulesIn(text: string): string[] {
  return (run(text).findings ?? []).map(({ rule }) => rule);
}

function compare(
  text: string,
  damaged: string,
  counts: { right: number; wrong: number; left: number; harmed: number },
): void {
  const texts = (raw: string) => new Map((run(raw).lines ?? []).map((line) => [line.number, line.text]));
  const [before, after] = [texts(text), texts(damaged)];
  const clean = text.split('\n');
  for (const [index, line] of damaged.split('\n').entries()) {
    const result = after.get(index + 1);
    const original = before.get(index + 1);
    if (line === clean[index]) {
      if (result !== original) counts.harmed++;
    } else if (result === original) counts.right++;
    else if (result === line) counts.left++;
    else counts.wrong++;
  }
}

function inDocuments(text: string): string[] {
  const lines = text.split('\n');
  const documents: string[] = [];
  for (let i = 0; i < lines.length; i += LINES) documents.push(lines.slice(i, i + LINES).join('\n'));
  return documents;
}

function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
