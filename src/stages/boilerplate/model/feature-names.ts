import { FEATURES } from '../lines/features.js';
import { OWN_FEATURES } from './own-features.js';
import { WORD_FAMILIES } from './word-families.js';

/** Columns that stand alone or begin a family of columns, as a reason names them. The first that fits counts. */
const BEGINNINGS: readonly (readonly [beginning: string, name: string])[] = [
  ['site-share', 'how many other pages of the site have it'],
  ['site-top', 'where other pages of the site have it'],
  ['site-bottom', 'where other pages of the site have it'],
  ['site-pages', 'how much is known of the site'],
  ['site-common-share', 'how much is known of the site'],
  ['site-run', 'how long the page’s own lines run on'],
  ['site-', 'lines around it that other pages of the site have'],
  ['page-', 'what kind of page it is'],
  ['to-code-gap', 'how far from code it stands'],
  ['to-prose', 'how far from prose it stands'],
  ['to-section-head', 'how far from the head of a list it stands'],
  ['to-', 'how far from lines of the page’s own it stands'],
  ['prose-', 'the prose around it'],
  ['in-best', 'the prose around it'],
  ['best-', 'the prose around it'],
  ['program-', 'the lines around it'],
  ['between', 'the prose around it'],
  ['words-', 'words of pages'],
  ['run-', 'short lines around it'],
  ['tight-', 'blank lines around it'],
  ['place-', 'its place on the page'],
  ['from-', 'its place on the page'],
  ['dates-', 'dates around it'],
  ['rows-', 'rows of one form around it'],
  ['row', 'rows of one form'],
  ['form-times', 'rows of one form'],
  ['dated-row', 'rows of one form'],
  ['times', 'how often the page has it'],
  ['repeated', 'how often the page has it'],
  ['shared-pairs', 'what it shares with the prose'],
  ['holders', 'lines that hold it'],
  ['code-gap', 'code beside it'],
  ['contents', 'a table of contents'],
  ['teaser-of-another-page', 'a teaser of another page'],
];

const EXACT: ReadonlyMap<string, string> = new Map([
  ...OWN_FEATURES.map(({ id, name }) => [id, name] as const),
  ...WORD_FAMILIES.map(({ id, name }) => [id, `words of ${name}`] as const),
  ...FEATURES.map(({ id, name }) => [`program-${id}`, name] as const),
]);

/** What a column is about, in plain words; nothing for an unknown one. */
export function nameOfColumn(column: string): string | undefined {
  return EXACT.get(column) ?? BEGINNINGS.find(([beginning]) => column.startsWith(beginning))?.[1];
}
