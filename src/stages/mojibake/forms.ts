import { built } from '../../core/built.js';
import { foldTable, mapUnits } from '../../language/fold.js';
import { traditionalForms } from '../../language/traditional-forms.js';
import { signTable, suspect } from './signs.js';

/** The usual Traditional form of each UTF-16 code unit, of one unit as well. */
const unfoldTable = built('traditional-form', Uint16Array, () => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const [character, form] of traditionalForms()) {
    if (character.length === 1 && form.length === 1) table[character.charCodeAt(0)] = form.charCodeAt(0);
  }
  return table;
});

/** The signs of what each code unit is in the other script. */
const foldedSigns = built('misread-signs-folded', Uint16Array, () => signsOf(foldTable()));
const unfoldedSigns = built('misread-signs-traditional', Uint16Array, () => signsOf(unfoldTable()));

function signsOf(forms: Uint16Array): Uint16Array {
  const signs = signTable();
  return forms.map((form) => signs[form] as number);
}

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
  addForm(forms, text, foldedSigns(), foldTable);
  addForm(forms, text, unfoldedSigns(), unfoldTable);
  return forms;
}

function addForm(forms: string[], text: string, signs: Uint16Array, table: () => Uint16Array): void {
  if (suspect(text, signs) === 0) return;
  const form = mapUnits(text, table());
  if (form !== text) forms.push(form);
}
