import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { caseFiles, loadCases, seeds } from '../support/fixtures.js';
import type { Chance } from './chance.js';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);

/** Longer texts are cut to a piece of so many lines; whole pages take long. */
const MOST_LINES = 16;
const WHOLE = 0.08;
/** UTF-16 code units of the longest input before it is mutated. */
const MAX_LENGTH = 6000;

/** The texts that are mutated, by kind. */
export type Sources = readonly (readonly string[])[];

/** The project's own texts: cases, seeds and pages. */
export function ownSources(): Sources {
  const cases = caseFiles.flatMap((name) => loadCases(name).map(({ original }) => original));
  const pages = readTexts(PAGES);
  return [cases, seeds.map(({ text }) => text), pages, pages];
}

/** Texts of a folder and of the folders in it; none if there is no such folder. */
export function readTexts(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** One of the texts, or a piece of it. */
export function pickSource(sources: Sources, chance: Chance): string {
  const text = chance.pick(chance.pick(sources));
  if (chance.happens(WHOLE)) return text.slice(0, MAX_LENGTH);
  const lines = text.split('\n');
  const from = chance.happens(0.3) ? 0 : chance.below(lines.length);
  return lines
    .slice(from, from + 1 + chance.below(MOST_LINES))
    .join('\n')
    .slice(0, MAX_LENGTH);
}
