import { mapMetadata } from '../../core/article.js';
import { causeOf } from '../../core/cause.js';
import { editLines, type Stage } from '../../core/stage.js';
import { FULL_WIDTH } from '../../language/marks/marks.js';
import { widenMarks } from '../../language/marks/widen.js';
import { rules } from './rules.js';

/** Marks of Chinese text to full width; those of Latin text, numbers, times, addresses and code stay. */
export const punctuation: Stage = {
  name: 'punctuation',
  summary: 'makes , : ; ? ! ( ) and straight quotes full width in Chinese text, and only there',
  rule: 'full-width-marks',
  reason: 'full-width marks in Chinese text',
  rules,
  run(article) {
    const edited = editLines(article, (line) => {
      const text = widenMarks(line.text);
      return text === line.text ? text : { text, cause: causeOf(rulesBetween(line.text, text)) };
    });
    return { ...edited, metadata: mapMetadata(article.metadata, widenMarks) };
  },
};

/** The rules that made one text of another, in the order of the line: a mark is one code unit in either width. */
function rulesBetween(before: string, after: string): ReadonlySet<string> {
  const acted = new Set<string>();
  for (let i = 0; i < before.length; i++) {
    if (before[i] === after[i]) continue;
    acted.add(FULL_WIDTH.has(before.charAt(i)) ? 'full-width-marks' : 'full-width-pairs');
  }
  return acted;
}
