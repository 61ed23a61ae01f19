/** UTF-16 code units; `undefined` where nothing is known. */
export type Units = Set<number> | undefined;

/** What is known of a part of a pattern. */
export interface Part {
  readonly units: Units;
  /** What it begins with, unless it is empty. */
  readonly first: Units;
  /** Whether it may match without a character. */
  readonly isEmpty: boolean;
  /** Whether it begins at the start of the text. */
  readonly isAnchored: boolean;
}

/** A place between characters, such as one that is not before a letter. */
export const PLACE: Part = { units: undefined, first: new Set(), isEmpty: true, isAnchored: false };
export const START: Part = { ...PLACE, isAnchored: true };
const UNKNOWN: Part = { units: undefined, first: undefined, isEmpty: false, isAnchored: false };
/** A reference to a group may be empty. */
export const REFERENCE: Part = { ...UNKNOWN, isEmpty: true };

/** How often texts have a code unit, roughly and beside one another: marks, digits and blanks; letters; all others, which are Chinese. */
const COST = { mark: 50, letter: 10, other: 1 };

/** A part that is one character. */
export function one(units: Units): Part {
  return units ? { units, first: units, isEmpty: false, isAnchored: false } : UNKNOWN;
}

export function either(left: Part, right: Part): Part {
  return {
    units: left.units && right.units && union(left.units, right.units),
    first: left.first && right.first && union(left.first, right.first),
    isEmpty: left.isEmpty || right.isEmpty,
    isAnchored: left.isAnchored && right.isAnchored,
  };
}

/** @param isStart whether nothing stands before `right` */
export function followed(left: Part, right: Part, isStart: boolean): Part {
  const isRarer = right.units && (!left.units || costOf(right.units) < costOf(left.units));
  const beginsLeft = !left.isEmpty;
  return {
    units: isRarer ? right.units : left.units,
    first: beginsLeft ? left.first : left.first && right.first && union(left.first, right.first),
    isEmpty: left.isEmpty && right.isEmpty,
    isAnchored: left.isAnchored || (isStart && right.isAnchored),
  };
}

function union(left: Set<number>, right: Set<number>): Set<number> {
  return new Set([...left, ...right]);
}

function costOf(units: ReadonlySet<number>): number {
  let cost = 0;
  for (const unit of units) cost += unit > 0x7f ? costOfWide(unit) : isLetter(unit) ? COST.letter : COST.mark;
  return cost;
}

function costOfWide(unit: number): number {
  return unit >= 0x3400 && unit <= 0x9fff ? COST.other : COST.letter;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
