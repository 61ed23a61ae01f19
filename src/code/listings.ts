import type { CodeBlock } from './block.js';
import { isPrompt, outputEnd } from './console.js';
import { diffEnd } from './diff.js';
import { enclosedEnd } from './enclosed.js';
import { formulaAt } from './formula.js';
import { type Gutter, numbersBeside, placesOf } from './gutter.js';
import { type Kind, kindOf } from './line.js';
import { traceEnd } from './stack-trace.js';

/** What a page's statistics, advertisements and themes (a hidden hint about a module) leave behind is boilerplate, and is no listing. */
const REMAINS =
  /jsonContent:|hexo-generator-json-content|_hmt|adsbygoogle|googletag|gtag\(|hm\.baidu|cnzz|slotbydup|bdshare|jiathis|BAIDU_CLB/;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`\s]*)\s*$/;

/** A program that is run with a long option; the next line may run it again without one. */
const COMMAND = /^[a-z][\w-]* (?=(?:[ -~]* )?--[a-z])/;
const ASCII = /^[ -~]+$/;

/** More blank lines than this part two listings. */
const MOST_BLANK = 2;

/**
 * The code of a document by its form: what stands between fences, stack traces, consoles with what they print, and runs of
 * lines that look like a program. One such line alone is none, unless it can be nothing else: it may be quoted in the text.
 * Lines with Chinese text outside of literals and comments are none.
 */
export function findListings(texts: readonly string[], gutters: readonly Gutter[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const unclosed = new Map<string, number>();
  const numbers = placesOf(gutters);
  for (let index = 0; index < texts.length; index++) {
    if (isOrdinary(texts[index] as string)) continue;
    const candidate =
      fencedBlock(texts, index, unclosed) ?? formula(texts, index) ?? listing(texts, index, numbers);
    index = candidate.end - 1;
    if (!candidate.isCode) continue;
    const { isCode, ...block } = candidate;
    blocks.push(block);
  }
  return blocks;
}

/** The cheap question: lines of Chinese text begin with a Chinese character or mark. */
function isOrdinary(text: string): boolean {
  const first = text.charCodeAt(0);
  return Number.isNaN(first) || (first >= 0x2e80 && first !== 0x3000);
}

type Candidate = CodeBlock & { readonly isCode: boolean };

/** @param unclosed the shortest fence that is known not to be closed, by its character */
function fencedBlock(
  texts: readonly string[],
  start: number,
  unclosed: Map<string, number>,
): Candidate | undefined {
  const [, fence, lang] = FENCE.exec(texts[start] as string) ?? [];
  if (fence === undefined || fence.length >= (unclosed.get(fence[0] as string) ?? Infinity)) return undefined;
  for (let index = start + 1; index < texts.length; index++) {
    const [, closing, info] = FENCE.exec(texts[index] as string) ?? [];
    if (closing?.startsWith(fence) && info === '') {
      return {
        start,
        end: index + 1,
        lang: lang || null,
        isFenced: true,
        gutter: [],
        isCode: index > start + 1,
      };
    }
  }
  unclosed.set(fence[0] as string, fence.length);
  return undefined;
}

/** A formula, which a fence names as GitHub and GitLab do. */
function formula(texts: readonly string[], start: number): Candidate | undefined {
  const found = formulaAt(texts, start);
  return (
    found && {
      start,
      end: found.end,
      lang: 'math',
      isFenced: found.isDelimited,
      gutter: [],
      isCode: true,
    }
  );
}

/** What is known of a run of lines while it is read. */
interface Run {
  end: number;
  sure: number;
  count: number;
  isCertain: boolean;
  hasRemains: boolean;
  program: string;
  /** Keys of a configuration in YAML, and those that are set in. */
  keys: number;
  nested: number;
}

const KEY = /^\s*(?:- )?[a-z][\w-]*:(?: |$)|^\s+- /;
/** So many keys, one of them set in, are a configuration. */
const FEWEST_KEYS = 3;

/** The run of lines that may be code from a line on; without one, that line alone. */
function listing(texts: readonly string[], start: number, numbers: ReadonlyMap<number, Gutter>): Candidate {
  const run: Run = {
    end: start,
    sure: 0,
    count: 0,
    isCertain: false,
    hasRemains: false,
    program: '',
    keys: 0,
    nested: 0,
  };
  let blank = 0;
  for (let index = start; index < texts.length && blank <= MOST_BLANK; ) {
    const text = texts[index] as string;
    const numbering = numbers.get(index);
    if (numbering?.isColumn) break;
    if (numbering) {
      index++;
      blank = 0;
      continue;
    }
    const wholeEnd =
      traceEnd(texts, index) ??
      diffEnd(texts, index) ??
      (isPrompt(text.trim()) ? outputEnd(texts, index) : undefined);
    if (wholeEnd !== undefined) {
      take(run, 'certain', text, wholeEnd, wholeEnd - index);
      index = wholeEnd;
      blank = 0;
      continue;
    }
    const end = enclosedEnd(texts, index);
    const kind = end === undefined ? kindIn(run, text) : 'sure';
    if (kind === 'prose') break;
    const isRoot = kind === 'weak' && /^[├└]/.test(texts[index + 1] ?? '');
    if ((kind === 'weak' || kind === 'blank') && run.count === 0 && !isRoot) break;
    // A heading or a sentence in Latin letters, set apart by blank lines.
    if (kind === 'weak' && blank > 0 && (texts[index + 1]?.trim() ?? '') === '') break;
    blank = kind === 'blank' ? blank + 1 : 0;
    // What stands above a blank line and is not sure to be code may be a heading: # 安装
    if (kind === 'blank' && run.sure === 0) break;
    take(run, kind, text, end ?? index + 1, (end ?? index + 1) - index);
    index = end ?? index + 1;
  }
  const isCode = !run.hasRemains && isEnough(run);
  const end = Math.max(run.end, start + 1);
  return {
    start,
    end,
    lang: null,
    isFenced: false,
    gutter: numbersBeside(texts, numbers, start, end),
    isCode,
  };
}

function isEnough({ isCertain, sure, count, keys, nested }: Run): boolean {
  return isCertain || sure > 1 || (sure === 1 && count > 1) || (keys >= FEWEST_KEYS && nested > 0);
}

function kindIn({ program, count }: Run, text: string): Kind {
  if (program !== '' && text.startsWith(program) && ASCII.test(text)) return 'sure';
  return kindOf(text, count > 0);
}

/** Adds lines to a run. */
function take(run: Run, kind: Kind, text: string, end: number, lines: number): void {
  if (REMAINS.test(text)) run.hasRemains = true;
  if (kind === 'blank' || kind === 'weak') return;
  if (kind === 'sure' || kind === 'certain') {
    run.sure++;
    run.program = COMMAND.exec(text)?.[0] ?? run.program;
  }
  if (kind === 'certain') run.isCertain = true;
  if (KEY.test(text)) {
    run.keys++;
    if (/^\s/.test(text)) run.nested++;
  }
  run.count += lines;
  run.end = end;
}
