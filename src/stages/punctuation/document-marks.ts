import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { HAN } from '../../language/han.js';

/** Not behind ：, where a form has a blank before what is filled in. */
const LOOSE = new RegExp(`[，。；！？、] (?=[${HAN}“‘「『（《〈【])`, 'g');
/** The same without the blank. */
const TIGHT = new RegExp(`[，。；！？、](?=[${HAN}“‘「『（《〈【])`, 'g');
/** A sentence at the end of a line, with a full stop that is not Chinese. */
const OTHER_FULL_STOP = new RegExp(`[${HAN}]{4}[.．]\\s*$`);
const FULL_STOP = /[。｡]/;

/**
 * So many blanks behind full-width marks are a way of writing, in a line where no mark is without one, or as this share of the
 * document's marks; one may stand for a word that a filter took.
 */
const MIN_LOOSE = 2;
const MIN_SHARE = 1 / 10;

/** What a document as a whole shows of its marks; each is looked for when a rule asks. */
export class DocumentMarks {
  /** Whether no sentence ends with 。 and some line with . or ． behind Chinese text. */
  readonly hasOtherFullStops = lazy(
    () =>
      !this.lines.some(({ text }) => FULL_STOP.test(text)) &&
      this.lines.some(({ text }) => OTHER_FULL_STOP.test(text)),
  );
  private readonly isLoose = lazy(() => {
    const loose = this.countAll(LOOSE);
    return loose >= MIN_LOOSE && loose >= (loose + this.countAll(TIGHT)) * MIN_SHARE;
  });

  constructor(private readonly lines: readonly Line[]) {}

  /** Whether blanks stand behind full-width marks as a way of writing, in the document or in a line of it. */
  hasLooseMarks(text: string): boolean {
    return this.isLoose() || (count(text, LOOSE) >= MIN_LOOSE && count(text, TIGHT) === 0);
  }

  private countAll(pattern: RegExp): number {
    return this.lines.reduce((sum, { text }) => sum + count(text, pattern), 0);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
