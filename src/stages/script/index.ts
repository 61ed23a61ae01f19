import { mapMetadata } from '../../core/article.js';
import { causeOf } from '../../core/cause.js';
import { editLines, type Stage } from '../../core/stage.js';
import type { Options } from '../../options/options.js';
import type { Sense } from './regional.js';
import { rules } from './rules.js';
import { simplifier } from './simplify.js';
import { towardsMainland } from './towards-mainland.js';
import { towardsTraditional } from './towards-traditional.js';

/** Traditional to Simplified or back, with the words of the region where the target has one. */
export const script: Stage<Pick<Options, 'script'>> = {
  name: 'script',
  summary: 'converts 繁 ↔ 簡 into the script asked for, mixed input too',
  rule: 'traditional-to-simplified',
  reason: 'converted to the script asked for',
  rules,
  run(article, options) {
    if (options.script === 'keep') return article;
    if (options.script === 'zh-Hans') {
      const simplify = simplifier(article.lines);
      const { lines, causes } = editLines(article, ({ text }) => simplify(text));
      return { lines, metadata: mapMetadata(article.metadata, simplify), ...(causes && { causes }) };
    }
    const { lines: read } = article;
    const convert =
      options.script === 'zh-CN' ? towardsMainland(read) : towardsTraditional(read, options.script);
    const { lines, causes } = editLines(article, (line) => {
      const { text, rules, senses } = convert(line.text);
      return { text, cause: causeOf(rules, senses.length > 0 ? reasonOf(senses) : undefined) };
    });
    return {
      lines,
      metadata: mapMetadata(article.metadata, (value) => convert(value).text),
      ...(causes && { causes }),
    };
  },
};

/** The words that have several senses, with the odds for that of computing as natural logarithm. */
function reasonOf(senses: readonly Sense[]): string {
  const words = new Map(senses.map(({ word, odds }) => [word, odds]));
  const told = [...words].map(([word, odds]) => `${word} ${odds.toFixed(1)}`);
  return `words of text about computing, by what stands around them: ${told.join(', ')}`;
}
