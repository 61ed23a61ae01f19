import { changeRules, type Rule } from '../../core/rule.js';
import { FULL_WIDTH } from '../../language/marks/marks.js';
import { MARK_RULES } from './mark-rules.js';

/** What the stage changes. */
export const rules: readonly Rule[] = changeRules<string>([
  {
    id: 'full-width-marks',
    what: `${[...FULL_WIDTH.keys()].join(' ')} in Chinese text to ${[...FULL_WIDTH.values()].join(' ')}`,
    why: 'Chinese text has full-width marks; Latin text, numbers, times, addresses and code keep theirs',
    example: { original: '共1,000人,3:30开会,比分3:2。', expected: '共1,000人，3:30开会，比分3:2。' },
  },
  {
    id: 'full-width-pairs',
    what: 'brackets and straight quotes in Chinese text, in pairs',
    why: 'a pair has one width, and opens and closes; a mark without its partner stays',
    example: { original: '他(化名）说:"今天\'不\'去。"', expected: '他（化名）说：“今天‘不’去。”' },
  },
  {
    id: 'blank-behind-a-widened-mark',
    what: 'a blank behind a mark that becomes full width',
    why: 'half-width marks have a blank behind them, full-width marks have room of their own',
    example: { original: '她用相机, 他用手机, 都拍到了。', expected: '她用相机，他用手机，都拍到了。' },
  },
  ...MARK_RULES.map(({ id, what, why, example }) => ({ id, what, why, example })),
]);
