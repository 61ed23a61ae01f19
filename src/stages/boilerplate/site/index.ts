/** What those who learn the lines of a site share with the stage that removes them: when lines are the same, and which stay. */
export { lineKey, matchKey } from '../lines/key.js';
export { printOf } from './page-print.js';
export { sharedKey } from './shared-key.js';
export { hostOf, normalHost, siteOfPath } from './site-of.js';
export { judgeShared } from './surroundings.js';
