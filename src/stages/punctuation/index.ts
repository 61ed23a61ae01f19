import { mapMetadata } from '../../core/article.js';
import { editLines, type Stage } from '../../core/stage.js';
import { widenMarks } from '../../language/marks/widen.js';
import { rules } from './rules.js';

/** Marks of Chinese text to full width; those of Latin text, numbers, times, addresses and code stay. */
export const punctuation: Stage = {
  name: 'punctuation',
  summary: 'makes , : ; ? ! ( ) and straight quotes full width in Chinese text, and only there',
  reason: 'full-width marks in Chinese text',
  rules,
  run(article) {
    const edited = editLines(article, ({ text }) => widenMarks(text));
    return { ...edited, metadata: mapMetadata(article.metadata, widenMarks) };
  },
};
