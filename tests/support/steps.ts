/**
 * How many steps the searches may take at most for a text: what they try is counted (`Budget`), so that no text can make them try
 * more than its length is worth. The sum of what the stages give themselves, and a little more.
 *
 * @param length that of the text, UTF-16 code units
 */
export function mostSteps(length: number): number {
  return 150_000 + 210 * length;
}
