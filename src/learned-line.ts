/** Where a line stands: before the article's first paragraph, after its last one, or between the two. */
export const LINE_PLACES = ['head', 'body', 'foot'] as const;
export type LinePlace = (typeof LINE_PLACES)[number];

/** A line that `clean-articles learn` found in many documents of a site; one entry of its file. */
export interface LearnedLine {
  /**
   * The line, in either script. It is compared in its normal form: numbers and dates as `#`, the title in
   * `上一篇：…` and the like as `*`. Lines may be written as they stand on a page.
   */
  readonly line: string;
  /** The host or the end of the folder's path; default: any site. */
  readonly site?: string | undefined;
  /** Default: any place. */
  readonly place?: LinePlace | undefined;
  /**
   * `true`: shared by many documents, but it stands where headings stand; it stays, and tells about its neighbours.
   * `false`: a person has decided that it goes even from there. Default: its place in each document decides.
   */
  readonly keep?: boolean | undefined;
  /** In how many documents of the site the line stood there; for the reason of its removal. */
  readonly documents?: number | undefined;
  /** How many documents of the site were read. */
  readonly of?: number | undefined;
}

/** What is wrong with an entry, for a message. */
export interface WrongEntry {
  /** Where in the list, such as `[3].place`. */
  readonly at: string;
  readonly given: unknown;
  readonly allowed: string;
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;

interface Field {
  readonly accepts: (value: unknown) => boolean;
  readonly allowed: string;
}

const FIELDS: Readonly<Record<keyof LearnedLine, Field>> = {
  line: { accepts: isText, allowed: 'a string that is not blank' },
  site: { accepts: isText, allowed: 'a string that is not blank' },
  place: { accepts: (value) => LINE_PLACES.includes(value as LinePlace), allowed: 'head, body or foot' },
  keep: { accepts: (value) => typeof value === 'boolean', allowed: 'true or false' },
  documents: { accepts: isCount, allowed: 'a whole number from 1 on' },
  of: { accepts: isCount, allowed: 'a whole number from 1 on' },
};

/** The first entry of a list of learned lines that is none, if any. */
export function findWrongEntry(lines: readonly unknown[]): WrongEntry | undefined {
  for (const [index, entry] of lines.entries()) {
    const wrong = findWrongField(entry);
    if (wrong) return { ...wrong, at: `[${index}]${wrong.at}` };
  }
  return undefined;
}

function findWrongField(entry: unknown): WrongEntry | undefined {
  const names = Object.keys(FIELDS) as (keyof LearnedLine)[];
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { at: '', given: entry, allowed: 'an object { line, site?, place?, keep?, documents?, of? }' };
  }
  const unknown = Object.keys(entry).find((name) => !(names as string[]).includes(name));
  if (unknown !== undefined) return { at: '', given: unknown, allowed: `made of ${names.join(', ')}` };
  const { line, documents, of } = entry as LearnedLine;
  if (!FIELDS.line.accepts(line)) return { at: '.line', given: line, allowed: FIELDS.line.allowed };
  for (const name of names) {
    const given = (entry as LearnedLine)[name];
    if (given !== undefined && !FIELDS[name].accepts(given)) {
      return { at: `.${name}`, given, allowed: FIELDS[name].allowed };
    }
  }
  if (documents !== undefined && of !== undefined && documents > of) {
    return { at: '.documents', given: documents, allowed: `at most "of", ${of}` };
  }
  return undefined;
}
