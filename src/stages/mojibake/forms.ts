import { lazy } from '../../core/lazy.js';
import { foldTable, mapUnits } from '../../language/fold.js';
import { traditionalForms } from '../../language/traditional-forms.js';
import { suspect } from './signs.js';

/** The usual Traditional form of each UTF-16 code unit, of one unit as well. */
const unfoldTable = lazy((): Uint16Array => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [character, form] of traditionalForms()) {
    if (character.length === 1 && form.length === 1) table[character.charCodeAt(0)] = form.charCodeAt(0);
  }
  return table;
});

/**
 * The forms of a line that may be misread text: itself, and what it was if its script was converted after it had been
 * misread (鐨 → 镄). All have the length of the line. Were they not looked at, the conversion into the script asked for
 * could bring out misread text that a second pass would find.
 *
 * @returns nearly always none
 */
export function suspiciousForms(text: string): string[] {
  const forms: string[] = [];
  if (suspect(text) !== 0) forms.push(text);
  for (const table of [foldTable(), unfoldTable()]) {
    if (suspect(text, table) === 0) continue;
    const form = mapUnits(text, table);
    if (form !== text) forms.push(form);
  }
  return forms;
}
