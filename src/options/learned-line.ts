import * as v from 'valibot';
import { LINE_PLACES } from './choices.js';
import { flag, type Immutable, objectOf, oneOf, textThatSaysSomething, wholeNumber } from './kinds.js';

/** A line that `clean-articles learn` found in many documents of a site; one entry of its file. */
export const learnedLine = v.pipe(
  objectOf({
    /**
     * The line, in either script. It is compared in its normal form: numbers and dates as `#`, the title in
     * `上一篇：…` and the like as `*`. Lines may be written as they stand on a page.
     */
    line: textThatSaysSomething(),
    /** The host or the end of the folder's path; default: any site. */
    site: v.optional(textThatSaysSomething()),
    /** Default: any place. */
    place: v.optional(oneOf(LINE_PLACES)),
    /**
     * `true`: shared by many documents, but it stands where headings stand; it stays, and tells about its neighbours.
     * `false`: a person has decided that it goes even from there. Default: its place in each document decides.
     */
    keep: v.optional(flag()),
    /** In how many documents of the site the line stood there; for the reason of its removal. */
    documents: v.optional(wholeNumber(1)),
    /** How many documents of the site were read. */
    of: v.optional(wholeNumber(1)),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { documents, of } = dataset.value;
    if (documents === undefined || of === undefined || documents <= of) return;
    const place = { type: 'object', origin: 'value', input: dataset.value, key: 'documents' } as const;
    addIssue({ message: `at most "of", ${of}`, input: documents, path: [{ ...place, value: documents }] });
  }),
);

export type LearnedLine = Immutable<v.InferInput<typeof learnedLine>>;
