/** A line of a stack trace but its first: where the program was, as runtimes write it. */
interface FrameRule {
  readonly what: string;
  readonly pattern: RegExp;
  readonly example: string;
}

/** Asked of a line without the blanks around it. */
export const FRAMES: readonly FrameRule[] = [
  {
    what: 'Java',
    pattern: /^at [\w$.<>/@]+\([^()]*\)(?: [~[].*)?$/,
    example: 'at cn.shop.Cart.add(Cart.java:12)',
  },
  { what: 'Java, the rest', pattern: /^\.\.\. \d+ (?:more|common frames omitted)$/, example: '... 12 more' },
  {
    what: 'Java, the cause',
    pattern: /^(?:Caused by|Suppressed): [\w$.]+/,
    example: 'Caused by: java.io.IOException: 磁盘已满',
  },
  {
    what: 'JavaScript',
    pattern: /^at (?:(?:async |new )?[\w$.<>[\] ]+ )?\(?[\w@./:\\<>-]+:\d+:\d+\)?$/,
    example: 'at add (cart.js:3:9)',
  },
  {
    what: 'C#',
    pattern: /^(?:at|在) [\w.`<>[\]+]+\(.*\)(?: (?:in|位置) .+:(?:line|行号) ?\d+)?$/,
    example: 'at Shop.Cart.Add() in C:\\Cart.cs:line 12',
  },
  {
    what: 'Python, the head',
    pattern: /^Traceback \(most recent call last\):$/,
    example: 'Traceback (most recent call last):',
  },
  { what: 'Python', pattern: /^File "[^"]+", line \d+/, example: 'File "cart.py", line 3, in add' },
  {
    what: 'Go, the head',
    pattern: /^(?:goroutine \d+ \[[^\]]*\]:|panic: .+)$/,
    example: 'goroutine 1 [running]:',
  },
  { what: 'Go', pattern: /^\S+\.go:\d+(?: \+0x[\da-f]+)?$/, example: '/app/cart.go:12 +0x1d' },
];

/** The first line of a trace, or the last of Python's: the exception and its message, in any language. */
const EXCEPTION =
  /^(?:Exception in thread "[^"]*" |Uncaught |Unhandled exception\. |\[[^\]]*\] )?(?:[\w$]+\.)*[A-Z]\w*(?:Exception|Error|Interrupt|Exit)(?:$|: ?\S)/;
const PYTHON_FRAME = /^File "/;
const PYTHON_HEAD = /^Traceback /;
const GO = /^(?:goroutine|panic)/;
/** A function of Go stands above its place; the program's end below the trace. */
const GO_LINE = /^[\w./*()]+\([^()]*\)$|^created by |^exit status \d+$|^\[signal /;

/** Whether a line of its own is one of a stack trace. Trimmed. */
export function isFrame(text: string): boolean {
  return FRAMES.some(({ pattern }) => pattern.test(text));
}

/**
 * The stack trace that begins at a line: the exception with what it says, and all lines of where it came from.
 *
 * @returns index behind its last line; `undefined` where none begins
 */
export function traceEnd(texts: readonly string[], start: number): number | undefined {
  const trimmed = (index: number) => texts[index]?.trim() ?? '';
  const first = trimmed(start);
  if (!isFrame(first) && !(EXCEPTION.test(first) && isFrame(trimmed(start + 1)))) return undefined;
  let isGo = false;
  let isPython = false;
  let end = start;
  while (end < texts.length) {
    const text = trimmed(end);
    isGo ||= GO.test(text);
    isPython ||= PYTHON_HEAD.test(text);
    if (isFrame(text) || (isGo && GO_LINE.test(text))) end++;
    else if (text !== '' && PYTHON_FRAME.test(trimmed(end - 1)) && end > start) end++;
    else if (EXCEPTION.test(text) && (isFrame(trimmed(end + 1)) || (isPython && end > start))) {
      end++;
      isPython = false;
    } else if (text === '' && isGo && isFrame(trimmed(end + 1))) end++;
    else if (/^[\^~ ]+$/.test(text) && isPython) end++;
    else break;
  }
  return end - start > 1 ? end : undefined;
}
