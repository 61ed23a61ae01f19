import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** These keys come first, in this order; the others follow, sorted by code unit. `source` is what the article says, `path` the file's name. */
const FIRST_KEYS = ['title', 'author', 'date', 'category', 'source', 'path'];

/** ISO 8601, as exact as the scrape was; written plain, which front-matter readers take as a date. */
const ISO_DATE = /^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?$/;

/**
 * Text that every version of YAML reads as a string though it is not quoted, by its first character and what
 * numbers and dates never have: a Chinese character, a slash or a file's extension.
 */
const STRING =
  /^(?:[\u3400-\u9fff]|(?!(?:y|n|yes|no|on|off|true|false|null|e[-+]?\d+)$)[a-z]|\d(?=.*(?:[/\u3400-\u9fff]|\.[a-z]{3,4}$)))/i;

/** Text without `:`, `#` and controls, and without a blank or `-` at the end: nothing that would need quotes. */
const PLAIN = /^[ -"$-9;-~\u00a1-\u2027\u2030-\ud7ff\uf900-\ufefe\uff00-\uffef]*(?<![\s-])$/;

/** Line ends, as YAML 1.1 knows them, and characters that may not stand in a YAML file. */
const UNPRINTABLE = /[\0-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * The metadata as the YAML between the fences of front matter: one line a key, only keys that are known, values
 * always strings (but a date is plain) that YAML 1.1 and 1.2 read back exactly. `''` when nothing is known.
 */
export function frontMatter(metadata: Readonly<Record<string, string | undefined>>): string {
  const others = Object.keys(metadata).filter((key) => !FIRST_KEYS.includes(key));
  const entries: string[] = [];
  const add = (key: string) => {
    if (metadata[key]) entries.push(entry(key, metadata[key]));
  };
  FIRST_KEYS.forEach(add);
  others.sort().forEach(add);
  return entries.join('\n');
}

function entry(key: string, value: string): string {
  const isPlain = key === 'date' && ISO_DATE.test(value);
  return `${scalar(key)}: ${isPlain ? value : scalar(value)}`;
}

/** Plain where both versions of YAML agree that it is a string, otherwise quoted. */
function scalar(value: string): string {
  if (STRING.test(value) && PLAIN.test(value)) return value;
  const { stringify } = require('yaml') as typeof import('yaml');
  const print = (options: object) =>
    stringify(value, { lineWidth: 0, blockQuote: false, ...options }).replace(/\n$/, '');
  const plain = print({ version: '1.2' });
  if (plain === print({ version: '1.1' }) && plain.search(UNPRINTABLE) < 0) return plain;
  return print({ defaultStringType: 'QUOTE_DOUBLE', doubleQuotedAsJSON: true }).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
