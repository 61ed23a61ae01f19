import { readdirSync, readFileSync } from 'node:fs';
import type { Script } from '../../src/options/choices.js';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

/** One row of `fixtures/cases/<name>.json`: a text, and what becomes of it. */
export interface Case {
  readonly label: string;
  /** What the case shows, or why the text must stay. */
  readonly comment: string;
  readonly original: string;
  readonly expected: string;
  /** Default `zh-Hans`. */
  readonly script?: Script;
  /** Metadata that is taken; default none. */
  readonly metadata?: Readonly<Record<string, string>>;
  /** Findings as `line rule`; default none. */
  readonly findings?: readonly string[];
  /** Why the case fails for now; such a case must fail. */
  readonly knownFailure?: string;
}

/** A raw scrape of `fixtures/seeds/`. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The rows of a case file. */
export function loadCases(name: string): Case[] {
  return JSON.parse(readFileSync(new URL(`cases/${name}.json`, FIXTURES), 'utf8'));
}

/** Names of all case files. */
export const caseFiles: readonly string[] = readdirSync(new URL('cases/', FIXTURES)).map((name) =>
  name.replace(/\.json$/, ''),
);

/** The five seeds, in the order of their names. */
export const seeds: readonly Seed[] = readdirSync(new URL('seeds/', FIXTURES))
  .sort()
  .map((name) => {
    const bytes = readFileSync(new URL(`seeds/${name}`, FIXTURES));
    return { name, bytes, text: bytes.toString('utf8') };
  });

/** The seed whose name starts with a number, such as `000`. */
export function seed(number: string): Seed {
  const found = seeds.find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no seed ${number}`);
  return found;
}

/** The expected Markdown of a seed. */
export function expectedArticle(name: string): string {
  return readFileSync(new URL(`articles/${name.replace(/\.txt$/, '.md')}`, FIXTURES), 'utf8');
}
