/** Where a unified diff begins, or a part of one. */
const HEAD = /^diff --git |^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|^Index: /;
const FILES = { before: /^--- \S/, after: /^\+\+\+ \S/ };
/** Lines that are gone, new, or the same; what git says of a file. */
const LINE =
  /^[-+ @\\\t]|^(?:diff|index|new file mode|deleted file mode|similarity|rename|Binary files|old mode|new mode)\b/;

/** The end of the diff that begins at a line; `undefined` where none begins. */
export function diffEnd(texts: readonly string[], start: number): number | undefined {
  const first = texts[start] as string;
  const isFiles = FILES.before.test(first) && FILES.after.test(texts[start + 1] ?? '');
  if (!isFiles && !HEAD.test(first)) return undefined;
  let end = start + 1;
  while (end < texts.length && LINE.test(texts[end] as string)) end++;
  return end - start > 1 ? end : undefined;
}
