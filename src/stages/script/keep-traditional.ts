import { fold } from '../../language/fold.js';
import { traditionalForms } from '../../language/traditional-forms.js';
import { commonForm } from './mixture.js';

/** Traditional characters of which Simplified text has another one, and which `fold` leaves. */
const OTHERS = '藉夥祇覆';

/**
 * A Traditional conversion of a text, with the Traditional characters that the text has itself: the way through Simplified
 * forgets which of two it was (乾 and 幹 are both 干). Only a phrase may say that it was the wrong one (復雜 → 複雜).
 *
 * @returns `converted` where it is of another length
 */
export function keepTraditional(text: string, converted: string): string {
  if (text === converted || text.length !== converted.length) return converted;
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const [own, other] = [text.charAt(i), converted.charAt(i)];
    kept += own !== other && isLost(own, other) ? own : other;
  }
  return kept;
}

/** Whether a Traditional character became what any of its kind becomes. */
function isLost(own: string, other: string): boolean {
  // Of 了 no phrase makes 瞭 but in 瞭望 and its like; a converter made it everywhere.
  if (own === '瞭' && other === '了') return false;
  // A Simplified character by the standard of 2013, and a variant in Traditional text.
  if (own === '麽' && other === '麼') return false;
  if (OTHERS.includes(own)) return true;
  const folded = fold(own);
  if (folded === own || commonForm(own) === commonForm(other)) return false;
  return fold(other) === other || other === traditionalForms().get(folded);
}
