import type { Hash } from '../link.js';

/** Browsers take some 200 addresses in 10 s and drop the rest: as many as a key that is held down makes in 7. */
const WINDOW = 10_000;
const LIMIT = 180;

let written = 0;
let latest: Hash | undefined;

/** Puts a link into the address bar, without a step in the history; late, if there were too many of late. */
export function showAddress(hash: Hash): void {
  if (written < LIMIT) write(hash);
  else latest = hash;
}

/** The page has gone elsewhere: what has not been written is of no use any more. */
export function forgetAddress(): void {
  latest = undefined;
}

function beginAnew(): void {
  written = 0;
  if (latest !== undefined) showAddress(latest);
}

function write(hash: Hash): void {
  if (written === 0) setTimeout(beginAnew, WINDOW);
  written++;
  latest = undefined;
  history.replaceState(history.state, '', hash);
}
