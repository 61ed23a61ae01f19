import { lineKey } from '../lines/key.js';

/** As much of a line is looked at, and as much of its key is kept: long lines are told by their beginning. In UTF-16 code units. */
const MAX_LINE = 500;
const MAX_KEY = 60;

/** What a line is known by in a site profile: its `lineKey`, of a long one the beginning. */
export function sharedKey(text: string): string {
  return lineKey(text.slice(0, MAX_LINE)).slice(0, MAX_KEY).trim();
}
