import type { CleanResult } from '../../src/index.js';

/** What came out for one report. */
export interface Outcome extends CleanResult {
  readonly input: string | Uint8Array;
  /** The Markdown of the input, without front matter. */
  readonly body: string;
}

/** What must hold of the reports whose `expected` is said in English, by id. Whatever can be is read off the input. */
export const CHECKS: Readonly<Record<string, (outcome: Outcome) => boolean>> = {
  'br-096': joinedIntoTwoParagraphs,
  'br-101': keptWithFinding,
  'br-107': ({ input, body }) => hanRuns(decoded(input, 'gbk')).every((run) => body.includes(run)),
  'br-113': isShiftJisReadOrReported,
  'br-114': hasThreeSections,
  'br-115': hasThreeSections,
  'br-116': hasThreeSections,
  'br-117': hasThreeSections,
  'br-119': hasThreeSections,
  'br-121': hasThreeSections,
  'br-122': hasThreeSections,
  'br-135': (outcome) => outcome.metadata.title === linesOf(outcome)[0] && losesNoSentence(outcome),
  'br-136': (outcome) => outcome.metadata.title === linesOf(outcome)[0] && headings(outcome, 2).length === 1,
  'br-137': (outcome) => blocks(outcome).slice(1).join() === linesOf(outcome).slice(2, 5).join(),
  'br-139': hasNoDateAndSaysSo,
  'br-143': takesDateAndAuthor,
  'br-145': (outcome) => outcome.metadata.date === linesOf(outcome)[0],
  'br-148': keepsStanzas,
  'br-150': (outcome) => listNumbers(outcome.body).join() === listNumbers(text(outcome)).join(),
  'br-152': ({ body }) => /^\| -+ \| -+ \| -+ \|$/m.test(body),
  'br-153': ({ body }) => /\w_\w+_\w/.test(body) && /\d\\\*\d/.test(body) && /\\\[\w+\]/.test(body),
  'br-155': (outcome) => hasBlocksOf(outcome, /(?:\\n)+/),
  'br-157': (outcome) => hasBlocksOf(outcome, /(?:<[^>]*>)+/),
};

function joinedIntoTwoParagraphs(outcome: Outcome): boolean {
  const [heading, ...paragraphs] = blocks(outcome);
  const joined = paragraphs.every((paragraph) => !/\s/.test(paragraph));
  return heading?.startsWith('# ') === true && paragraphs.length === 2 && joined;
}

function keptWithFinding({ input, body, findings }: Outcome): boolean {
  return body === input && findings.some(({ line }) => line === 5);
}

function isShiftJisReadOrReported(outcome: Outcome): boolean {
  if (outcome.findings.some(({ message }) => /shift[-_ ]?jis/i.test(message))) return true;
  const kana = (read: string) => read.match(/\p{Script=Hiragana}/gu)?.length;
  return kana(outcome.body) === kana(decoded(outcome.input, 'shift_jis'));
}

function hasThreeSections(outcome: Outcome): boolean {
  return headings(outcome, 1).length === 1 && headings(outcome, 2).length === 3 && losesNoSentence(outcome);
}

/** Every line of prose is there, by its Han characters; marks and notes around them may go. */
function losesNoSentence(outcome: Outcome): boolean {
  const han = (read: string) => hanRuns(read).join('');
  const kept = han(outcome.body);
  return linesOf(outcome)
    .filter((line) => line.includes('。'))
    .every((line) => kept.includes(han(line)));
}

function hasNoDateAndSaysSo(outcome: Outcome): boolean {
  const kept = outcome.body.includes(linesOf(outcome)[1] ?? '');
  return outcome.metadata.date === undefined && (kept || outcome.findings.some(({ line }) => line === 2));
}

function takesDateAndAuthor(outcome: Outcome): boolean {
  const line = linesOf(outcome)[1] ?? '';
  const [, author, year, month, day] = /^(\S+) (\d+)年(\d+)月(\d+)日/.exec(line) ?? [];
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
  const { metadata, body } = outcome;
  return metadata.author === author && metadata.date?.startsWith(date) === true && !body.includes(line);
}

/** Each stanza is one block, its lines parted by hard breaks. */
function keepsStanzas(outcome: Outcome): boolean {
  const stanzas = text(outcome).trim().split('\n\n').slice(1);
  return blocks(outcome).slice(1).join() === stanzas.map((stanza) => stanza.replaceAll('\n', '\\\n')).join();
}

/** What `breaks` parts is what the blocks are: a title and paragraphs. */
function hasBlocksOf(outcome: Outcome, breaks: RegExp): boolean {
  const parts = text(outcome)
    .trim()
    .split(breaks)
    .filter((part) => part !== '');
  return blocks(outcome).join('\n\n') === `# ${parts.join('\n\n')}`;
}

function listNumbers(read: string): string[] {
  return [...read.matchAll(/^(\d+)[.)] /gm)].map(([, number]) => number as string);
}

function headings(outcome: Outcome, depth: number): string[] {
  return blocks(outcome).filter((block) => block.startsWith(`${'#'.repeat(depth)} `));
}

function blocks({ body }: Outcome): string[] {
  return body.split('\n\n');
}

function linesOf(outcome: Outcome): string[] {
  return text(outcome)
    .split('\n')
    .filter((line) => line !== '');
}

function text({ input }: Outcome): string {
  return decoded(input, 'utf-8');
}

function decoded(input: string | Uint8Array, encoding: string): string {
  return typeof input === 'string' ? input : new TextDecoder(encoding).decode(input);
}

function hanRuns(read: string): string[] {
  return read.match(/\p{Script=Han}+/gu) ?? [];
}
