import { withoutText } from './literals.js';

/** A prompt with what is typed behind it. */
interface PromptRule {
  readonly pattern: RegExp;
  readonly example: string;
  /** Whether what is printed may be in Chinese: a program that one talks to, and no shell, below which the text goes on. */
  readonly isDialogue: boolean;
}

/** The prompts by which a line alone is known to have been typed. `# ` begins a heading and a comment as well. */
export const PROMPTS: readonly PromptRule[] = [
  { pattern: /^\$ (?=[a-zA-Z./~_(])/, example: '$ npm install', isDialogue: false },
  {
    pattern: /^\[?[\w.-]+@[\w.-]+[:~\w/. -]*\]?[#$%] ?(?=[a-z./~_])/,
    example: 'root@web:~# ls',
    isDialogue: false,
  },
  { pattern: /^PS(?: [A-Z]:[^<>|"]{0,200})?> ?/, example: 'PS C:\\> dir', isDialogue: true },
  { pattern: /^[A-Z]:\\[^<>|"]{0,200}>/, example: 'C:\\>dir', isDialogue: true },
  {
    pattern:
      /^(?:mysql|mariadb(?: \[[^\]]*\])?|sqlite|hive|redis|scala|julia|ghci|mongo|node|\d{1,3}(?:\.\d{1,3}){3}:\d+|irb\([^)]*\):\d+:\d+)> ?|^\w+=[#>] /i,
    example: 'mysql> show tables;',
    isDialogue: true,
  },
  { pattern: /^(?:In|Out) ?\[\d+\]: ?/, example: 'In [1]: 1 + 1', isDialogue: true },
];

/** Python's prompt, which marks a quotation of a quotation of a quotation as well. */
const PYTHON = /^>>>(?: |$)/;
const CONTINUATION = /^(?:\.\.\.|->)(?: |$)/;
/** What is typed there is no sentence. */
const TYPED = /^$|^\w+$|[=()[\]{}+*/"\d]|^(?:import|from|print|def|for|if|while|class|del|with|try)\b/;

/** Longest output that is read. */
const MOST_OUTPUT = 40;
const HAN = /[\u3400-\u9FFF]/;
const ROW = /^[|+]/;
/** Chinese text that a program printed below a shell: half-width marks in it, none of Chinese text, and no colon that leads to what is typed next. */
const PRINTED = /^(?=.*[\u3400-\u9FFF][,!?;:\]])[^。，；：！？、“”]*[^。，；：！？、“”:]$/;

/** Whether a line was typed behind a prompt. Trimmed. */
export function isPrompt(text: string): boolean {
  return isDialogue(text) || promptOf(text) !== undefined;
}

function promptOf(text: string): PromptRule | undefined {
  // The cheap question: every prompt has one of these near its head.
  if (!/[$>#%\]]/.test(text.slice(0, 250))) return undefined;
  return PROMPTS.find(({ pattern }) => pattern.test(text));
}

function isDialogue(text: string): boolean {
  if (!text.startsWith('>>>')) return promptOf(text)?.isDialogue === true;
  const typed = PYTHON.test(text) ? withoutText(text.slice(4)) : undefined;
  return typed !== undefined && !HAN.test(typed) && TYPED.test(typed);
}

/**
 * What a console printed below a prompt: up to the next prompt, or as far as it is surely no text of the article, which
 * goes on below without a mark.
 *
 * @param index of the line with the prompt
 * @returns index behind the last line of it
 */
export function outputEnd(texts: readonly string[], index: number): number {
  const typed = (texts[index] as string).trim();
  const mayBeChinese = isDialogue(typed);
  const most = Math.min(texts.length, index + 1 + MOST_OUTPUT);
  let sure = index + 1;
  let isOutput = true;
  for (let at = index + 1; at < most; at++) {
    const text = (texts[at] as string).trim();
    if (isPrompt(text)) return at;
    if (CONTINUATION.test(text)) {
      sure = at + 1;
      isOutput = true;
      continue;
    }
    const isEcho = text === '' || !HAN.test(text) || ROW.test(text) || typed.includes(text);
    const isSetIn = /^\s/.test(texts[at] as string);
    const isPrinted = mayBeChinese ? isSetIn || !/[。！？：，；]/.test(text) : PRINTED.test(text);
    if (!isEcho && !isPrinted) return sure;
    if (text === '' || !isEcho || isSentence(text)) isOutput = false;
    if (isOutput) sure = at + 1;
  }
  return sure;
}

/** Text in Latin letters. */
function isSentence(text: string): boolean {
  return /^[A-Z][a-z]* (?:[\w,'-]+ ){5,}.*[.!?]$/.test(text);
}
