import { count } from '../core/shown.js';
import type { SiteEntry } from '../options/site-profile.js';
import type { Learned } from './learn.js';

/** How many lines of a site are shown. */
const MOST_LINES = 20;

/**
 * What was learned, for people: each site with the words that its filter drops, with the evidence, and the lines that most of its
 * pages share; those that are kept where they stand are marked.
 */
export function describeLearned({ lines, profiles }: Pick<Learned, 'lines' | 'profiles'>): string {
  const kept = new Set(lines.flatMap(({ site, line, keep }) => (keep ? `${site}\n${line}` : [])));
  return profiles.map((profile) => describeSite(profile, kept)).join('\n');
}

function describeSite({ site, pages, words = [], lines }: SiteEntry, kept: ReadonlySet<string>): string {
  const rows = [`${site}, ${count(pages, 'page')}`];
  for (const { word, gaps, documents, odds, standing } of words) {
    const where = `${count(gaps, 'gap')} in ${count(documents, 'document')}`;
    const left = standing > 0 ? `; stands in ${count(standing, 'document')} all the same` : '';
    rows.push(`  drops ${word}: ${where}, 10^${odds.toFixed(1)} times likelier than any other word${left}`);
  }
  for (const shared of lines.slice(0, MOST_LINES))
    rows.push(
      `  on ${count(shared.pages, 'page')}${kept.has(`${site}\n${shared.line}`) ? ', kept' : ''}: ${shared.line}`,
    );
  if (lines.length > MOST_LINES) rows.push(`  and ${count(lines.length - MOST_LINES, 'more line')}`);
  return `${rows.join('\n')}\n`;
}
