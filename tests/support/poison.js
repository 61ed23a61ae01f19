// A handler whose cleaner some texts are poison to: they make it throw, loop for ever, fill the heap, end its thread or kill its
// process. Other texts come out as they came in. Loaded by URL, in a thread.
import { prepare as prepareAnswers } from '../../dist/records/answer.js';

const POISONS = {
  throw: () => {
    throw new Error('poisoned');
  },
  loop: () => {
    for (;;);
  },
  heap: () => {
    const kept = [];
    for (;;) kept.push(new Array(1_000_000).fill(0.5));
  },
  exit: () => process.exit(3),
  kill: () =>
    process.kill(process.pid, 'SIGKILL') && Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
};

/** As `clean`. */
export function poisoned(input) {
  const text = String(input);
  const [, poison] = /^poison: (\w+)$/.exec(text) ?? [];
  if (poison !== undefined) POISONS[poison]();
  return { markdown: text, raw: text, text, metadata: {}, changes: [], findings: [], confidence: 1 };
}

export const prepare = (settings) => prepareAnswers(settings, poisoned);
