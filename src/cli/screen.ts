import { createPalette, type Palette, STYLES } from './colour.js';
import { type Io, type Output, print } from './io.js';
import { visibleBut } from './visible.js';
import { withoutCommands } from './workflow-commands.js';

/**
 * One of the two streams that people read. Whatever the program prints goes through here, so that nothing from outside
 * (a scrape, a file's name, a word of the command line, an error's message) reaches a terminal or a CI log as a command.
 */
export interface Screen {
  /** Its styles are the only escape sequences that `tell` lets through, and only where colour is on. */
  readonly palette: Palette;
  /** Prints text for people, in whole lines. A line end in a text from outside is to be made visible before. */
  readonly tell: (text: string) => Promise<void>;
  /** Prints what programs read (an article, JSON, a shell's script) as it is. */
  readonly hand: (data: string | Uint8Array) => Promise<void>;
}

/** The sequences of the palette: nothing else that starts with an escape character is ours. */
const OWN_STYLES: ReadonlySet<string> = new Set(
  Object.values(STYLES).flatMap((codes) => codes.map((code) => `\x1b[${code}m`)),
);

export function createScreen(stream: Output, env: Io['env'], colour: boolean): Screen {
  const isOurs = (sequence: string) => sequence === '\n' || (colour && OWN_STYLES.has(sequence));
  const makeSafe = isInActions(env) ? withoutCommands : (text: string) => text;
  return {
    palette: createPalette(colour),
    tell: (text) => print(stream, makeSafe(visibleBut(text, isOurs))),
    hand: (data) => print(stream, data),
  };
}

/** Whether GitHub's runner reads what is printed: it obeys commands on both streams. */
export function isInActions(env: Io['env']): boolean {
  return env.GITHUB_ACTIONS === 'true';
}
