import type { Line } from '../../core/article.js';
import { countHan, HAN, MARKS } from '../../language/han.js';

const RUN = new RegExp(`[${HAN}]+`, 'g');
/** Particles and marks that only sentences have, each set apart: no list of names or words has them. */
const OF_SENTENCES =
  /(?:^| )(?:[的了是在和不我他她这這有也就都着著把被从從对對]|[，。、；：！？,.;:!?])(?= |$)/g;
/** A blank beside Chinese text on both sides, half-width marks of the text included. */
const BLANK = new RegExp(
  `(?<=[${HAN}${MARKS},;:!?]) +(?=[${HAN}${MARKS}])|(?<=[${HAN}”’」』》）]) +(?=[,;:!?.](?:\\s|$))`,
  'g',
);

/** A quotation with a blank inside of each quote, and those outside beside Chinese text. */
const QUOTED = new RegExp(`(?:(?<=[${HAN}${MARKS}]) )?" ([^"]{1,400}) "(?: (?=[${HAN}${MARKS}]))?`, 'g');

/** Words between blanks have so many characters on average: Chinese words have 1.6. */
const MEAN_RUN = 2.2;
/** A line of so many of them, with one in so many a particle or mark, was set apart by OCR or a tokeniser. */
const MIN_RUNS = 6;
const RUNS_A_PARTICLE = 12;
/** One blank stands for at most so many words: the others are parted by marks. */
const BLANKS_A_RUN = 2;
/** The share of the document's Chinese characters that are in such lines. */
const SHARE = 0.6;
/** Where most is set apart, shorter lines are too, if their words are no longer than this. */
const MEAN_RUN_OF_SHORT = 3.2;

/** Whether most of a document is set apart by blanks, character by character or word by word. */
export function isSetApart(lines: readonly Line[]): boolean {
  let apart = 0;
  for (const { text } of lines) if (hasBlanks(text) && isApart(text)) apart += countHan(text);
  return apart > 0 && apart >= lines.reduce((all, { text }) => all + countHan(text), 0) * SHARE;
}

/** The cheap question: whether a line has as many blanks as one that is set apart. */
function hasBlanks(text: string): boolean {
  let at = -1;
  for (let blanks = 0; blanks * BLANKS_A_RUN < MIN_RUNS; blanks++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

function isApart(text: string): boolean {
  const runs = text.match(RUN)?.length ?? 0;
  if (runs < MIN_RUNS || countHan(text) > runs * MEAN_RUN) return false;
  // Marks part words too; only blanks set them apart.
  const blanks = text.match(BLANK)?.length ?? 0;
  return blanks * BLANKS_A_RUN >= runs && (text.match(OF_SENTENCES)?.length ?? 0) * RUNS_A_PARTICLE >= runs;
}

/** A line of such a document, joined. Blanks beside Latin words and numbers stay. */
export function joinApart(text: string): string {
  const runs = text.match(RUN)?.length ?? 0;
  if (runs < 2 || countHan(text) > runs * MEAN_RUN_OF_SHORT || text.includes('|') || text.includes('\t'))
    return text;
  return withTightQuotes(text.replace(BLANK, ''));
}

/** A line of such a document without the blanks beside straight quotes in pairs: which one opens only their order tells. */
function withTightQuotes(text: string): string {
  return text.replace(QUOTED, (_, inner: string) => `"${inner.trim()}"`);
}
