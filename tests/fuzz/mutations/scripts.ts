import { createRequire } from 'node:module';
import { rewriteLine } from '../chance.js';
import type { Mutation } from './mutation.js';

const { Converter } = createRequire(import.meta.url)('opencc-js') as typeof import('opencc-js');

const CONVERTERS = [
  { name: 'Traditional', convert: Converter({ from: 'cn', to: 'tw' }) },
  { name: 'Simplified', convert: Converter({ from: 'tw', to: 'cn' }) },
  { name: 'Hong Kong’s', convert: Converter({ from: 'cn', to: 'hk' }) },
  { name: 'Taiwan’s words', convert: Converter({ from: 'cn', to: 'twp' }) },
];

/** The script of all, of lines or of clauses is another. */
export const scriptMutations: readonly Mutation[] = CONVERTERS.flatMap(({ name, convert }) => [
  { name: `all made ${name}`, apply: (text) => convert(text) },
  { name: `a line made ${name}`, apply: (text, chance) => rewriteLine(text, chance, convert) },
  {
    name: `clauses made ${name}`,
    apply: (text, chance) =>
      text.replace(/[^，。；、\n]+/g, (clause) => (chance.happens(0.2) ? convert(clause) : clause)),
  },
  {
    name: `characters made ${name}`,
    apply: (text, chance) =>
      text.replace(/[\u4e00-\u9fff]/g, (unit) => (chance.happens(0.1) ? convert(unit) : unit)),
  },
]);
