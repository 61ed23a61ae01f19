import { built } from '../../core/built.js';
import { foldTable, mapUnits } from '../../language/fold.js';
import { traditionalTable } from '../../language/traditional-forms.js';
import { signTable, suspect } from './signs.js';

/** The signs of what each code unit is in the other script. */
const foldedSigns = built('misread-signs-folded', Uint16Array, () => signsOf(foldTable()));
const unfoldedSigns = built('misread-signs-traditional', Uint16Array, () => signsOf(traditionalTable()));

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
  addForm(forms, text, unfoldedSigns(), traditionalTable);
  return forms;
}

function addForm(forms: string[], text: string, signs: Uint16Array, table: () => Uint16Array): void {
  if (suspect(text, signs) === 0) return;
  const form = mapUnits(text, table());
  if (form !== text) forms.push(form);
}
