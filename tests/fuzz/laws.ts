import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse } from 'yaml';
import { decode } from '../../src/charset/index.js';
import { cleanInFull, type FullResult } from '../../src/clean.js';
import { replay } from '../../src/core/replay.js';
import { clean } from '../../src/index.js';
import { mostSteps } from '../support/steps.js';
import { given, type Input } from './input.js';

/** What is known of one trial. */
export interface Trial {
  readonly input: Input;
  /** The text as it was decoded. */
  readonly raw: string;
  readonly result: FullResult;
}

/** What must hold for any input. */
export interface Law {
  readonly name: string;
  /** What breaks it, for people; `undefined` if nothing does. */
  readonly broken: (trial: Trial) => string | undefined;
}

/** The laws, the cheap ones first. That nothing throws is the law of all of them. */
export const LAWS: readonly Law[] = [
  { name: 'replay', broken: replayBroken },
  { name: 'places', broken: placesBroken },
  { name: 'steps', broken: stepsBroken },
  { name: 'yaml', broken: yamlBroken },
  { name: 'no-html', broken: htmlBroken },
  { name: 'no-made-up-link', broken: linkBroken },
  { name: 'twice-text', broken: twiceBroken },
  { name: 'twice-markdown', broken: (trial) => markdownTwiceBroken(trial, true) },
  { name: 'twice-markdown-bare', broken: (trial) => markdownTwiceBroken(trial, false) },
];

/** A law that an input breaks. */
export interface Break {
  readonly law: string;
  readonly what: string;
}

/** The first law of some that an input breaks; `no-throw` is always among them. */
export function findBreak(input: Input, laws: readonly Law[] = LAWS): Break | undefined {
  let law = 'no-throw';
  try {
    const bytes = given(input);
    const raw = typeof bytes === 'string' ? bytes : decode(bytes, input.options.encoding).text;
    const trial: Trial = { input, raw, result: cleanInFull(bytes, input.options) };
    for (const { name, broken } of laws) {
      const what = broken(trial);
      if (what !== undefined) return { law: name, what };
      law = 'no-throw';
    }
  } catch (error) {
    return { law, what: String(error instanceof Error ? error.stack : error).slice(0, 600) };
  }
  return undefined;
}

function replayBroken({ raw, result }: Trial): string | undefined {
  const useless = result.changes.find(({ before, after }) => before === after);
  if (useless) return `a change of line ${useless.line} by ${useless.stage} changes nothing`;
  try {
    return difference(result.text, replay(raw, result.changes));
  } catch (error) {
    return String(error);
  }
}

function placesBroken({ raw, result }: Trial): string | undefined {
  const lines = raw.split(/\r\n|[\n\r]/);
  const outside = (line: number) => !Number.isInteger(line) || line < 1 || line > lines.length;
  for (const { line, stage } of result.changes) if (outside(line)) return `${stage} changes line ${line}`;
  for (const { line, rule, column } of result.findings) {
    if (outside(line)) return `${rule} is found in line ${line}`;
    if (column === undefined) continue;
    // The end of a line is a place, too.
    if (!Number.isInteger(column) || column < 1 || column > (lines[line - 1] as string).length + 1)
      return `${rule} is found in column ${column} of line ${line}`;
  }
  return undefined;
}

function stepsBroken({ raw, result: { searched } }: Trial): string | undefined {
  const most = mostSteps(raw.length);
  return searched > most
    ? `${searched} steps for ${raw.length} characters, which are worth ${most}`
    : undefined;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

function yamlBroken({ result }: Trial): string | undefined {
  if (isLeftAlone(result)) return undefined;
  const front = FRONT_MATTER.exec(result.markdown)?.[1];
  const expected = Object.entries(result.metadata).filter(([, value]) => value);
  if (front === undefined || result.markdown === '') return undefined;
  for (const version of ['1.1', '1.2'] as const) {
    const read: unknown = parse(front, { version, schema: 'core' });
    const wrong = difference(
      JSON.stringify(sorted(Object.entries(read ?? {}))),
      JSON.stringify(sorted(expected)),
    );
    if (wrong) return `YAML ${version}: ${wrong}`;
  }
  return undefined;
}

function sorted(entries: readonly (readonly [string, unknown])[]): (readonly [string, unknown])[] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

function nodesOf(markdown: string): Nodes[] {
  const body = markdown.replace(FRONT_MATTER, '');
  const tree = fromMarkdown(body, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const below = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(below) : [])];
  return below(tree);
}

/** What is no Chinese or is Markdown already is handed back as it is, with whatever it holds. */
const LEFT_ALONE = ['not-chinese', 'already-markdown'];

function isLeftAlone({ findings }: FullResult): boolean {
  return findings.some(({ rule }) => LEFT_ALONE.includes(rule));
}

function htmlBroken({ result }: Trial): string | undefined {
  if (isLeftAlone(result)) return undefined;
  const html = nodesOf(result.markdown).find(({ type }) => type === 'html');
  return html && 'value' in html ? html.value : undefined;
}

function linkBroken({ raw, result }: Trial): string | undefined {
  if (isLeftAlone(result)) return undefined;
  for (const node of nodesOf(result.markdown)) {
    if (!('url' in node) || node.url === '') continue;
    if (!raw.includes(node.url) && !result.text.includes(node.url)) return `${node.type} to ${node.url}`;
  }
  return undefined;
}

function twiceBroken({ input, result }: Trial): string | undefined {
  // What could not be cleaned, such as bytes that are no text, is handed back as it is.
  if (result.findings.some(({ severity }) => severity === 'error')) return undefined;
  return difference(result.text, clean(result.text, input.options).text);
}

function markdownTwiceBroken({ input, result }: Trial, frontMatter: boolean): string | undefined {
  const options = { ...input.options, frontMatter };
  const once = frontMatter ? result.markdown : clean(given(input), options).markdown;
  if (once === '') return undefined;
  return difference(once, clean(once, options).markdown);
}

const SHOWN = 60;

/** Where two texts part, for people; `undefined` if they don't. */
function difference(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const from = Math.max(0, at - SHOWN / 3);
  return `${JSON.stringify(one.slice(from, at + SHOWN))} is not ${JSON.stringify(other.slice(from, at + SHOWN))}`;
}
