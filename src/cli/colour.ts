import type { Io, Output } from './io.js';

export const COLOUR_CHOICES = ['auto', 'always', 'never'] as const;
export type ColourChoice = (typeof COLOUR_CHOICES)[number];

/**
 * Whether to colour what goes to a stream. `--color always` and `never` decide; then NO_COLOR (no-color.org), then
 * FORCE_COLOR; else colour is for terminals that can show it, and not for the logs of CI.
 */
export function useColour(choice: ColourChoice, stream: Output, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stream.isTTY === true && env.TERM !== 'dumb' && !env.CI;
}

/** Select Graphic Rendition codes (ECMA-48 8.3.117): on, off. */
export const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  inverse: [7, 27],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

/** Functions that put a style around a text, or leave it alone when colour is off. */
export type Palette = Readonly<Record<keyof typeof STYLES, (text: string) => string>> & {
  readonly isOn: boolean;
};

export function createPalette(on: boolean): Palette {
  const entries = Object.entries(STYLES).map(([name, [open, close]]) => [
    name,
    on ? (text: string) => `\x1b[${open}m${text}\x1b[${close}m` : (text: string) => text,
  ]);
  return Object.fromEntries([...entries, ['isOn', on]]) as Palette;
}
