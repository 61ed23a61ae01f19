import type { BlockKind, FileRecord } from '../../data.js';
import type { LinePieces } from '../pieces.js';
import type { Row } from '../rows.js';
import { visibleText } from '../visible.js';
import { translated } from '../words/translated.js';
import { articleBlock } from './article-block.js';
import { element } from './dom.js';
import { type FindingsOfLine, rawLine } from './marks.js';
import { text } from './text.js';

/** For how long rows are drawn before the page may do something else, in ms. */
const SLICE = 16;
/** So many rows are drawn at once at first: more than fit a screen. */
const FIRST = 60;

export interface ParallelText {
  readonly table: HTMLElement;
  /** Settles when all rows are drawn; long texts are drawn piece by piece, so that the page stays at hand. */
  readonly drawn: Promise<void>;
}

/**
 * The raw text and the article side by side, block by block.
 *
 * @param rawLang language of the raw text
 * @param signal stops the drawing
 */
export function parallelText(
  file: FileRecord,
  rows: readonly Row[],
  rawLang: string,
  signal: AbortSignal,
): ParallelText {
  const findings = findingsByLine(file);
  const draw = (row: Row) =>
    row.kind === 'removed'
      ? removedLines(row.lines, file, rawLang, findings)
      : blockRow(row.kind, row.lines, file.lang, rawLang, findings);
  const table = element(
    'div',
    { id: 'text', role: 'table', 'aria-label': 'Raw text and article' },
    element(
      'div',
      { role: 'row', class: 'row column-heads' },
      element('div', { role: 'columnheader', class: 'raw' }, 'Raw text'),
      element('div', { role: 'columnheader', class: 'article' }, 'Article'),
    ),
    rows.slice(0, FIRST).map(draw),
  );
  const drawRest = async () => {
    for (let next = FIRST; next < rows.length && !signal.aborted; ) {
      await new Promise((resolve) => setTimeout(resolve));
      const end = performance.now() + SLICE;
      for (; next < rows.length && performance.now() < end; next++) table.append(draw(rows[next] as Row));
    }
  };
  return { table, drawn: drawRest() };
}

type FindingsByLine = ReadonlyMap<number, FindingsOfLine>;

function findingsByLine({ findings }: FileRecord): FindingsByLine {
  const lines = new Map<number, [number, FileRecord['findings'][number]][]>();
  for (const [index, finding] of findings.entries()) {
    const ofLine = lines.get(finding.line);
    if (ofLine) ofLine.push([index, finding]);
    else lines.set(finding.line, [[index, finding]]);
  }
  return lines;
}

function blockRow(
  kind: BlockKind,
  lines: readonly LinePieces[],
  lang: string,
  rawLang: string,
  findings: FindingsByLine,
): HTMLElement {
  return element(
    'div',
    { class: 'row', role: 'row', 'data-kind': kind },
    rawCell(lines, rawLang, findings),
    element('div', { class: 'article', role: 'cell', lang }, articleBlock(kind, lines)),
  );
}

/** Lines that are gone: on the right stands why. */
function removedLines(
  lines: readonly LinePieces[],
  { changes }: FileRecord,
  rawLang: string,
  findings: FindingsByLine,
): HTMLElement {
  return element(
    'div',
    { class: 'removed', role: 'rowgroup' },
    lines.map((line) =>
      element(
        'div',
        { class: 'row', role: 'row', 'data-kind': 'removed' },
        rawCell([line], rawLang, findings),
        element(
          'div',
          { class: 'article gone', role: 'cell' },
          text(translated(changes[line.removedBy as number]?.reason ?? '')),
        ),
      ),
    ),
  );
}

function rawCell(lines: readonly LinePieces[], lang: string, findings: FindingsByLine): HTMLElement {
  return element(
    'div',
    { class: 'raw', role: 'cell' },
    lines.map((line) => {
      const ofLine = findings.get(line.number) ?? [];
      return element(
        'div',
        { class: 'line', 'data-line': line.number },
        element('span', { class: 'line-number' }, String(line.number)),
        element('span', { class: 'gutter' }, ...(ofLine.length > 0 ? [flag(ofLine)] : [])),
        element('span', { class: 'content', lang }, rawLine(line, ofLine)),
      );
    }),
  );
}

/** Stands beside a line that has findings. */
function flag(findings: FindingsOfLine): HTMLElement {
  const isError = findings.some(([, { severity }]) => severity === 'error');
  return element('span', {
    class: 'flag',
    role: 'img',
    'aria-label': findings.map(([, { severity, rule }]) => `${severity}: ${visibleText(rule)}`).join(', '),
    'data-findings': findings.map(([index]) => index).join(' '),
    'data-severity': isError ? 'error' : 'warning',
    tabindex: -1,
  });
}
