import { diffArrays } from 'diff';
import type { Palette } from '../colour.js';
import { visible } from '../visible.js';

/** Of an edit that is shown by itself, so many characters; the whole text shows the rest. */
const MAX_LENGTH = 40;

/** Above so many single edits, a text counts as changed altogether: the diff takes time and helps nobody. */
const MAX_EDITS = 1000;

/**
 * What a diff may not tear apart: a character reference, a run of letters and digits of any script but Han (a word, a
 * number, a reading in pinyin), or else one character with its combining marks. A Chinese character stands alone:
 * see decision 110.
 */
const UNIT = /&#?\w{1,32};|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|.\p{M}*/gsu;

/** A stretch of a diff: the same on both sides if `cut` equals `put`. */
export interface Hunk {
  readonly cut: string;
  readonly put: string;
}

/** The stretches in which two texts are the same and those in which they differ, in order. */
export function hunks(before: string, after: string): readonly Hunk[] {
  const parts = diffArrays(unitsOf(before), unitsOf(after), { maxEditLength: MAX_EDITS });
  if (!parts) return [{ cut: before, put: after }];
  const found: Hunk[] = [];
  let cut = '';
  let put = '';
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    if (removed) cut += text;
    else if (added) put += text;
    else {
      if (cut + put !== '') found.push({ cut, put });
      cut = '';
      put = '';
      found.push({ cut: text, put: text });
    }
  }
  if (cut + put !== '') found.push({ cut, put });
  return found;
}

function unitsOf(text: string): string[] {
  return text.match(UNIT) ?? [];
}

/** How what differs is marked; what is given is from outside, and made visible. */
export interface Marks {
  readonly cut: (text: string) => string;
  readonly put: (text: string) => string;
  readonly replaced: (cut: string, put: string) => string;
}

/** Marks by colour; without it, [-cut-] and {+put in+} as in git's word diff. */
export function createMarks({ isOn, red, green, inverse }: Palette): Marks {
  if (!isOn) {
    return {
      cut: (text) => `[-${visible(text)}-]`,
      put: (text) => `{+${visible(text)}+}`,
      replaced: (before, after) => `${visible(before)}→${visible(after)}`,
    };
  }
  // The colour of a blank does not show; its background does.
  const shown = (text: string) => visible(text).replace(/[ \u3000]+/g, inverse);
  const cut = (text: string) => red(shown(text));
  const put = (text: string) => green(shown(text));
  return { cut, put, replaced: (before, after) => `${cut(before)}→${put(after)}` };
}

/** The text before and the text after, each whole, with what differs marked. */
export function markedTexts(before: string, after: string, { cut, put }: Marks): [string, string] {
  const found = hunks(before, after);
  const side = (name: 'cut' | 'put', mark: (text: string) => string) =>
    found
      .filter((hunk) => hunk[name] !== '')
      .map((hunk) => (hunk.cut === hunk.put ? visible(hunk.cut) : mark(hunk[name])))
      .join('');
  return [side('cut', cut), side('put', put)];
}

/**
 * What differs between two texts, without the rest: `網→网`, `網[-(wǎng)-]`, `問{+題+}`. Where text was only cut or only
 * put in, or a blank has to be seen, the character before it shows where. Equal ones are counted: `網→网 ×3`; long ones
 * are shortened.
 */
export function markedEdits(before: string, after: string, marks: Marks): string[] {
  const counts = new Map<string, number>();
  let previous = '';
  for (const { cut, put } of hunks(before, after)) {
    if (cut !== put) {
      const edit = markedEdit(shortened(cut), shortened(put), previous, marks);
      counts.set(edit, (counts.get(edit) ?? 0) + 1);
    }
    previous = lastUnit(put) ?? previous;
  }
  return [...counts].map(([edit, count]) => (count === 1 ? edit : `${edit} ×${count}`));
}

function markedEdit(before: string, after: string, previous: string, { cut, put, replaced }: Marks): string {
  if (before.trim() !== '' && after.trim() !== '') return replaced(before, after);
  return visible(previous) + (before && cut(before)) + (after && put(after));
}

function shortened(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${Array.from(text.slice(0, 2 * MAX_LENGTH))
    .slice(0, MAX_LENGTH)
    .join('')}…`;
}

function lastUnit(text: string): string | undefined {
  return unitsOf(text).at(-1);
}
