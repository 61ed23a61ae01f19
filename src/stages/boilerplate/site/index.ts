/** What those who learn the lines of a site share with the stage that removes them: when lines are the same, and which stay. */
export { lineKey, matchKey } from '../lines/key.js';
export { folderOf, hostOf } from './site-of.js';
export { judgeShared } from './surroundings.js';
