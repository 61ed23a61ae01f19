import { bug } from './bug.js';
import { EXIT_CODES } from './exit-codes.js';
import type { Io } from './io.js';
import { createMessages, USUAL_VERBOSITY } from './messages.js';
import { createScreen } from './screen.js';

/** What `guard` needs of `process`. */
export type GuardedProcess = Pick<NodeJS.Process, 'argv' | 'exit' | 'listenerCount'> & {
  on(event: 'warning' | 'uncaughtException', listener: (error: Error) => void): unknown;
  removeAllListeners(event: 'warning'): unknown;
};

/**
 * Says in our own way what Node would print as it is, with whatever stands in the names of files: its warnings (none
 * where they are turned off), and errors that nobody caught, which end the program.
 */
export function guard(host: GuardedProcess, io: Io): void {
  const debug = host.argv.includes('--debug');
  const messages = createMessages(createScreen(io.stderr, io.env, false), { ...USUAL_VERBOSITY, debug });
  if (host.listenerCount('warning') > 0) {
    host.removeAllListeners('warning');
    host.on('warning', ({ name, message }) => void messages.warning(`${name}: ${message}`));
  }
  host.on('uncaughtException', (error) => {
    void messages.problem(bug(error)).finally(() => host.exit(EXIT_CODES.error));
  });
}
