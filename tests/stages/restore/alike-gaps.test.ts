import { expect, test } from 'vitest';
import { weightsOf } from '../../../src/stages/restore/alike-gaps.js';

test.each<[string, string[], number[]]>([
  ['all are different', ['这种_有毒', '水里没有_游', '他怕_，'], [1, 1, 1]],
  ['two are alike', ['这种_蛇有毒', '他怕_蛇有毒', '水里_鱼游'], [1, 1, 1]],
  ['four prove as much as two', ['这种_蛇有', '他怕_蛇有', '水里_蛇有', '那条_蛇有'], [0.5, 0.5, 0.5, 0.5]],
  [
    'a rare character is a word of its own',
    ['这种_蛇有毒', '他怕_蛇，', '水里没有_蛇游', '那条_蛇很长'],
    [0.5, 0.5, 0.5, 0.5],
  ],
  ['a common one is not', ['这种_的毒', '他怕_的，', '水里没有_的鱼', '那条_的长'], [1, 1, 1, 1]],
  ['alike before the gap', ['接到_时', '接到_后', '接到_，', '接到_的'], [0.5, 0.5, 0.5, 0.5]],
])('%s', (_, texts, weights) => {
  const gaps = texts.map((text) => {
    const [before, after] = text.split('_') as [string, string];
    return { before, after };
  });
  expect(weightsOf(gaps)).toEqual(weights);
});
