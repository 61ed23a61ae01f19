/** Least width of hard-wrapped text, in columns: poems and addresses are narrower. */
export const NARROWEST = 36;

/** Two pieces of a text that was parted at a line end: nothing between Chinese characters, a blank between Latin words. */
export function join(text: string, below: string): string {
  return `${text}${glue(text, below)}${below}`;
}

/** What stands between the pieces. */
export function glue(text: string, below: string): string {
  return /[!-,.-~]$/.test(text) && /^[!-~]/.test(below) ? ' ' : '';
}
