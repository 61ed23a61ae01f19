import type { Line, StageFinding } from '../../../core/article.js';
import type { KeptParts } from '../../../core/hidden.js';
import { count } from '../../../core/shown.js';
import { warn } from './rules.js';

/** Code points that no standard assigns: what is left of a byte shift, or a font's own character. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/g;

/** Private-use characters at an edge of a line; not U+E816 to U+E864, by which GBK had characters that Unicode lacked. */
const ICONS = /^\s*[\uE000-\uE815\uE865-\uF8FF]+|[\uE000-\uE815\uE865-\uF8FF]+\s*$/g;
/** The first one of those that icon fonts of Chinese pages use; those before it are mostly pairs of GBK, and damage beside words. */
const FIRST_ICON = '\ue600';
/** A longer line is a paragraph, of which an edge may be damaged: an icon is set off from it by a blank. */
const LONGEST_LABEL = 12;

/** Letters that no Chinese text mixes: Latin extensions, phonetic, Greek and Cyrillic. */
const FOREIGN = /[\u0180-\u02AF\u0370-\u03FF\u0400-\u052F]/g;
const ANNOTATION = /\([a-z]{1,6}\)/g;

/** What is left in a line that nobody can read. */
export function findUnreadable(line: Line): StageFinding[] {
  const findings: StageFinding[] = [];
  const privateUse = line.text.match(PRIVATE_USE);
  if (privateUse && !hasOnlyIcons(line.text, privateUse.length)) {
    const codePoints = [...new Set(privateUse)].slice(0, 5).map(codePoint).join(', ');
    const message = `${count(privateUse.length, 'private-use character')} left (${codePoints}): damage, or a font's own characters`;
    findings.push(warn('private-use', line, message, line.text.search(PRIVATE_USE)));
  }
  const lost = line.text.match(/\uFFFD/g);
  if (lost) {
    const message = `${count(lost.length, 'replacement character')} U+FFFD: text lost in decoding before`;
    findings.push(warn('replacement-character', line, message, line.text.indexOf('\uFFFD')));
  }
  const hidden = line.text.search(/\[email.protected\]/i);
  if (hidden >= 0) {
    findings.push(warn('hidden-address', line, 'an e-mail address that the site hid is lost', hidden));
  }
  const foreign = new Set(line.text.match(FOREIGN)).size;
  if (foreign > 2 && (line.text.match(ANNOTATION)?.length ?? 0) > 1) {
    const message =
      'letters of several alphabets between inserted pinyin: read in a wrong code page, and lost';
    findings.push(warn('wrong-codepage', line, message));
  }
  return findings;
}

/** Whether all private-use characters of a line are icons of the page: alone, set off at an edge, or beside a short label. */
function hasOnlyIcons(text: string, count: number): boolean {
  const isLabel = text.length <= LONGEST_LABEL;
  let icons = 0;
  for (const { 0: found, index } of text.matchAll(ICONS)) {
    const after = text.charAt(index + found.length);
    const isSetOff = /\s/.test(index === 0 ? after : text.charAt(index - 1));
    if ((isLabel && found.trim() >= FIRST_ICON) || isSetOff || found.length === text.length)
      icons += found.trim().length;
  }
  return icons === count;
}

/** The lines that were read in a wrong code page as a whole: they stay as they are. */
export function lostLines(lines: readonly Line[], findings: readonly StageFinding[]): KeptParts {
  const lost = new Set(findings.filter(({ rule }) => rule === 'wrong-codepage').map(({ line }) => line));
  const kept = lines.filter(({ number }) => lost.has(number));
  return new Map(kept.map(({ number, text }) => [number, [{ start: 0, end: text.length }]]));
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase()}`;
}
