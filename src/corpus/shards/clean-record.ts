import { isUtf8 } from 'node:buffer';
import { decode } from '../../charset/index.js';
import { clean as cleanText } from '../../clean.js';
import type { CleanOptions } from '../../options/options.js';
import { type Clean, failureOf } from '../../records/answer.js';
import { inputOf, type Parsed, parseObject } from '../../records/input.js';
import { type Field, RecordError } from '../../records/protocol.js';
import { assertArticle, summaryOf, textOf } from '../../records/summary.js';
import type { Handle } from '../../records/worker.js';
import { countRules, type RecordReport } from './record-report.js';
import { siteOfRecord } from './site-of-record.js';
import { sourceOf, splice } from './splice.js';

/** What cleaning the records of a corpus needs; can be sent to another process. */
export interface RecordSettings {
  readonly version: string;
  /** A line says which of them are its own, by their index. */
  readonly options: readonly CleanOptions[];
  readonly fields: readonly Field[];
  /** The name of the member that holds the text. */
  readonly textKey: string;
  /** Whether the text as it was comes out too. */
  readonly keepRaw: boolean;
  readonly minConfidence: number;
}

/** The member that is added to a record. */
export const ADDED = 'clean_articles';

/**
 * The handler of `clean-articles corpus`: the index of its options, a tab and a record in; what was done (`RecordReport`), a tab and the cleaned
 * record out.
 *
 * @param clean only tests need another
 */
export function prepare(settings: RecordSettings, clean: Clean = cleanText): Handle {
  clean('正文。', settings.options[0] ?? {});
  return (line) => {
    const before = process.cpuUsage();
    const timeOf = () => {
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    try {
      const { report, record } = cleanRecord(line, settings, clean);
      return `${JSON.stringify({ ...report, time: timeOf() } satisfies RecordReport)}\t${record}`;
    } catch (error) {
      return `${JSON.stringify({ error: failureOf(error), time: timeOf() } satisfies RecordReport)}\t`;
    }
  };
}

function cleanRecord(line: Buffer, settings: RecordSettings, clean: Clean) {
  const tab = line.indexOf(0x09);
  const options = settings.options[Number(line.toString('latin1', 0, tab))] ?? {};
  const { source, object } = parsedOf(line.subarray(tab + 1), options);
  const { textKey, fields, version } = settings;
  const input = inputOf(object[textKey], textKey);
  const result = clean(input, withSite(options, siteOfRecord(object)));
  assertArticle(result);
  const { confidence, changes, findings } = result;
  if (confidence < settings.minConfidence) {
    throw new RecordError('low-confidence', `${confidence}, and ${settings.minConfidence} is asked for`);
  }
  const { text, changed } = textOf(result, input);
  const summary = JSON.stringify(summaryOf(result, { version, changed, fields }));
  const isKept = typeof input === 'string' && !changed;
  const raw = settings.keepRaw ? `,"raw_text":${sourceOf(source, textKey)}` : '';
  const record = splice(source, {
    ...(!isKept && { [textKey]: JSON.stringify(text) }),
    [ADDED]: `${summary.slice(0, -1)}${raw}}`,
  });
  return { report: { changed, changes: countRules(changes), findings: countRules(findings) }, record };
}

/** What the profiles of `--site` know of a site counts for its records only. */
function withSite(options: CleanOptions, site: string | undefined): CleanOptions {
  if (site === undefined || options.boilerplate?.site !== undefined) return options;
  return { ...options, boilerplate: { ...options.boilerplate, site } };
}

/** A line that is not in UTF-8 is read in the encoding in which all of it can be. @throws RecordError */
function parsedOf(line: Buffer, { encoding }: CleanOptions): Parsed {
  if (isUtf8(line)) return parseObject(line.toString());
  const { text, findings } = decode(line, encoding);
  if (findings.length > 0)
    throw new RecordError('not-json', 'the line is not in UTF-8, nor whole in another encoding');
  return parseObject(text);
}
