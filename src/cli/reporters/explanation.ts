import type { Change, Finding } from '../../core/article.js';
import { rulesOf } from '../../core/cause.js';
import { type Explainable, type ExplainedLine, explainedLines } from '../../explain/lines.js';
import { displayWidth } from '../../markdown/width.js';
import { ENGLISH, type Words } from '../../messages/words.js';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';
import { createMarks, type Marks, markedEdits, markedTexts } from './marked-diff.js';
import { count } from './summary.js';
import { paintSeverity } from './text.js';

/** How much is shown. */
export interface ExplanationOptions {
  /** Unchanged lines shown before and after each line that has something to it. */
  readonly context: number;
  /** Whether every edit of a step is shown, however many there are. */
  readonly all: boolean;
  readonly words?: Words;
}

/** Of the edits of one step, so many are shown. */
const MAX_EDITS_SHOWN = 8;

/** How much of the raw line is shown on each side of a finding's column, in UTF-16 code units. */
const REACH = 20;

/**
 * What happened to a scrape, for a person to read: each line that was changed as it was and as it became, with what
 * differs marked; below it the steps that led there, each with its stage, reason and rules, then what was found there, with
 * its place in the raw line. Lines that stayed as they were are counted, but for those around.
 */
export function* explanation(
  result: Explainable,
  palette: Palette,
  options: ExplanationOptions,
): Generator<string, void, undefined> {
  // A scrape that could not be cleaned may be no text at all: only what was found is shown.
  const isText = !result.findings.some(({ severity }) => severity === 'error');
  const lines = explainedLines(result);
  const page = new Page(palette, options, String(lines.length).length);
  let next = 0;
  for (const line of withContext(lines, isText ? options.context : 0)) {
    const gap = lines.slice(next, line.line - 1);
    const note = isText ? page.leftOut(gap) : '';
    yield (next > 0 && gap.length > 0 ? '\n' : '') + (note && `${note}\n`) + page.line(line, isText);
    next = line.line;
  }
  const note = isText ? page.leftOut(lines.slice(next)) : '';
  if (note) yield (next > 0 ? '\n' : '') + note;
}

/** The lines that have something to them, and those around. */
function* withContext(lines: readonly ExplainedLine[], context: number): Generator<ExplainedLine> {
  let next = 0;
  for (const [index, { changes, findings }] of lines.entries()) {
    if (changes.length + findings.length === 0) continue;
    const end = index + context + 1;
    yield* lines.slice(Math.max(next, index - context), end);
    next = end;
  }
}

/** Lays lines out below one another, behind a margin with their numbers. */
class Page {
  private readonly marks: Marks;
  private readonly words: Words;

  constructor(
    private readonly palette: Palette,
    private readonly options: ExplanationOptions,
    private readonly margin: number,
  ) {
    this.marks = createMarks(palette);
    this.words = options.words ?? ENGLISH;
  }

  /** The note in place of lines that are not shown; there is none for blank ones, of which a scrape has many. */
  leftOut(lines: readonly ExplainedLine[]): string {
    if (lines.every(({ raw }) => raw.trim() === '')) return '';
    return this.palette.dim(`${this.words.translate(`… ${count(lines.length, 'line')} unchanged`)}\n`);
  }

  /** A line as it was and became, and how. `isText`: whether the line itself can be shown. */
  line({ line, raw, clean, changes, findings }: ExplainedLine, isText: boolean): string {
    const texts = isText ? this.texts(raw, clean, changes.length > 0) : [''];
    const steps = this.steps(changes);
    const found = findings.flatMap((finding) => this.finding(finding, raw));
    const number = this.palette.bold(String(line).padStart(this.margin));
    const rows = [...texts, ...[...steps, ...found].map((row) => `  ${row}`)];
    const margin = ' '.repeat(this.margin);
    return rows
      .map((row, index) => `${index === 0 ? number : margin}  ${row}`.trimEnd())
      .join('\n')
      .concat('\n');
  }

  private texts(raw: string, clean: string | null, isChanged: boolean): string[] {
    const { red, green } = this.palette;
    if (!isChanged) return [`  ${visible(raw)}`];
    if (clean === null) return [`${red('-')} ${this.marks.cut(raw)}`];
    const [before, after] = markedTexts(raw, clean, this.marks);
    return [`${red('-')} ${before}`, `${green('+')} ${after}`];
  }

  /** The stages that changed a line, each with its reason, its rules and, where there are several, its own edits. */
  private steps(changes: readonly Change[]): string[] {
    const { cyan } = this.palette;
    const width = Math.max(...changes.map(({ stage }) => stage.length));
    return changes.flatMap((change) => {
      const { stage, before, after, reason } = change;
      const rules = this.palette.dim(visible(`[${rulesOf(change).join(', ')}]`));
      const what = after === null ? 'line removed: ' : '';
      const head = `${cyan(stage.padEnd(width))}  ${visible(this.words.translate(what + reason))} ${rules}`;
      if (after === null || changes.length === 1) return [head];
      return [head, ' '.repeat(width + 2) + this.edits(before, after)];
    });
  }

  private edits(before: string, after: string): string {
    const edits = markedEdits(before, after, this.marks);
    const shown = this.options.all ? edits : edits.slice(0, MAX_EDITS_SHOWN);
    const rest = edits.length - shown.length;
    return shown.join('  ') + (rest > 0 ? this.palette.dim(`  … and ${rest} more`) : '');
  }

  private finding({ severity, rule, column, message }: Finding, raw: string): string[] {
    const paint = paintSeverity(severity, this.palette);
    const place = column === undefined ? '' : ` ${this.words.translate(`(column ${column})`)}`;
    const head = `${paint(this.words.phrase(severity))}  ${this.palette.bold(rule)}  ${visible(this.words.translate(message))}${place}`;
    return column === undefined
      ? [head]
      : [head, ...pointAt(raw, column - 1, paint).map((row) => `  ${row}`)];
  }
}

/** The text round an offset, and below it a mark under the character that stands there. */
function pointAt(text: string, offset: number, paint: (text: string) => string): [string, string] {
  const start = Math.max(0, offset - REACH);
  const before = `${start > 0 ? '…' : ''}${visible(text.slice(start, offset))}`;
  const end = offset + REACH;
  const after = `${visible(text.slice(offset, end))}${end < text.length ? '…' : ''}`;
  return [before + after, ' '.repeat(displayWidth(before)) + paint('^')];
}
