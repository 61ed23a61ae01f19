import type { CleanResult } from '../clean.js';
import { toLines, toText } from '../core/article.js';
import { type Field, RecordError } from './protocol.js';

/** What became of one record: the member `clean_articles` of an answer, and of a record in a corpus. */
export interface Summary {
  readonly version: string;
  /** Whether `text` differs from what was given. */
  readonly changed: boolean;
  /** In short, or as the library has them. */
  readonly findings: readonly object[];
  readonly confidence: number;
  readonly markdown?: string;
  readonly metadata?: CleanResult['metadata'];
  readonly changes?: CleanResult['changes'];
}

/**
 * @param changed whether the cleaned text differs from the one that was given
 * @param fields what it holds beside the rest
 */
export function summaryOf(
  result: CleanResult,
  { version, changed, fields }: { version: string; changed: boolean; fields: readonly Field[] },
): Summary {
  const { markdown, metadata, findings, changes, confidence } = result;
  const has = (field: Field) => fields.includes(field);
  return {
    version,
    changed,
    findings: has('findings') ? findings : findings.map(({ rule, line }) => ({ rule, line })),
    confidence,
    ...(has('markdown') && { markdown }),
    ...(has('metadata') && { metadata }),
    ...(has('changes') && { changes }),
  };
}

/**
 * The text of an answer. One in which nothing was changed is the one that was given, `\r\n` and all.
 *
 * @returns `changed`: whether it differs from the text that was given, or that was read from the bytes that were
 */
export function textOf(
  { text, raw }: Pick<CleanResult, 'text' | 'raw'>,
  input: string | Uint8Array,
): { readonly text: string; readonly changed: boolean } {
  const given = typeof input === 'string' ? input : raw;
  const isSame = text === given || (given.includes('\r') && text === toText(toLines(given)));
  return isSame ? { text: given, changed: false } : { text, changed: true };
}

/** @throws RecordError `no-article` when there is none, with the finding that says why */
export function assertArticle({ findings }: Pick<CleanResult, 'findings'>): void {
  const obstacle = findings.find(({ severity }) => severity === 'error');
  if (obstacle) throw new RecordError('no-article', `${obstacle.message} (${obstacle.rule})`);
}
