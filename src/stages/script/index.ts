import { mapMetadata } from '../../core/article.js';
import { editLines, type Stage } from '../../core/stage.js';
import type { Options } from '../../options/options.js';
import { rules } from './rules.js';
import { simplifier } from './simplify.js';
import { towardsTraditional } from './towards-traditional.js';

/** Traditional to Simplified or back, with the words of the region where the target has one. */
export const script: Stage<Pick<Options, 'script'>> = {
  name: 'script',
  summary: 'converts 繁 ↔ 簡 into the script asked for, mixed input too',
  reason: 'converted to the script asked for',
  rules,
  run(article, options) {
    if (options.script === 'keep') return article;
    const convert =
      options.script === 'zh-Hans'
        ? simplifier(article.lines)
        : towardsTraditional(article.lines, options.script);
    const { lines, reasons } = editLines(article, ({ text }) => convert(text));
    return { lines, metadata: mapMetadata(article.metadata, convert), ...(reasons && { reasons }) };
  },
};
