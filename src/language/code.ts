import { kindOf } from './code-line.js';

/** A run of lines that is program text. Indices into the lines; `end` is the first line behind it. */
export interface CodeBlock {
  readonly start: number;
  readonly end: number;
  /** The language that a fence names. */
  readonly lang: string | null;
  /** Whether the first and the last line are fences, and no code themselves. */
  readonly isFenced: boolean;
}

/** What a page's statistics and advertisements leave behind is boilerplate, and is no listing. */
const REMAINS = /_hmt|adsbygoogle|googletag|gtag\(|hm\.baidu|cnzz|slotbydup|bdshare|jiathis|BAIDU_CLB/;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([^`\s]*)\s*$/;

/** A program that is run with a long option; the next line may run it again without one. */
const COMMAND = /^[a-z][\w-]* (?=(?:[ -~]* )?--[a-z])/;
const ASCII = /^[ -~]+$/;

/** More blank lines than this part two listings. */
const MOST_BLANK = 2;

/**
 * The code of a document: what stands between fences, and runs of lines that look like a program. One such line alone
 * is none: it may be quoted in the text. Lines with Chinese text outside of literals and comments are none.
 */
export function findCode(texts: readonly string[]): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const unclosed = new Map<string, number>();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    if (isOrdinary(text)) continue;
    const candidate = fencedBlock(texts, index, unclosed) ?? listing(texts, index);
    index = candidate.end - 1;
    if (!candidate.isCode) continue;
    const { isCode, ...block } = candidate;
    blocks.push(block);
  }
  return blocks;
}

/** The cheap question: lines of Chinese text begin with Chinese, or end with it and hold no comment. */
function isOrdinary(text: string): boolean {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first) || (first > 0x2000 && first !== 0x3000)) return true;
  return text.charCodeAt(text.length - 1) > 0x2000 && !/\/\/|\/\*|#|--|\* /.test(text);
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
      return { start, end: index + 1, lang: lang || null, isFenced: true, isCode: index > start + 1 };
    }
  }
  unclosed.set(fence[0] as string, fence.length);
  return undefined;
}

/** The run of lines that may be code from a line on; without one, that line alone. */
function listing(texts: readonly string[], start: number): Candidate {
  let [end, sure, count, blank] = [start, 0, 0, 0];
  let hasRemains = false;
  let program = '';
  for (let index = start; index < texts.length && blank <= MOST_BLANK; index++) {
    const text = texts[index] as string;
    const kind =
      program !== '' && text.startsWith(program) && ASCII.test(text) ? 'sure' : kindOf(text, count > 0);
    if (kind === 'prose') break;
    blank = kind === 'blank' ? blank + 1 : 0;
    // What stands above a blank line and is not sure to be code may be a heading: # 安装
    if (kind === 'blank' && sure === 0) break;
    if (kind === 'blank') continue;
    if (kind === 'sure') sure++;
    if (kind === 'sure') program = COMMAND.exec(text)?.[0] ?? program;
    if (REMAINS.test(text)) hasRemains = true;
    count++;
    end = index + 1;
  }
  const isCode = !hasRemains && (sure > 1 || (sure === 1 && count > 2));
  return { start, end: Math.max(end, start + 1), lang: null, isFenced: false, isCode };
}
