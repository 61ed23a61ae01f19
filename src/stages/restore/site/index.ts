/** What those who learn the words that a site's filter drops share with the stage that puts them back. */
export { mayHaveGaps } from '../gaps.js';
export { type FilteredText, filteredText, wordsOfSite } from './words.js';
