import type { Scrape } from '../corpus/scrape.js';
import { learn } from '../learn/learn.js';
import { PROFILE_VERSION } from '../options/site-profile.js';
import type { Context } from './context.js';
import { count } from './reporters/summary.js';

/**
 * `--site auto`: learns what the scrapes of each site share before they are cleaned, and says so, for what comes of one scrape depends on
 * the others then. A scrape is no evidence about itself. What can't be read is told of when it is cleaned.
 */
export async function learnSites(scrapes: readonly Scrape[], context: Context): Promise<void> {
  const { profiles, flags, io, messages } = context;
  const learned = await learn(scrapes, {
    encodingOf: ({ profile = 0 }) => profiles.options[profile]?.encoding,
    maxSize: flags.maxSize,
    signal: io.signal,
  });
  profiles.setSite({ version: PROFILE_VERSION, sites: learned.profiles });
  const known = learned.profiles.map(({ site, pages }) => `${site} (${pages})`);
  const shown = known.slice(0, MAX_SHOWN).join(', ') + (known.length > MAX_SHOWN ? ', …' : '');
  await messages.note(
    known.length === 0
      ? `--site auto: nothing learned from ${count(learned.documents, 'document')}`
      : `--site auto: learned from the scrapes of ${count(known.length, 'site')} first: ${shown}`,
  );
}

/** So many sites are named. */
const MAX_SHOWN = 5;
