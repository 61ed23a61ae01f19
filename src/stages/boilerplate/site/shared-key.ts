import { lineKey } from '../lines/key.js';

/** Longer lines are no two pages' but as a whole, and then their beginning tells them. In UTF-16 code units. */
const MAX_KEY = 60;
const MAX_LINE = 500;

/** What a line is known by in a site profile: its `lineKey`, of a long one the beginning. */
export function sharedKey(text: string): string {
  return lineKey(text.slice(0, MAX_LINE)).slice(0, MAX_KEY).trim();
}
