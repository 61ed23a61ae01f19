import { diffChars } from 'diff';
import type { Change, Finding } from '../../article.js';
import type { CleanResult } from '../../clean.js';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';
import { inLineOrder, paintSeverity } from './text.js';

/** Above so many single edits, a line is shown as changed altogether: the diff takes time and helps nobody. */
const MAX_EDITS = 1000;

/**
 * What happened to a scrape, line by line: each change with its stage and reason, before and after, in the order
 * in which it was made; then what was found there. One block of text for each line of the scrape that has any.
 */
export function* explanation(
  { changes, findings }: Pick<CleanResult, 'changes' | 'findings'>,
  palette: Palette,
): Generator<string, void, undefined> {
  const events: readonly (Change | Finding)[] = inLineOrder([...changes, ...findings]);
  let previous: number | undefined;
  for (const event of events) {
    if (event.line !== previous) {
      yield `${previous === undefined ? '' : '\n'}${palette.bold(`line ${event.line}`)}\n`;
    }
    previous = event.line;
    yield 'stage' in event ? explainChange(event, palette) : explainFinding(event, palette);
  }
}

function explainChange({ stage, before, after, reason }: Change, palette: Palette): string {
  const removed = after === null ? ' (line removed)' : '';
  const head = `  ${palette.cyan(stage)}  ${palette.dim(visible(reason) + removed)}\n`;
  if (after === null) return `${head}${palette.red(`  - ${visible(before)}`)}\n`;
  const [marksBefore, marksAfter] = highlight(before, after, palette.inverse);
  return `${head}${palette.red(`  - ${marksBefore}`)}\n${palette.green(`  + ${marksAfter}`)}\n`;
}

function explainFinding({ severity, rule, message }: Finding, palette: Palette): string {
  return `  ${paintSeverity(severity, palette)(severity)}  ${palette.bold(rule)}  ${visible(message)}\n`;
}

/** Both texts, made visible, with what differs put in `mark`. */
function highlight(before: string, after: string, mark: (text: string) => string): [string, string] {
  const parts = diffChars(before, after, { maxEditLength: MAX_EDITS });
  if (!parts) return [visible(before), visible(after)];
  const side = (skip: 'added' | 'removed') =>
    parts
      .filter((part) => !part[skip])
      .map((part) => (part.added || part.removed ? mark(visible(part.value)) : visible(part.value)))
      .join('');
  return [side('added'), side('removed')];
}
