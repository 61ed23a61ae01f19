import type { SiteEntry } from '../options/site-profile.js';

/** So many lines of a site are shown. */
const MOST_LINES = 20;

/** What was learned, for people: each site with the words that its filter drops, with the evidence, and the lines that most of its pages share. */
export function describeLearned(sites: readonly SiteEntry[]): string {
  return sites.map(describeSite).join('\n');
}

function describeSite({ site, pages, words = [], lines }: SiteEntry): string {
  const rows = [`${site}, ${plural(pages, 'page')}`];
  for (const { word, gaps, documents, odds, standing } of words) {
    const where = `${plural(gaps, 'gap')} in ${plural(documents, 'document')}`;
    const left = standing > 0 ? `; stands in ${plural(standing, 'document')} all the same` : '';
    rows.push(`  drops ${word}: ${where}, 10^${odds.toFixed(1)} times likelier than any other word${left}`);
  }
  for (const shared of lines.slice(0, MOST_LINES))
    rows.push(`  on ${plural(shared.pages, 'page')}: ${shared.line}`);
  if (lines.length > MOST_LINES) rows.push(`  and ${plural(lines.length - MOST_LINES, 'more line')}`);
  return `${rows.join('\n')}\n`;
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
