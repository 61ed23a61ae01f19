import type { Line } from '../../core/article.js';
import { HAN } from '../../language/han.js';

const LOOSE = new RegExp(`[，。；：！？、] (?=[${HAN}“‘「『（《〈【])`, 'g');
/** A sentence at the end of a line, with a full stop that is not Chinese. */
const OTHER_FULL_STOP = new RegExp(`[${HAN}]{4}[.．]\\s*$`);
const FULL_STOP = /[。｡]/;

/** So many blanks behind full-width marks are a way of writing; one may stand for a word that a filter took. */
const MIN_LOOSE = 2;

/** What a document as a whole shows of its marks. */
export class DocumentMarks {
  /** Whether blanks stand behind full-width marks more than once. */
  readonly hasLooseMarks: boolean;
  /** Whether no sentence ends with 。 and some line with . or ． behind Chinese text. */
  readonly hasOtherFullStops: boolean;

  constructor(lines: readonly Line[]) {
    let loose = 0;
    let hasFullStop = false;
    let hasOther = false;
    for (const { text } of lines) {
      if (text.includes(' ')) loose += text.match(LOOSE)?.length ?? 0;
      hasFullStop ||= FULL_STOP.test(text);
      hasOther ||= OTHER_FULL_STOP.test(text);
    }
    this.hasLooseMarks = loose >= MIN_LOOSE;
    this.hasOtherFullStops = hasOther && !hasFullStop;
  }
}
