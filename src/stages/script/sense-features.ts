import { sharedScorer } from '../../language/scorer.js';

/** A word of a text as the language model parts it. Latin words are `A`, numbers `0`; blanks are none. */
export interface Token {
  readonly text: string;
  /** UTF-16 offset. */
  readonly start: number;
}

export const LATIN = 'A';
const NUMBER = '0';
const LATIN_LETTER = /[A-Za-z]/;
const DIGIT = /\d/;
const HAN = /^\p{Script=Han}$/u;
const WORD = /^\p{Script=Han}{2,}$/u;

/** So many words on either side of a word are its neighbours, and so many its context. */
const NEAR = 3;
const AROUND = 14;

/** The words of a text in Simplified characters. Loads the language model. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const word of sharedScorer().segment(text)) {
    const kind = LATIN_LETTER.test(word) ? LATIN : DIGIT.test(word) ? NUMBER : word;
    const isGoingOn = kind !== word && tokens.at(-1)?.text === kind;
    if (word.trim() !== '' && !isGoingOn) tokens.push({ text: kind, start });
    start += word.length;
  }
  return tokens;
}

/**
 * What tells of the subject of a text in a part of its words: words of two characters and more, two characters that the model parts
 * (右|键) as one, and whether there are Latin words.
 */
export function contentOf(tokens: readonly Token[], from = 0, to = tokens.length): Set<string> {
  const content = new Set<string>();
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) {
    const { text } = tokens[i] as Token;
    if (text === LATIN || WORD.test(text)) content.add(text);
    else if (i + 1 < to && HAN.test(text)) {
      const next = tokens[i + 1]?.text ?? '';
      if (HAN.test(next)) content.add(text + next);
    }
  }
  return content;
}

/**
 * The features by which a place tells in which of its senses a word stands: the word, the words beside it, those near it and
 * those around it.
 *
 * @param first the index of its first token
 * @param end the index behind its last one
 */
export function featuresAt(tokens: readonly Token[], first: number, end: number, word: string): string[] {
  const around = bothSides(tokens, first, end, AROUND);
  const near = bothSides(tokens, first, end, NEAR);
  const features = [
    `word ${word}`,
    `before ${word}+${tokens[first - 1]?.text ?? ''}`,
    `behind ${word}+${tokens[end]?.text ?? ''}`,
  ];
  for (const content of around) if (content !== word) features.push(`around ${content}`);
  for (const content of near) if (content !== word) features.push(`near ${content}`);
  return features;
}

function bothSides(tokens: readonly Token[], first: number, end: number, reach: number): Set<string> {
  const before = contentOf(tokens, first - reach, first);
  return new Set([...before, ...contentOf(tokens, end, end + reach)]);
}

/** The content of a line outside the context of a place. */
export function restOf(tokens: readonly Token[], first: number, end: number): Set<string> {
  const before = contentOf(tokens, 0, first - AROUND);
  return new Set([...before, ...contentOf(tokens, end + AROUND)]);
}
