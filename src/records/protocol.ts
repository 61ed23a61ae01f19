/** Of the lines between `clean-articles records` and its clients; a change that breaks clients makes it a new one. */
export const PROTOCOL = 1;

/** What an answer holds of a result beside what it always does. */
export const FIELDS = ['markdown', 'metadata', 'findings', 'changes'] as const;
export type Field = (typeof FIELDS)[number];

/** Why a record was not cleaned: `error.name` of an answer, with what it means. Clients depend on them. */
export const ERRORS = {
  'not-json': 'the line is no JSON, or not in UTF-8',
  'not-an-object': 'the line is JSON, but no object',
  'no-text': 'the text is missing, null, or neither a string nor { "base64": "…" }',
  'bad-options': 'an option or a field is unknown, or its value is not allowed',
  'no-article': 'the text was read, and there is no article in it; the message says why',
  'too-large': 'the line is longer than --max-record-size',
  timeout: 'it takes longer than --timeout, also when it is cleaned alone',
  'out-of-memory': 'it needs more memory than --max-memory, also when it is cleaned alone',
  died: 'what cleaned it ended, also when it cleaned it alone',
  threw: 'an error in the program: please report it with this record',
} as const;
export type ErrorName = keyof typeof ERRORS;

/** Keeps a record from being cleaned. */
export class RecordError extends Error {
  /**
   * @param name of `ERRORS`, or one that only a corpus has
   * @param message what is wrong, for people
   */
  constructor(
    override readonly name: ErrorName | 'low-confidence',
    message: string,
  ) {
    super(message);
  }
}

/** What the first line of the output says; see docs/records.md. */
export interface Hello {
  readonly version: string;
  readonly maxRecordSize: number;
  readonly timeout: number;
  readonly window: { readonly records: number; readonly bytes: number };
}

/** The first line, without its end. */
export function helloLine({ version, maxRecordSize, timeout, window }: Hello): string {
  const limits = { max_record_size: maxRecordSize, timeout, window };
  return JSON.stringify({ hello: 'clean-articles', protocol: PROTOCOL, version, fields: FIELDS, ...limits });
}
