import type { Line } from '../../core/article.js';
import { HAN, MARKS } from '../../language/han.js';

const HAN_CHARACTER = new RegExp(`[${HAN}]`, 'g');
const RUN = new RegExp(`[${HAN}]+`, 'g');
/** Particles and marks that only sentences have, each set apart: no list of names or words has them. */
const OF_SENTENCES =
  /(?:^| )(?:[的了是在和不我他她这這有也就都着著把被从從对對]|[，。、；：！？,.;:!?])(?= |$)/g;
/** A blank beside Chinese text on both sides, half-width marks of the text included. */
const BLANK = new RegExp(
  `(?<=[${HAN}${MARKS},;:!?]) +(?=[${HAN}${MARKS}])|(?<=[${HAN}”’」』》）]) +(?=[,;:!?.](?:\\s|$))`,
  'g',
);

/** Words between blanks have so many characters on average: Chinese words have 1.6. */
const MEAN_RUN = 2.2;
/** A line of so many of them, with one in so many a particle or mark, was set apart by OCR or a tokeniser. */
const MIN_RUNS = 6;
const RUNS_A_PARTICLE = 12;
/** The share of the document's Chinese characters that are in such lines. */
const SHARE = 0.6;
/** Where most is set apart, shorter lines are too, if their words are no longer than this. */
const MEAN_RUN_OF_SHORT = 3.2;

/** Whether most of a document is set apart by blanks, character by character or word by word. */
export function isSetApart(lines: readonly Line[]): boolean {
  let apart = 0;
  let all = 0;
  for (const { text } of lines) {
    const han = text.match(HAN_CHARACTER)?.length ?? 0;
    all += han;
    if (isApart(text, han)) apart += han;
  }
  return apart > 0 && apart >= all * SHARE;
}

function isApart(text: string, han: number): boolean {
  const runs = text.match(RUN)?.length ?? 0;
  if (runs < MIN_RUNS || han > runs * MEAN_RUN || !text.includes(' ')) return false;
  // Marks part words too; only blanks set them apart.
  const blanks = text.match(BLANK)?.length ?? 0;
  return blanks * 2 >= runs && (text.match(OF_SENTENCES)?.length ?? 0) * RUNS_A_PARTICLE >= runs;
}

/** A line of such a document, joined. Blanks beside Latin words and numbers stay. */
export function joinApart(text: string): string {
  const runs = text.match(RUN)?.length ?? 0;
  const han = text.match(HAN_CHARACTER)?.length ?? 0;
  if (runs < 2 || han > runs * MEAN_RUN_OF_SHORT || text.includes('|') || text.includes('\t')) return text;
  return text.replace(BLANK, '');
}
