import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LabelledPage, readLabelled } from '../pages/labelled.js';

/** What the tags of a page said of its lines; code and cells without blanks at either end, blank lines of code left out. */
export interface StructureLabels {
  readonly headings: readonly (readonly [level: number, text: string])[];
  /** The first line of each item. */
  readonly items: readonly string[];
  readonly code: readonly (readonly string[])[];
  /** Rows of cells that are parted by tabs. */
  readonly tables: readonly (readonly string[])[];
  readonly quotes: readonly (readonly string[])[];
}

/** A page with its structure. */
export interface StructuredPage extends LabelledPage {
  readonly structure: StructureLabels;
}

/** The pages of a folder whose structure is known. */
export function readStructured(folder: string): StructuredPage[] {
  if (!existsSync(folder)) return [];
  const known = new Map<string, StructureLabels>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<StructureLabels>;
    const { headings, items = [], code = [], tables = [], quotes = [] } = file;
    if (headings) known.set(name.slice(0, -'.json'.length), { headings, items, code, tables, quotes });
  }
  return readLabelled(folder).flatMap((page) => {
    const structure = known.get(page.id);
    return structure ? [{ ...page, structure }] : [];
  });
}
