import { Problem } from '../core/problem.js';

/** An error that nobody foresaw, as a problem. */
export function bug(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const advice = 'This is a bug: please report it with what --debug adds.';
  return new Problem(undefined, `internal error: ${message}`, advice, error);
}
