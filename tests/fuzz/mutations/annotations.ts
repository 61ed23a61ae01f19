import { pinyin } from 'pinyin-pro';
import { damage, PLAIN } from '../../../src/stages/annotations/shift/channel.js';
import { type Chance, rewriteLine, rewriteStretch } from '../chance.js';
import type { Mutation } from './mutation.js';

const HAN = /[\u4e00-\u9fff]/g;

/** Pinyin behind characters, as programs put it there, and what it does to bytes. */
export const annotationMutations: readonly Mutation[] = [
  {
    name: 'one character annotated',
    apply: (text, chance) => annotate(text, chance, 1, ['(', ')']),
  },
  { name: 'some characters annotated', apply: (text, chance) => annotate(text, chance, 6, ['(', ')']) },
  { name: 'annotated in wide brackets', apply: (text, chance) => annotate(text, chance, 3, ['（', '）']) },
  { name: 'annotated with a blank', apply: (text, chance) => annotate(text, chance, 3, ['(', ' )']) },
  { name: 'annotated in references', apply: (text, chance) => annotate(text, chance, 3, ['&#40;', '&#41;']) },
  {
    name: 'annotated in references twice',
    apply: (text, chance) => annotate(text, chance, 3, ['&amp;#40;', '&amp;#41;']),
  },
  {
    name: 'annotated in named references',
    apply: (text, chance) => annotate(text, chance, 3, ['&lpar;', '&rpar;']),
  },
  {
    name: 'annotations nested',
    apply: (text, chance) => annotate(annotate(text, chance, 2, ['(', ')']), chance, 3, ['(', ')']),
  },
  {
    name: 'a stretch annotated without tones',
    apply: (text, chance) =>
      rewriteStretch(text, chance, 10, (stretch) =>
        stretch.replace(HAN, (unit) => `${unit}(${reading(unit, 'none')})`),
      ),
  },
  {
    name: 'bytes shifted',
    apply: (text, chance) => {
      const notes = notesOf(text, chance, 3 + chance.below(30));
      return shift(text, notes, chance);
    },
  },
  {
    name: 'bytes of a line shifted',
    apply: (text, chance) =>
      rewriteLine(text, chance, (line) => shift(line, notesOf(line, chance, 8), chance)),
  },
];

function annotate(
  text: string,
  chance: Chance,
  most: number,
  [open, close]: readonly [string, string],
): string {
  const notes = notesOf(text, chance, 1 + chance.below(most));
  return text.replace(HAN, (unit) => {
    const note = notes.get(unit);
    return note === undefined ? unit : `${unit}${open}${note.slice(1, -1)}${close}`;
  });
}

/** Some characters of a text with their notes, 網 → `(wǎng)`. */
function notesOf(text: string, chance: Chance, count: number): Map<string, string> {
  const units = text.match(HAN) ?? [];
  const notes = new Map<string, string>();
  if (units.length === 0) return notes;
  const tones = chance.happens(0.8) ? 'symbol' : 'none';
  for (let i = 0; i < count; i++) {
    const unit = chance.pick(units);
    notes.set(unit, `(${reading(unit, tones)})`);
  }
  return notes;
}

function reading(unit: string, toneType: 'symbol' | 'none'): string {
  return pinyin(unit, { toneType });
}

function shift(text: string, notes: ReadonlyMap<string, string>, chance: Chance): string {
  const channel = {
    ...PLAIN,
    notes,
    cuts: chance.pick(['', '', '？', '！', '？！', '，', '。']),
    replacement: chance.pick(['?', '?', '\ufffd', '']),
    swallow: chance.pick(['pair', 'lead'] as const),
    privateUse: chance.pick(['keep', 'drop'] as const),
    fold: chance.happens(0.7),
  };
  return text
    .split('\n')
    .map((line) => damage(line, channel))
    .join('\n');
}
