import type { Article, Metadata } from '../../article.js';
import { hasTraditional } from '../../language/fold.js';
import type { Script } from '../../options.js';
import { editLines, type Stage } from '../../stage.js';
import { type Convert, converter, regionalWords } from './converters.js';
import { isMixed } from './mixture.js';
import { simplifier } from './simplify.js';
import { traditionalize } from './traditionalize.js';

/** Traditional to Simplified or back, with the words of the region where the target has one. */
export const script: Stage = {
  name: 'script',
  summary: 'converts 繁 ↔ 簡 into the script asked for, mixed input too',
  reason: 'converted to the script asked for',
  run(article, options) {
    if (options.script === 'keep') return article;
    const convert =
      options.script === 'zh-Hans' ? simplifier(article.lines) : toTraditional(article, options.script);
    const { lines, reasons } = editLines(article, ({ text }) => convert(text));
    return { lines, metadata: convertMetadata(article.metadata, convert), ...(reasons && { reasons }) };
  },
};

/** OpenCC's targets: `zh-Hant` is the common standard without a region's words. */
const TARGETS = { 'zh-Hant': 'tw', 'zh-TW': 'twp', 'zh-HK': 'hkp' } as const;

/**
 * Pure Traditional text keeps its characters and only gets the region's words; Simplified and mixed text (后果, 怎么,
 * 隨著) goes through Simplified, where each word has one form.
 */
function toTraditional(article: Article, target: Exclude<Script, 'zh-Hans' | 'keep'>): Convert {
  const name = TARGETS[target];
  if (isTraditional(article)) {
    return name === 'tw' ? (text) => text : regionalWords(name);
  }
  const toRegion = converter('t', name);
  const simplify = simplifier(article.lines);
  return (text) => toRegion(traditionalize(simplify(text)));
}

function isTraditional({ lines }: Article): boolean {
  return lines.some(({ text }) => hasTraditional(text)) && !isMixed(lines);
}

function convertMetadata(metadata: Metadata, convert: Convert): Metadata {
  return Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, value && convert(value)]));
}
