import { HAN } from '../../language/han.js';

const STOPS = '，；：！？';
/** What a clause may begin with; a mark behind the blank would be seen in another way without it. */
const BEGINNING = new RegExp(`[${HAN}A-Za-z0-9“‘「『（《〈【]`);

/**
 * A text without the blank behind each mark that became full width: 「iPhone, 他」 has it as Latin text has, 「iPhone，他」 not.
 *
 * @param before the same text with half-width marks, of the same length
 */
export function withoutLatinBlanks(before: string, after: string): string {
  let kept = '';
  let from = 0;
  for (let at = after.indexOf(' '); at > 0; at = after.indexOf(' ', at + 1)) {
    const mark = after.charAt(at - 1);
    if (mark === before.charAt(at - 1) || !STOPS.includes(mark)) continue;
    if (!BEGINNING.test(after.charAt(at + 1))) continue;
    kept += after.slice(from, at);
    from = at + 1;
  }
  return kept + after.slice(from);
}
