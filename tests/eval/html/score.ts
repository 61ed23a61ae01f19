import { type PageScore, scorePage } from '../pages/score.js';
import type { StructureLabels } from '../structure/labels.js';
import { comparable } from './chain.js';
import type { HtmlPage } from './labelled-html.js';
import type { Reading, Reference } from './readings.js';
import { absolute, type Span } from './source.js';

/** What was there, what was made, and what was made rightly. */
export interface Tally {
  readonly there: number;
  readonly made: number;
  readonly right: number;
  /** What was missed and what was made wrongly, to read. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export const PARTS = [
  'headings',
  'levels of headings',
  'code blocks',
  'list items',
  'table rows',
  'quotations',
  'links',
  'images',
] as const;
export type Part = (typeof PARTS)[number];

export interface HtmlScore {
  readonly lines: PageScore;
  readonly parts: Readonly<Partial<Record<Part, Tally>>>;
}

export function scoreReading({ page, structure, spans, others }: HtmlPage, reading: Reading): HtmlScore {
  const parts: Partial<Record<Part, Tally>> = {};
  const isTitle = (text: string) => lettersOf(text) === lettersOf(page.title ?? '');
  if (structure) {
    const headings = reading.headings.filter(([, text]) => !isTitle(text));
    const wanted = structure.headings.filter(([, text]) => !isTitle(text));
    const pairs = pairsInOrder(wanted, headings);
    parts.headings = tallyOf(
      wanted.map(([, text]) => text),
      headings.map(([, text]) => text),
    );
    parts['levels of headings'] = levelsOf(pairs);
    if (reading.made) Object.assign(parts, structureParts(structure, reading.made));
  }
  if (reading.made) Object.assign(parts, spanParts(spans, others, reading.made));
  return { lines: scorePage(page, reading.outcome), parts };
}

type Made = NonNullable<Reading['made']>;

function structureParts(structure: StructureLabels, made: Made): Partial<Record<Part, Tally>> {
  return {
    'list items': tallyOf(
      structure.items,
      made.items.map((text) => text.split('\n', 1).join('')),
    ),
    'table rows': tallyOf(structure.tables.flat(), made.tables.flat()),
    quotations: tallyOf(
      structure.quotes.map((lines) => lines.join('')),
      made.quotes,
    ),
  };
}

/** A column of numbers beside code is no code. */
function isGutter(text: string): boolean {
  const numbers = text.split(/\s+/).filter((number) => number !== '');
  return numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
}

function spanParts(
  spans: readonly Span[],
  others: readonly Span[],
  made: Made,
): Partial<Record<Part, Tally>> {
  const code = made.code
    .map((lines) => ({ text: '', address: lines.join('\n') }))
    .filter(({ address }) => address.trim() !== '');
  const isCode = ({ values: [text = ''] }: Span) => text.trim() !== '' && !isGutter(text);
  const tally = (kind: Span['kind'], given: readonly Given[], isAsked: (span: Span) => boolean) =>
    spanTally(spans.filter(of(kind)).filter(isAsked), others.filter(of(kind)), given);
  return {
    'code blocks': tally('pre', code, isCode),
    links: tally('link', given(made.links, lettersOf), ({ text }) => lettersOf(text) !== ''),
    images: tally(
      'image',
      given(made.images, () => ''),
      () => true,
    ),
  };
}

/** Code, or a link or a picture by its address; a link has its words, too. */
interface Given {
  readonly text: string;
  readonly address: string;
}

function of(kind: Span['kind']): (span: Span) => boolean {
  return (span) => span.kind === kind;
}

function given(made: readonly Reference[], textOf: (text: string) => string): Given[] {
  return made.flatMap(({ text, url }) => {
    const address = absolute(url, undefined);
    return address === undefined ? [] : [{ text: textOf(text), address }];
  });
}

/** Each span has one of what was given. @param others what may be given or not */
function spanTally(spans: readonly Span[], others: readonly Span[], given: readonly Given[]): Tally {
  const left = [...given];
  const missed = spans.filter((span) => !takeGiven(left, span));
  for (const span of others) takeGiven(left, span);
  const right = spans.length - missed.length;
  return {
    there: spans.length,
    made: right + left.length,
    right,
    missed: missed.map(({ kind, text, values }) =>
      kind === 'link' ? `${text} ${values[0]}` : (values[0] ?? ''),
    ),
    wrong: left.map(({ text, address }) => (text === '' ? address : `${text} ${address}`)),
  };
}

function takeGiven(left: Given[], { kind, text, values }: Span): boolean {
  const words = kind === 'link' ? lettersOf(text) : '';
  const at = left.findIndex((other) => other.text === words && values.includes(other.address));
  if (at >= 0) left.splice(at, 1);
  return at >= 0;
}

/** Each is counted as often as it stands. */
function tallyOf(wanted: readonly string[], given: readonly string[], form = lettersOf): Tally {
  const known = (texts: readonly string[]) => texts.filter((text) => form(text) !== '');
  const left = new Map<string, number>();
  const all = known(wanted);
  for (const text of all) left.set(form(text), (left.get(form(text)) ?? 0) + 1);
  const made = known(given);
  const wrong = made.filter((text) => !take(left, form(text)));
  const missed = all
    .toReversed()
    .filter((text) => take(left, form(text)))
    .reverse();
  return { there: all.length, made: made.length, right: made.length - wrong.length, missed, wrong };
}

function take(left: Map<string, number>, text: string): boolean {
  const count = left.get(text) ?? 0;
  left.set(text, count - 1);
  return count > 0;
}

type Heading = readonly [level: number, text: string];
type Pair = readonly [wanted: Heading, given: Heading];

/** Headings that are the same, in order: each with the next of its name. */
function pairsInOrder(wanted: readonly Heading[], given: readonly Heading[]): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  for (const heading of wanted) {
    const at = given.findIndex(
      ([, text], index) => index >= from && lettersOf(text) === lettersOf(heading[1]),
    );
    if (at < 0) continue;
    pairs.push([heading, given[at] as Heading]);
    from = at + 1;
  }
  return pairs;
}

/** A level is right if the heading stands below the same one, of those that were found. */
function levelsOf(pairs: readonly Pair[]): Tally {
  const parentOf = (at: number, side: 0 | 1) => {
    const level = pairs[at]?.[side][0] ?? 0;
    return pairs.slice(0, at).findLastIndex((pair) => pair[side][0] < level);
  };
  const wrong = pairs.filter((_, at) => parentOf(at, 0) !== parentOf(at, 1)).map(([[, text]]) => text);
  return { there: pairs.length, made: pairs.length, right: pairs.length - wrong.length, missed: [], wrong };
}

/** Letters and digits alone, so that marks may be mended. */
export function lettersOf(text: string): string {
  return comparable(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
