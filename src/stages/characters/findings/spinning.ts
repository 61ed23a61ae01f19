import type { Line, StageFinding } from '../../../core/article.js';
import { fold } from '../../../language/fold.js';
import { warn } from './rules.js';
import { SPUN } from './spun-words.js';

const INSTEAD = new Map(SPUN.map(({ words, instead }) => [words, instead]));
const WORDS = new RegExp([...INSTEAD.keys()].join('|'), 'g');

/** What the words of the table begin or end with, in both scripts: lines without it need no folding. */
const HINT = /采[纳納]|採納|要[紧緊]|[国國]度|[艰艱][难難]|[寻尋][觅覓]|理解本人/;

/** The fewest different ones that prove it. */
const PROOFS = 2;

/** Words that a synonym spinner put in. One finding, at the first. */
export function findSynonymSpinning(lines: readonly Line[]): StageFinding[] {
  const found = lines
    .filter(({ text }) => text !== '' && HINT.test(text))
    .flatMap((line) => Array.from(fold(line.text).matchAll(WORDS), ([word]) => ({ line, word })));
  const words = [...new Set(found.map(({ word }) => word))];
  const [first] = found;
  if (!first || words.length < PROOFS) return [];
  const rows = words.slice(0, 4).map((word) => `${word} (${INSTEAD.get(word)}?)`);
  return [
    warn('synonym-spinning', first.line, `a synonym spinner seems to have been here: ${rows.join(', ')}`),
  ];
}
