import type { Element } from '../../../core/hints.js';
import type { FeatureTable } from '../../../trees/table.js';
import { type ElementFacts, type ElementTree, sharedElement } from './element-facts.js';
import { sums } from './windows.js';

/** How many blocks around a line are looked at. */
const AROUND = [0, 1, 2, 3, 4, 6] as const;
/** The parts of a page's prose by which its holder is found. */
const HOLDERS = [50, 70, 90] as const;
const WINDOWS = [3, 10] as const;
const SIDES = ['up', 'down'] as const;

/** The columns that say what a line stands in, and beside what. */
export const BLOCK_COLUMNS: readonly string[] = [
  ...AROUND.flatMap((level) => [
    `html-prose-${level}`,
    `html-linked-${level}`,
    `html-length-${level}`,
    `html-lines-${level}`,
    `html-alike-${level}`,
  ]),
  ...HOLDERS.flatMap((share) => [
    `html-in-holder-${share}`,
    `html-above-holder-${share}`,
    `html-below-holder-${share}`,
    `html-lines-from-holder-${share}`,
  ]),
  ...SIDES.flatMap((side) => [
    ...WINDOWS.map((lines) => `html-linked-sum-${side}-${lines}`),
    `html-shared-${side}`,
    `html-same-block-${side}`,
  ]),
];

/** Fills the columns, in linear time. Shares are per mille. @param linked characters of each line that stand in links */
export function readBlocks(
  table: FeatureTable,
  elements: readonly Element[],
  linked: readonly number[],
  tree: ElementTree,
): void {
  readAround(table, elements, tree);
  readHolders(table, elements, tree);
  readNeighbours(table, elements, linked, tree);
}

/** What the blocks around a line hold. */
function readAround(table: FeatureTable, elements: readonly Element[], tree: ElementTree): void {
  let blocks = elements.map((element) => tree.of(tree.of(element).block));
  let level = 0;
  for (const next of AROUND) {
    for (; level < next; level++)
      blocks = blocks.map((facts) => {
        const { parent } = facts.element;
        return parent ? tree.of(tree.of(parent).block) : facts;
      });
    const at = (row: number) => blocks[row] as ElementFacts;
    table.set(`html-prose-${next}`, (row) => (1000 * at(row).prose) / tree.prose);
    table.set(`html-linked-${next}`, (row) => (1000 * at(row).linked) / Math.max(1, at(row).characters));
    table.set(`html-length-${next}`, (row) => 100 * Math.log2(1 + at(row).characters));
    table.set(`html-lines-${next}`, (row) => Math.min(1000, at(row).lines));
    table.set(`html-alike-${next}`, (row) => Math.min(200, at(row).alike));
  }
}

/** Where a line stands beside the elements that hold most of the prose. */
function readHolders(table: FeatureTable, elements: readonly Element[], tree: ElementTree): void {
  for (const share of HOLDERS) {
    const holder = tree.holder(share / 100);
    const shared = elements.map((element) => (holder ? sharedElement(element, holder) : undefined));
    const isIn = (row: number) => holder !== undefined && shared[row] === holder;
    table.set(`html-in-holder-${share}`, (row) => Number(isIn(row)));
    table.set(`html-above-holder-${share}`, (row) =>
      holder ? holder.depth - (shared[row] as Element).depth : 99,
    );
    table.set(
      `html-below-holder-${share}`,
      (row) => (elements[row] as Element).depth - (shared[row]?.depth ?? 0),
    );
    const first = elements.findIndex((_, row) => isIn(row));
    const last = elements.findLastIndex((_, row) => isIn(row));
    table.set(`html-lines-from-holder-${share}`, (row) =>
      first < 0
        ? 999
        : row < first
          ? Math.max(-300, row - first)
          : row > last
            ? Math.min(300, row - last)
            : 0,
    );
  }
}

function readNeighbours(
  table: FeatureTable,
  elements: readonly Element[],
  linked: readonly number[],
  tree: ElementTree,
): void {
  for (const side of SIDES) {
    for (const lines of WINDOWS) {
      const sum = sums(linked, { lines, side });
      table.set(`html-linked-sum-${side}-${lines}`, (row) => Math.min(2000, sum[row] as number));
    }
    const step = side === 'up' ? -1 : 1;
    table.set(`html-shared-${side}`, (row) => {
      const [here, there] = [elements[row] as Element, elements[row + step]];
      return there ? here.depth - sharedElement(here, there).depth : 99;
    });
    table.set(`html-same-block-${side}`, (row) => {
      const there = elements[row + step];
      return Number(there !== undefined && tree.of(there).block === tree.of(elements[row] as Element).block);
    });
  }
}
