import { spawn } from 'node:child_process';
import { joinLines, linesOf } from '../../records/lines.js';
import type { Vessel, VesselEvents } from '../../records/vessel.js';
import type { ChildSettings } from './child-settings.js';

/** The most that is kept of what a child says on standard error, in bytes. */
const LAST_WORDS = 2000;

/**
 * A process that answers lines: some records end a whole process (V8 gives up, the system takes its memory), and that must not be
 * the one that writes the corpus.
 *
 * @param script the module it runs; only tests need another
 */
export function startChild(
  settings: ChildSettings,
  events: VesselEvents,
  script = new URL('./child.js', import.meta.url),
): Vessel {
  const child = spawn(process.execPath, [script.pathname], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
  let lastWords = '';
  let spawnError: Error | undefined;
  child.on('error', (error) => {
    spawnError = error;
  });
  // A death is told by `close`.
  child.stdin?.on('error', () => {});
  child.stderr?.on('data', (chunk) => {
    lastWords = (lastWords + chunk).slice(-LAST_WORDS);
  });
  child.once('message', () => events.ready());
  child.send(settings, () => {});
  const reading = readAnswers();
  child.on('close', async (code, signal) => {
    await reading;
    events.died({ name: 'died', message: spawnError?.message ?? causeOf(code, signal, lastWords) });
  });

  async function readAnswers(): Promise<void> {
    if (!child.stdout) return;
    for await (const lines of linesOf(child.stdout, Number.POSITIVE_INFINITY)) {
      events.answer(lines.map(({ bytes }) => bytes ?? Buffer.alloc(0)));
    }
  }

  return {
    send: (lines) => void child.stdin?.write(joinLines(lines)),
    end: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('close', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function causeOf(code: number | null, signal: string | null, lastWords: string): string {
  if (/heap out of memory|Allocation failed/.test(lastWords))
    return 'the process that cleaned it ran out of memory';
  if (signal === 'SIGKILL') {
    return 'the process that cleaned it was killed, as systems do when memory runs out';
  }
  const told = code === 1 ? lastWords.trim().split('\n').at(-1) : undefined;
  return told || `the process that cleaned it ended with ${signal ?? `code ${code}`}`;
}
