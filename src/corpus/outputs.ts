import { resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { Places } from './places.js';
import type { Scrape } from './scrape.js';
import { joinShown } from './walk.js';

/**
 * An extension starts with a letter, so that 文章1.2 becomes 文章1.2.md and not, like 文章1.1, 文章1.md.
 */
const EXTENSION = /\.[a-z][a-z0-9]{0,9}$/i;

/** The output's path for a scrape's name: `a/b.txt` → `a/b.md`. A name that is all extension keeps it. */
export function outputName(name: string): string {
  const stem = name.replace(EXTENSION, '');
  return `${stem === '' || stem.endsWith('/') ? name : stem}.md`;
}

/** Which scrape goes to which file, as the user can open it. */
export interface Outputs {
  readonly targets: ReadonlyMap<Scrape, string>;
  readonly problems: readonly Problem[];
}

/**
 * Gives every scrape its output below `folder`. Scrapes that would share one, also by a link or a file system that
 * does not tell upper from lower case, get none, because whichever was written last would win in silence.
 */
export function planOutputs(scrapes: readonly Scrape[], folder: string, cwd: string): Outputs {
  const problems: Problem[] = [];
  const places = new Places();
  const byPlace = new Map<string, { readonly target: string; readonly scrapes: Scrape[] }>();
  for (const scrape of scrapes) {
    if (scrape.name === undefined) {
      problems.push(
        new Problem(
          scrape.path,
          'standard input has no name to make an output from',
          'Give it one with --stdin-filepath.',
        ),
      );
      continue;
    }
    const target = joinShown(folder, outputName(scrape.name));
    const [place] = places.keysOf(resolve(cwd, target));
    const sharing = byPlace.get(place);
    if (sharing) sharing.scrapes.push(scrape);
    else byPlace.set(place, { target, scrapes: [scrape] });
  }
  const targets = new Map<Scrape, string>();
  for (const {
    target,
    scrapes: [first, ...others],
  } of byPlace.values()) {
    if (first && others.length === 0) targets.set(first, target);
    else if (first) problems.push(sharedTarget(target, first, others));
  }
  return { targets, problems };
}

function sharedTarget(target: string, first: Scrape, others: readonly Scrape[]): Problem {
  if (others.every((other) => other.id === first.id)) {
    return new Problem(first.path, `given ${others.length + 1} times`, 'Name it once.');
  }
  const shown = [first, ...others].slice(0, 3).map((scrape) => scrape.path);
  const rest = others.length + 1 - shown.length;
  return new Problem(
    target,
    `${shown.join(' and ')}${rest > 0 ? ` and ${rest} more` : ''} would all be written here, so none was`,
    'Rename them, or clean them into different folders.',
  );
}
