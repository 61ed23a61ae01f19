import type { Line } from '../../core/article.js';
import { HAN } from '../../language/han.js';

const LOOSE = new RegExp(`[，。；：！？、] (?=[${HAN}“‘「『（《〈【])`, 'g');
/** The same without the blank. */
const TIGHT = new RegExp(`[，。；：！？、](?=[${HAN}“‘「『（《〈【])`, 'g');
/** A sentence at the end of a line, with a full stop that is not Chinese. */
const OTHER_FULL_STOP = new RegExp(`[${HAN}]{4}[.．]\\s*$`);
const FULL_STOP = /[。｡]/;

/**
 * So many blanks behind full-width marks are a way of writing, in a line where no mark is without one, or as this share of the
 * document's marks; one may stand for a word that a filter took.
 */
const MIN_LOOSE = 2;
const MIN_SHARE = 1 / 10;

/** What a document as a whole shows of its marks. */
export class DocumentMarks {
  private readonly isLoose: boolean;
  /** Whether no sentence ends with 。 and some line with . or ． behind Chinese text. */
  readonly hasOtherFullStops: boolean;

  constructor(lines: readonly Line[]) {
    let loose = 0;
    let tight = 0;
    let hasFullStop = false;
    let hasOther = false;
    for (const { text } of lines) {
      if (text.includes(' ')) loose += count(text, LOOSE);
      tight += count(text, TIGHT);
      hasFullStop ||= FULL_STOP.test(text);
      hasOther ||= OTHER_FULL_STOP.test(text);
    }
    this.isLoose = loose >= MIN_LOOSE && loose >= (loose + tight) * MIN_SHARE;
    this.hasOtherFullStops = hasOther && !hasFullStop;
  }

  /** Whether blanks stand behind full-width marks as a way of writing, in the document or in a line of it. */
  hasLooseMarks(text: string): boolean {
    return this.isLoose || (count(text, LOOSE) >= MIN_LOOSE && count(text, TIGHT) === 0);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
