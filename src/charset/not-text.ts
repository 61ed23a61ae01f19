import type { Finding } from '../core/article.js';
import { count } from '../core/shown.js';
import { report } from './rules.js';

/** How much of a scrape is looked at. */
const SAMPLE = 65_536;

/** A text has none of these, or a stray one; a compressed or compiled file has one in ten bytes. */
const MAX_CONTROL_SHARE = 0.01;

/** More unreadable places than this, and the bytes were never text. */
const MAX_UNREADABLE_SHARE = 0.25;

/** C0 controls but for tab, line feed, vertical tab, form feed, carriage return and escape. */
const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F]/g;

const SUSPECT = /[\0-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/;

/** Whether decoded bytes are no text at all (an image, an archive): a finding, or nothing. */
export function notText(text: string): Finding | undefined {
  const sample = text.slice(0, SAMPLE);
  if (!SUSPECT.test(sample)) return undefined;
  const controls = sample.match(CONTROL)?.length ?? 0;
  const unreadable = sample.match(/\uFFFD/g)?.length ?? 0;
  const isText =
    controls <= sample.length * MAX_CONTROL_SHARE && unreadable <= sample.length * MAX_UNREADABLE_SHARE;
  if (isText) return undefined;
  const signs = `${count(controls, 'control character')} and ${count(unreadable, 'unreadable place')}`;
  const message = `not a text: ${signs} in the first ${count(sample.length, 'character')}; leave the file out, or name its encoding`;
  return report('not-text', { number: 1 }, message);
}
