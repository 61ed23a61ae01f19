import { FEATURES } from '../lines/features.js';
import { OWN_FEATURES } from './own-features.js';
import { WORD_FAMILIES } from './word-families.js';

/** Lengths of the windows over the two scores, in lines. */
export const PROSE_WINDOWS = [1, 2, 3, 5, 10, 20];
export const PROGRAM_WINDOWS = [1, 3, 8, 20];
export const HEIGHTS = [3, 10];
export const WORD_WINDOWS = [5, 15];
export const SIDES = ['up', 'down'] as const;
/** Distances are no longer than this, in lines. */
export const FAR = 150;
/** Scores are in tenths. */
export const TENTHS = 10;
/** Longest line that counts as short, in UTF-16 code units. */
export const SHORT = 40;

/** Kinds of lines to which the distance up and down is a feature, as a test on the columns. */
export const LANDMARKS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'prose', name: 'prose' },
  { id: 'section-head', name: 'the head of a list' },
  { id: 'teaser-of-another-page', name: 'a teaser' },
  { id: 'dated-row', name: 'a dated row' },
  { id: 'date', name: 'a date' },
  { id: 'about-site', name: 'words about the site' },
  { id: 'page-words', name: 'page words' },
  { id: 'metadata', name: 'metadata' },
  { id: 'words-comments', name: 'words of comments' },
  { id: 'words-other-pages', name: 'words of other pages' },
  { id: 'words-next-print', name: 'words of the next page' },
  { id: 'words-rights', name: 'words of rights' },
  { id: 'words-disclaimer', name: 'a disclaimer' },
  { id: 'code-gap', name: 'code' },
  { id: 'row-of-a-form', name: 'a row of one form' },
];

/** Features of a page that are shares of its lines, per mille, or counts. */
export const SHARES = [
  'code-like',
  'date',
  'prose',
  'set-off',
  'sentence-end',
  'page-words',
  'link-row',
  'repeated',
];
export const COUNTS = [
  'row-of-a-form',
  'section-head',
  'teaser-of-another-page',
  'dated-row',
  'about-site',
  'metadata',
];

/** All columns of a table, in order. */
export const COLUMNS: readonly string[] = [
  ...OWN_FEATURES.map(({ id }) => id),
  ...WORD_FAMILIES.map(({ id }) => id),
  'words-of-page',
  'times',
  'repeated',
  'form-times',
  'row-of-a-form',
  'code-gap',
  'dated-row',
  'contents',
  'between',
  ...FEATURES.map(({ id }) => `program-${id}`),
  'teaser-of-another-page',
  'program-score',
  'prose-score',
  'in-best',
  'best-from-start',
  'best-to-end',
  'program-in-best',
  'program-from-start',
  'program-to-end',
  ...SIDES.flatMap((side) => [
    ...PROSE_WINDOWS.map((lines) => `prose-sum-${side}-${lines}`),
    ...PROGRAM_WINDOWS.map((lines) => `program-sum-${side}-${lines}`),
    ...HEIGHTS.map((lines) => `prose-height-${side}-${lines}`),
    `prose-share-${side}`,
    ...WORD_WINDOWS.map((lines) => `words-sum-${side}-${lines}`),
    `dates-${side}`,
    `rows-${side}`,
    `run-${side}`,
    `tight-${side}`,
    ...LANDMARKS.map(({ id }) => `to-${id}-${side}`),
  ]),
  'place-lines',
  'place-characters',
  'from-top',
  'from-bottom',
  'shared-pairs',
  'holders',
  'page-lines',
  'page-length',
  'page-code',
  ...SHARES.map((id) => `page-share-${id}`),
  ...WORD_FAMILIES.map(({ id }) => `page-share-${id}`),
  ...COUNTS.map((id) => `page-count-${id}`),
  'page-licence',
  'page-blog',
];
