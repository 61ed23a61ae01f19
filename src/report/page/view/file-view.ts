import type { FileRecord, Overview } from '../../data.js';
import type { Target } from '../link.js';
import { linesInPieces } from '../pieces.js';
import { rawLanguage } from '../raw-language.js';
import { toRows } from '../rows.js';
import { aboutMark } from './about-mark.js';
import { element } from './dom.js';
import { type FileHeadFigures, fileHead, type Neighbours } from './file-head.js';
import { findingsList } from './findings-list.js';
import { type KeyBinding, showKeys } from './keys.js';
import { parallelText } from './parallel-text.js';
import { selectOneSide } from './select-one-side.js';
import { paintMarks, type StagesOff, stageSwitches } from './stage-switches.js';
import { type Stepper, stepper } from './stepper.js';
import { toolbar } from './toolbar.js';
import { tooltip } from './tooltip.js';

/** One file on the page. */
export interface FileView {
  readonly node: HTMLElement;
  readonly keys: readonly KeyBinding[];
  /** Goes to what a link names, or to the head of the file. */
  goTo(target: Target): Promise<void>;
}

export interface FileViewOptions {
  readonly overview: Overview;
  /** How links name the file. */
  readonly address: Target;
  readonly figures: FileHeadFigures;
  readonly neighbours: Neighbours;
  readonly off: StagesOff;
  /** Back to the table. */
  leave(): void;
  /** Back to the table, to search it. */
  search(): void;
  /** Stops what the view has started. */
  readonly signal: AbortSignal;
}

export function fileView(file: FileRecord, options: FileViewOptions): FileView {
  const { overview, address, figures, neighbours, off, signal } = options;
  const lines = linesInPieces(file);
  const isConverted = file.changes.some(({ stage }) => overview.stages[stage]?.name === 'script');
  const { table, drawn } = parallelText(
    file,
    toRows(file, lines),
    rawLanguage(file.lang, isConverted),
    signal,
  );
  selectOneSide(table, signal);
  const steps = stepper(table, file, address, off);
  const tip = tooltip(table, (mark) => aboutMark(mark, file, lines, overview), signal);
  const paint = () => {
    tip.close();
    paintMarks(table, file, off);
    steps.update();
  };
  const keys = bindings(steps, tip.close, options);
  const switches = stageSwitches(overview, file, off, paint);
  const head = fileHead(file, figures, neighbours);
  paint();
  drawn.then(() => signal.aborted || paint());
  const node = element(
    'div',
    { id: 'file' },
    head,
    element(
      'main',
      {},
      ...findingsList(file.findings, steps.goToFinding),
      toolbar(switches.node, steps, file.findings.length > 0, () => showKeys(keys)),
      table,
      tip.node,
    ),
  );
  return {
    node,
    keys,
    async goTo({ change, finding }) {
      if (change === undefined && finding === undefined) {
        window.scrollTo(0, 0);
        head.querySelector('h1')?.focus({ preventScroll: true });
        return;
      }
      await drawn;
      if (signal.aborted) return;
      if (change !== undefined) {
        // Who follows a link wants to see where it leads.
        switches.switchOn(file.changes[change]?.stage ?? -1);
        steps.goToChange(change);
      } else if (finding !== undefined) steps.goToFinding(finding);
    },
  };
}

function bindings(
  steps: Stepper,
  closeTooltip: () => boolean,
  { leave, search, neighbours }: FileViewOptions,
): KeyBinding[] {
  const follow = (link: string | undefined) => () => {
    if (link === undefined) return false;
    location.hash = link;
  };
  const keys: KeyBinding[] = [
    { keys: ['n', 'j'], does: 'Next change', act: () => steps.stepChange(1) },
    { keys: ['p', 'k'], does: 'Previous change', act: () => steps.stepChange(-1) },
    { keys: ['f'], does: 'Next finding', act: () => steps.stepFinding(1) },
    { keys: ['F'], does: 'Previous finding', act: () => steps.stepFinding(-1) },
    { keys: [']'], does: 'Next file', act: follow(neighbours.next) },
    { keys: ['['], does: 'Previous file', act: follow(neighbours.previous) },
    { keys: ['/'], does: 'Search all files', act: search },
    { keys: ['Escape'], does: 'Close the tooltip', act: closeTooltip },
    { keys: ['u', 'Escape'], does: 'Back to all files', act: leave },
  ];
  return [...keys, { keys: ['?'], does: 'These keys', act: () => showKeys(keys) }];
}
