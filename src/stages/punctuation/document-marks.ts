import type { Line } from '../../core/article.js';
import { lazy } from '../../core/lazy.js';
import { HAN } from '../../language/han.js';

/** Not behind ：, where a form has a blank before what is filled in. */
const LOOSE = new RegExp(`[，。；！？、] (?=[${HAN}“‘「『（《〈【])`, 'g');
/** The same without the blank. */
const TIGHT = new RegExp(`[，。；！？、](?=[${HAN}“‘「『（《〈【])`, 'g');
/** A sentence at the end of a line, with a full stop that is not Chinese. */
const OTHER_FULL_STOP = new RegExp(`[${HAN}]{4}["”’」』]?[.．]["”’」』]?\\s*$`);
/** The same of few words, which counts where the line has another. */
const SHORT_FULL_STOP = new RegExp(`[${HAN}]{3}[.．].{0,200}[${HAN}]["”’」』]?[.．]["”’」』]?\\s*$`);
/** A blank before a mark of either width, or within quotation marks; and marks without one. */
const SPACED = new RegExp(`(?<=[${HAN}”’」』）》！？]) (?=[，。；！？、,;!?”’」』）》])`, 'g');
const UNSPACED = new RegExp(`(?<=[${HAN}”’」』）》！？])[，。；！？、,;!?”’」』）》]`, 'g');
const FULL_STOP = /[。｡]/;

/**
 * So many blanks behind full-width marks are a way of writing, in a line where no mark is without one, or as this share of the
 * document's marks; one may stand for a word that a filter took.
 */
const MIN_LOOSE = 2;
const MIN_SHARE = 1 / 10;
/** The same of blanks before marks, in a line where no mark is without one, or as this share of the document's marks. */
const MIN_SPACED = 3;
const MIN_SPACED_SHARE = 1 / 2;

/** What a document as a whole shows of its marks; each is looked for when a rule asks. */
export class DocumentMarks {
  /** Whether no sentence ends with 。 and some line with . or ． behind Chinese text. */
  readonly hasOtherFullStops = lazy(
    () =>
      !this.lines.some(({ text }) => FULL_STOP.test(text)) &&
      this.lines.some(({ text }) => OTHER_FULL_STOP.test(text) || SHORT_FULL_STOP.test(text)),
  );
  private readonly isLoose = lazy(() => {
    const loose = this.countAll(LOOSE);
    return loose >= MIN_LOOSE && loose >= (loose + this.countAll(TIGHT)) * MIN_SHARE;
  });

  private readonly isSpaced = lazy(() => {
    const spaced = this.countAll(SPACED);
    return spaced >= MIN_SPACED && spaced >= (spaced + this.countAll(UNSPACED)) * MIN_SPACED_SHARE;
  });

  constructor(private readonly lines: readonly Line[]) {}

  /** Whether blanks stand behind full-width marks as a way of writing, in the document or in a line of it. */
  hasLooseMarks(text: string): boolean {
    return this.isLoose() || (count(text, LOOSE) >= MIN_LOOSE && count(text, TIGHT) === 0);
  }

  /** Whether blanks stand before marks as a way of writing, in the document or in a line of it. */
  hasBlanksBefore(text: string): boolean {
    return (count(text, SPACED) >= MIN_LOOSE && count(text, UNSPACED) === 0) || this.isSpaced();
  }

  private countAll(pattern: RegExp): number {
    return this.lines.reduce((sum, { text }) => sum + count(text, pattern), 0);
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
