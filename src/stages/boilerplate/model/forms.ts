import { DIGIT } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';

/** Longest line whose form is compared, in UTF-16 code units. */
const MAX_LENGTH = 80;

/**
 * How often the page has a line of the same form: numbers, words and names are taken for one another. Rows above comments and in
 * lists of other pages have one form: 某某 2024-05-01 10:00 回复. Lines without a digit are not compared.
 */
export function countForms(facts: readonly Facts[]): Uint16Array {
  const forms = facts.map((line) =>
    line.text.length <= MAX_LENGTH && line.has(DIGIT) ? formOf(line.key) : '',
  );
  const counts = new Map<string, number>();
  for (const form of forms) if (form !== '') counts.set(form, (counts.get(form) ?? 0) + 1);
  return Uint16Array.from(forms, (form) => (form === '' ? 0 : (counts.get(form) as number)));
}

/** #3 某某 2024-05-01 10:00 is #0 a 0-0-0 0:0. */
function formOf(key: string): string {
  return key
    .replace(/\d+/g, '0')
    .replace(/[\p{L}_]+/gu, 'a')
    .replace(/\s+/g, ' ');
}
