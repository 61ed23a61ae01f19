import { report } from './charset/rules.js';
import { findCode } from './code/find.js';
import type { Article, Change, Finding, Line } from './core/article.js';
import type { KeptParts } from './core/hidden.js';
import { Kept } from './core/kept.js';
import { hasLineEnd, LineBreaks, withLineFeeds } from './core/line-breaks.js';
import { inRawText } from './core/raw-positions.js';
import { Recorder } from './core/recorder.js';
import type { Stage, StageResult } from './core/stage.js';
import { foreignParts } from './language/foreign.js';
import { otherLanguage } from './language/other-language.js';
import type { Options } from './options/options.js';
import { annotations } from './stages/annotations/index.js';
import { boilerplate } from './stages/boilerplate/index.js';
import { characters } from './stages/characters/index.js';
import { mojibake } from './stages/mojibake/index.js';
import { punctuation } from './stages/punctuation/index.js';
import { replacements } from './stages/replacements.js';
import { restore } from './stages/restore/index.js';
import { script } from './stages/script/index.js';

/** The stages, in the order in which they run. Each works on what the ones before it left. */
export const pipeline: readonly Stage<Options>[] = [
  mojibake,
  annotations,
  characters,
  boilerplate,
  restore,
  replacements,
  script,
  punctuation,
];

/** The names of the stages, in the order in which they run. */
export const stageNames: readonly string[] = pipeline.map((stage) => stage.name);

/** An article after the pipeline, with the record of how it came about. */
export interface PipelineResult {
  readonly article: Article;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** How much was searched, over all stages: see `Budget`. Bounded by the length of the text. */
  readonly steps: number;
  /** What the text is in, for people, if it is not Chinese: then it is as it was decoded, and structure leaves it alone too. */
  readonly otherLanguage?: string;
  /** The text as it was decoded, if it is Markdown with front matter already: nothing is done to it. */
  readonly markdown?: string;
}

/**
 * Runs the chosen stages in the pipeline's order and records what each changed. Once the text can be read, one that is not
 * Chinese is left alone; in a Chinese one no stage sees the code, nor what is Japanese or Korean. So are the parts of lines that a stage says must be kept.
 */
export function runPipeline(article: Article, options: Options): PipelineResult {
  const kept = new Kept();
  const breaks = new LineBreaks();
  const recorder = new Recorder(article.lines, breaks);
  let steps = 0;
  let current = article;
  let code: readonly Line[] | undefined;
  for (const stage of pipeline) {
    if (stage !== mojibake && code === undefined) {
      const language = otherLanguage(current.lines.map(({ text }) => text));
      if (language !== undefined) return { ...leftAlone(current, recorder, language), steps };
      const found = findListings(current.lines);
      code = found.lines;
      current = { ...current, lines: withoutLines(current.lines, code), gutter: found.gutter };
      kept.add(foreignPartsOf(current.lines), current.lines);
    }
    if (!options.stages.includes(stage.name)) continue;
    const result = runStage(stage, current, options, kept);
    steps += result.steps ?? 0;
    const next: Article = {
      ...current,
      lines: result.lines ? withLineFeeds(result.lines) : current.lines,
      metadata: result.metadata ?? current.metadata,
    };
    const whole = (lines: readonly Line[]) => (breaks.areMade ? withLines(lines, code ?? []) : lines);
    recorder.add(stage, whole(current.lines), whole(next.lines), result);
    current = next;
    kept.add(result.kept, current.lines);
    if (next.lines.some(hasLineEnd)) {
      const pieces = breaks.split(withLines(next.lines, code ?? []));
      kept.split(pieces);
      const lines = [...pieces.values()].flat();
      const found = code && findListings(lines);
      code = found?.lines;
      current = { ...next, lines: withoutLines(lines, code ?? []), gutter: found?.gutter ?? [] };
    }
  }
  const lines = breaks.join(withLines(current.lines, code ?? []));
  return {
    article: { lines, metadata: current.metadata },
    changes: recorder.changes,
    findings: recorder.findings,
    steps,
  };
}

function leftAlone(
  article: Article,
  { changes, findings }: Recorder,
  otherLanguage: string,
): Omit<PipelineResult, 'steps'> {
  const message = `the text is not Chinese but in ${otherLanguage}: it is left as it was decoded`;
  const finding = report('not-chinese', { number: 1 }, message);
  const found = inRawText([finding], changes, changes.length, article.lines);
  return { article, changes, findings: [...findings, ...found], otherLanguage };
}

function foreignPartsOf(lines: readonly Line[]): KeptParts {
  const found = lines.map(({ number, text }) => [number, foreignParts(text)] as const);
  return new Map(found.filter(([, parts]) => parts.length > 0));
}

/** Runs a stage on an article whose kept parts it can't change. */
function runStage(stage: Stage<Options>, article: Article, options: Options, kept: Kept): StageResult {
  if (stage.seesKept) {
    const { lines = article.lines, ...result } = stage.run(article, options);
    return { ...result, lines: kept.check(article.lines, lines) };
  }
  const seen = kept.hide(article);
  return kept.reveal(article, seen, stage.run(seen, options));
}

/** The lines that are code, and the numbers of those that number them. */
function findListings(lines: readonly Line[]): { lines: readonly Line[]; gutter: readonly number[] } {
  const blocks = findCode(lines.map((line) => line.text));
  const indices = new Set(blocks.flatMap(({ gutter }) => gutter));
  return {
    lines: blocks.flatMap(({ start, end }) =>
      lines.slice(start, end).filter((_, at) => !indices.has(start + at)),
    ),
    gutter: Array.from(indices, (index) => (lines[index] as Line).number),
  };
}

/** @param others some of the lines */
function withoutLines(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  if (others.length === 0) return lines;
  const left = new Set(others);
  return lines.filter((line) => !left.has(line));
}

/** Lines and others, in rising order of their numbers. */
function withLines(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  if (others.length === 0) return lines;
  return [...lines, ...others].sort((one, other) => one.number - other.number);
}
