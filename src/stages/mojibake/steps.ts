import { HOLE, type Span, type Token } from './span.js';

/** No token. */
export const NO_TOKEN = -9;

/** How a character came about: the tokens it was written as, or none where the raw one is right. */
export interface Step {
  /** UTF-16 code unit. */
  readonly unit: number;
  /** What it was written as: one or two tokens, or none. */
  readonly first: Token;
  readonly second: Token;
  /** Where its raw text starts. */
  readonly from: number;
  readonly before: Step | undefined;
  /** Other ways to the same last characters that are nearly as likely. */
  rivals: Rivals | undefined;
}

interface Rivals {
  readonly step: Step;
  readonly next: Rivals | undefined;
}

const LOST_PAIR: readonly Token[] = [HOLE, HOLE];

/**
 * The misread parts of a text, by the steps that led to its end. Two holes stand for a character that is not certain: one
 * which a rival has otherwise, or one of few between lost ones.
 */
export function spansOf(last: Step | undefined, length: number): Span[] {
  const unsure = unsureSteps(last);
  for (const step of islands(last, unsure)) unsure.add(step);
  const spans: Span[] = [];
  let to = length;
  let tokens: (readonly Token[])[] = [];
  let from = 0;
  const close = () => {
    if (tokens.length > 0) spans.push({ from, to, tokens: tokens.reverse().flat() });
    tokens = [];
  };
  for (let step = last; step; step = step.before) {
    if (isMisread(step) || unsure.has(step)) {
      tokens.push(unsure.has(step) ? LOST_PAIR : tokensOf(step));
      from = step.from;
    } else {
      close();
      to = step.from;
    }
  }
  close();
  return spans.reverse();
}

const isMisread = (step: Step) => step.first !== NO_TOKEN;

function tokensOf({ first, second }: Step): readonly Token[] {
  return second === NO_TOKEN ? [first] : [first, second];
}

/** The steps on the way to the end which a rival has otherwise. */
function unsureSteps(last: Step | undefined): Set<Step> {
  const unsure = new Set<Step>();
  for (let step = last; step; step = step.before) {
    for (let rival = step.rivals; rival; rival = rival.next) {
      let own: Step | undefined = step;
      let other: Step | undefined = rival.step;
      while (own && own !== other) {
        const from: number = other?.from ?? -1;
        if (own.from > from || (own.from === from && own.unit !== other?.unit)) unsure.add(own);
        const isBehind = own.from < from;
        if (own.from <= from) other = other?.before;
        if (!isBehind) own = own.before;
      }
    }
  }
  return unsure;
}

/** Between two lost characters so few are no proof of where a pair begins. */
const ISLAND = 2;

/** The steps that stand alone between lost characters. */
function islands(last: Step | undefined, unsure: ReadonlySet<Step>): Step[] {
  const found: Step[] = [];
  let island: Step[] | undefined;
  for (let step = last; step; step = step.before) {
    if (unsure.has(step) || step.first === HOLE || step.second === HOLE) {
      if (island && island.length <= ISLAND) found.push(...island);
      island = [];
    } else if (step.second === NO_TOKEN) island = undefined;
    else island?.push(step);
  }
  return found;
}
