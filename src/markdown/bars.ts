import type { Candidate } from './candidate.js';
import { looksLikeHeading } from './marks.js';

/** A bar, as pages draw before a heading: no list and no sentence begins so. */
const BAR = /^([▌▍▎▏▋▊▉▐█┃❚])\s*[^\s▌▍▎▏▋▊▉▐█┃❚]/u;
const FEWEST = 2;

/** The lines that a bar shows to be headings: two or more with the same one, each with text below. */
export function barredHeadings(texts: readonly string[]): Candidate[] {
  const byBar = new Map<string, Candidate[]>();
  for (const [index, text] of texts.entries()) {
    const bar = BAR.exec(text)?.[1];
    if (bar === undefined || !looksLikeHeading(text)) continue;
    const candidate = { index, style: bar, group: '', number: Number.NaN };
    const known = byBar.get(bar);
    if (known) known.push(candidate);
    else byBar.set(bar, [candidate]);
  }
  return [...byBar.values()].filter((found) => found.length >= FEWEST && haveText(found, texts)).flat();
}

function haveText(found: readonly Candidate[], texts: readonly string[]): boolean {
  return found.every(({ index }, at) => index + 1 < texts.length && found[at + 1]?.index !== index + 1);
}

/** Whether a line begins with such a bar. */
export function hasBar(text: string): boolean {
  return BAR.test(text);
}
