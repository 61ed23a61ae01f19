import { expect, it } from 'vitest';
import { readsBetter } from '../../../../src/stages/annotations/shift/reads-better.js';
import { runStages } from '../../../support/stages.js';

it.each([
  ['法院甚至会对房屋进行查封', '法院甚至?xí)Ψ课葸M行查封', true],
  ['应当写进合同', '應(yīng)當(dāng)寫進合同', true],
  ['的。瑔栴}很多', '的�,問題很多', false],
])('%s reads no worse than %s: %s', (repaired, raw, expected) => {
  expect(readsBetter(repaired, raw, false)).toBe(expected);
});

it.each(['他說的�,問題很多。', '关于这件事的�,問題我们已经说过了。'])(
  'a replacement character before a mark makes no nonsense of good text: %s',
  (text) => expect(runStages(text, ['annotations']).text).toBe(text),
);
