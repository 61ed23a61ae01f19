import { expect, it } from 'vitest';
import { runStages } from '../../support/stages.js';

const A = '渡口的清晨没有人，只有一条旧船。';
const B = '船夫说桥修好以后过河的人少了。';

it.each([
  ['a script between paragraphs', [A, 'var _hmt = _hmt || [];', '})();', B], [A, B]],
  ['a script before a written-out line end', ['print("a", 1);_x000D_', A, B], [A, B]],
  ['the end of a block alone ends no script', [A, ');', B], [A, ');', B]],
  [
    'a text about statements keeps them',
    [`${A}下面是建表的语句。`, 'var a = 1;', '});', B],
    [`${A}下面是建表的语句。`, 'var a = 1;', '});', B],
  ],
])('%s', (_, page, left) => {
  expect(runStages(page.join('\n'), ['characters']).text).toBe(left.join('\n'));
});
