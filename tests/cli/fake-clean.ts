import type { FullResult } from '../../src/clean.js';
import type { Change, Finding } from '../../src/core/article.js';
import type { CleanOptions } from '../../src/options/options.js';
import { fullResult } from '../support/full-result.js';

/**
 * Stands in for `clean` and `cleanInFull` where the command is tested and not the cleaning. `!` in a line is a finding, `~` a change
 * to nothing, a line `drop` is removed; the whole text may be `EMPTY`, `BINARY` or `BUG`.
 */
export function cleanInFull(input: Uint8Array, options: CleanOptions): FullResult {
  if ((options.script as string) === 'xx') {
    throw new TypeError('script: got "xx", allowed are zh-Hans, zh-Hant, zh-CN, zh-TW, zh-HK, keep');
  }
  const text = Buffer.from(input).toString();
  if (text === 'BUG') throw new TypeError('x is undefined');
  const changes: Change[] = [];
  const findings: Finding[] = [];
  text.split('\n').forEach((before, index) => {
    const line = index + 1;
    const change = { stage: 'script', rule: 'traditional-to-simplified', line, before, reason: 'converted' };
    if (before === 'drop') changes.push({ ...change, stage: 'boilerplate', after: null });
    if (before.includes('~')) changes.push({ ...change, after: before.replaceAll('~', '') });
    if (before.includes('!')) {
      findings.push({ rule: 'byte-shift', severity: 'warning', line, message: `damage in ${before}` });
    }
  });
  if (text === 'EMPTY') findings.push({ rule: 'empty', severity: 'error', line: 1, message: 'no text' });
  if (text === 'BINARY')
    findings.push({ rule: 'not-text', severity: 'error', line: 1, message: 'not a text' });
  const head = `${options.path ?? 'no path'}|${options.script}|${options.stages}|${options.encoding}|${options.frontMatter}`;
  return { ...fullResult(text, { changes, findings }), markdown: `${head}\n${text}` };
}

export const clean = cleanInFull;
