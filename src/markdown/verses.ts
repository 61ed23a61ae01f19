import { isHeadingLike } from './heading-rules.js';
import { isListLine } from './lists.js';
import { endsSentence, isCaption } from './marks.js';
import { isQuestionOrAnswer } from './questions.js';

/** Longest line of a poem or an address, in UTF-16 code units, and of one in two halves. */
const LONGEST = 24;
const LONGEST_PAIR = 2 * LONGEST;

/** Longest line of a stanza that is told by its marks alone. */
const STANZA_LINE = 14;

const HAN_RUN = /[\u3400-\u9FFF]+/g;
const FINAL_MARK = /[。！？；，]$/;
/** Clauses of one length: `5，5`. */
const COUPLET = /^([4-7])(?:[，、；？！]\1)+$/;
/** Three clauses or more. */
const CLAUSES = /^[2-9](?:[，、；？！][2-9]){2,}$/;
const LABEL = /^\p{Script=Han}{2,6}[：:]\s*\S/u;

/** A piece of a sentence, of which a page put the links and notes on lines of their own. */
const PIECE = /^[，。、；：！？）》”’」』\][]|[。；]|[，、《“（「]$/;

/** A way in which lines show that they are to stay lines. */
interface Kind {
  readonly what: string;
  /** So many lines in a row are needed. */
  readonly fewest: number;
  /** What all of them have in common; `undefined` for a line of another kind. */
  measureOf(text: string, metre: string): string | undefined;
  /** What else the whole run must show. */
  isRun?(texts: readonly string[]): boolean;
  readonly example: string;
  /** Whether no list looks so. */
  readonly isMetred?: true;
}

export const VERSE_KINDS: readonly Kind[] = [
  {
    what: 'verses of one measure, two or more on a line',
    fewest: 2,
    measureOf: (_, metre) => COUPLET.exec(metre)?.[0],
    example: '一路青山随水转，半篷细雨带烟归。',
    isMetred: true,
  },
  {
    what: 'verses of one measure, one on a line',
    fewest: 4,
    measureOf: (text, metre) =>
      text.length <= LONGEST && /^[4-7]$/.test(metre) && isPlain(text) ? metre : undefined,
    example: '小院无人到，',
  },
  {
    what: 'lines of three clauses or more, as long in each: sayings, rhymes to learn by',
    fewest: 3,
    measureOf: (_, metre) => CLAUSES.exec(metre)?.[0],
    example: '一上一，一下五去四，一去九进一；',
    isMetred: true,
  },
  {
    what: 'a stanza of short lines that goes on over commas and semicolons',
    fewest: 4,
    measureOf: (text) =>
      text.length <= STANZA_LINE && FINAL_MARK.test(text) && isPlain(text) ? 'stanza' : undefined,
    isRun: (texts) => texts.filter((text) => /[，；]$/.test(text)).length * 2 >= texts.length,
    example: '推一推，转一转，',
    isMetred: true,
  },
  {
    what: 'particulars, each with its label',
    fewest: 3,
    measureOf: (text) => (LABEL.test(text) && isOpenLine(text, LONGEST_PAIR) ? 'label' : undefined),
    example: '地址：江城市北门街12号',
  },
  {
    what: 'short lines that end no sentence: lyrics, free verse, an address',
    fewest: 4,
    measureOf: (text) => (isOpenLine(text, LONGEST) ? 'open' : undefined),
    example: '我在渡口等你',
  },
];

/** Those that no list has: their lines are of several clauses, or go on. */
export const METRED_KINDS: readonly Kind[] = VERSE_KINDS.filter(({ isMetred }) => isMetred);

/** The lines of a text as they stand below one another. */
export interface Layout {
  readonly texts: readonly string[];
  /** Whether a line is the first below a blank one, a block or a heading, or is a heading: nothing goes on there. */
  isApart(index: number): boolean;
}

/** Finds runs of lines that are kept line by line, asked from the first line to the last: the index behind the run. */
export function verseFinder(
  { texts, isApart }: Layout,
  kinds: readonly Kind[] = VERSE_KINDS,
): (index: number) => number | undefined {
  const ruledOut = kinds.map(() => 0);
  const isAlone = (index: number) =>
    (texts[index] as string).length > LONGEST_PAIR || index + 1 >= texts.length || isApart(index + 1);
  return (index) => {
    if (isAlone(index)) return undefined;
    const text = texts[index] as string;
    const metre = metreOf(text);
    for (const [at, { fewest, measureOf, isRun }] of kinds.entries()) {
      if (index < (ruledOut[at] as number)) continue;
      const measure = measureOf(text, metre);
      if (measure === undefined) continue;
      const isLike = (other: string) => measureOf(other, metreOf(other)) === measure;
      let end = index + 1;
      while (end < texts.length && !isApart(end) && isLike(texts[end] as string)) end++;
      if (end - index >= fewest && (!isRun || isRun(texts.slice(index, end)))) return end;
      ruledOut[at] = end;
    }
    return undefined;
  };
}

/** `床前明月光，疑是地上霜。` is `5，5`: the last mark of a verse tells nothing. Digits of the text itself are no measure. */
function metreOf(text: string): string {
  if (text.length > LONGEST_PAIR || /\d/.test(text)) return '';
  return text.replace(FINAL_MARK, '').replace(HAN_RUN, (run) => String(run.length));
}

/** Whether a line may be one of a short stanza, beside others that are verse. */
export function isStanzaLine(text: string): boolean {
  if (LABEL.test(text) || !/\p{Script=Han}/u.test(text)) return false;
  const isMarked = FINAL_MARK.test(text) && text.length <= STANZA_LINE;
  return isMarked ? isPlain(text) : isOpenLine(text, LONGEST);
}

function isOpenLine(text: string, longest: number): boolean {
  if (text.length > longest || !/[\p{L}\p{N}]/u.test(text)) return false;
  return !endsSentence(text) && !PIECE.test(text) && isPlain(text);
}

function isPlain(text: string): boolean {
  return !isHeadingLike(text) && !isListLine(text) && !isCaption(text) && !isQuestionOrAnswer(text);
}
