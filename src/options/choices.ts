/** The script of the result. `zh-CN`, `zh-TW` and `zh-HK` also use their region's words; `keep` converts nothing. */
export const SCRIPTS = ['zh-Hans', 'zh-Hant', 'zh-CN', 'zh-TW', 'zh-HK', 'keep'] as const;
export type Script = (typeof SCRIPTS)[number];

/**
 * What happens where a filter dropped a word: `safe` puts back what is proved and reports the rest, `all` also puts in
 * the best guess, `off` neither repairs nor reports.
 */
export const RESTORE_MODES = ['off', 'safe', 'all'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/**
 * How much is done to marks: `safe` what only damage or a slip writes, `all` also what house styles write in their own way,
 * `off` nothing.
 */
export const PUNCTUATION_MODES = ['off', 'safe', 'all'] as const;
export type PunctuationMode = (typeof PUNCTUATION_MODES)[number];

/** Where a line stands: before the article's first paragraph, after its last one, or between the two. */
export const LINE_PLACES = ['head', 'body', 'foot'] as const;
export type LinePlace = (typeof LINE_PLACES)[number];

/** What a scrape is read as: `html` to the text of the page, `text` as it is; `auto` decides by what it holds. */
export const INPUTS = ['auto', 'text', 'html'] as const;
export type Input = (typeof INPUTS)[number];
