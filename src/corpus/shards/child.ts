import { once } from 'node:events';
import { serve } from '../../records/serve.js';
import { startThread } from '../../records/thread.js';
import type { ChildSettings } from './child-settings.js';

/** One more than a lane sends ahead, so that the child never waits for itself. */
const WINDOW = { records: 256, bytes: 1024 ** 2 };

/** What runs in a process that cleans records of a corpus: it answers lines of standard input on standard output. */
async function main(): Promise<void> {
  // The one that has started it hears the signals, and ends it. Without that one there is nobody to work for.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});
  process.on('disconnect', () => process.exit());
  process.stdout.on('error', () => process.exit());
  const [settings]: [ChildSettings] = (await once(process, 'message')) as [ChildSettings];
  const { limits, handler, record } = settings;
  const write = (lines: Uint8Array) =>
    new Promise<void>((resolve) => process.stdout.write(lines, () => resolve()));
  await serve(process.stdin, write, {
    timeout: limits.timeout,
    // The parent has measured it, without the index of its options.
    maxRecordSize: Number.POSITIVE_INFINITY,
    window: WINDOW,
    start: (events) => {
      const ready = () => {
        process.send?.('ready');
        events.ready();
      };
      return startThread({ handler, settings: record }, limits.maxMemory, { ...events, ready });
    },
    failureAnswer: (_line, error) => `${JSON.stringify({ error })}\t`,
  });
}

try {
  await main();
  process.exit();
} catch (error) {
  // Its last words: the parent tells them.
  process.stderr.write(`${(error as Error).message}\n`, () => process.exit(1));
}
