import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { languageModel, Scorer } from '../../../src/language/model/index.js';
import { loadModel } from '../../../src/language/model/load.js';
import { build, TINY } from './tiny.js';

describe('with a tiny model', () => {
  const scorer = new Scorer(build(TINY));

  test.each([
    ['a text alone', '法律', '', '', -1.2],
    ['given what stands before', '问题', '法律', '', -0.5],
    ['with what follows', '的', '法律', '问题', -0.9 - 0.1],
    ['no text: what follows, given what stands before', '', '法律', '问题', -0.5],
    ['nothing at all', '', '', '', 0],
    ['what stands before may be the beginning of a word', '题', '问', '', -1.4 + 2],
    ['before a boundary nothing matters', '问题', '法律，', '', -1.4],
  ])('score: %s', (_, text, before, after, expected) => {
    expect(scorer.score(text, { before, after })).toBeCloseTo(expected, 9);
  });

  test('rank: from the most to the least probable, equals as given', () => {
    const ranked = scorer.rank(['法', '问题', '問題', '的'], { before: '法律' });
    expect(ranked.map(({ text }) => text)).toEqual(['问题', '問題', '的', '法']);
    expect(ranked[0]?.score).toBeCloseTo(-0.5, 9);
    expect(scorer.rank([])).toEqual([]);
  });

  test.each([
    ['法律的问题', ['法律', '的', '问题']],
    ['法律問題。', ['法律', '問題', '。']],
    ['', []],
  ])('segment: %s', (text, words) => {
    expect(scorer.segment(text)).toEqual(words);
  });
});

describe('with the model of the package', () => {
  const scorer = new Scorer();

  // 題 belongs into the gap, or nothing does.
  test.each([
    ['这是解决资金问', '的一种方式', '题'],
    ['遇到法律问', '时应当找律师', '题'],
    ['借款人的還款問', '一直沒有解決', '題'],
    ['安全问', '不容忽视', '题'],
    ['记者在现场询问', '了几位目击者', ''],
    ['他對這個說法表示疑問', '。', ''],
    ['公司聘请他担任法律顾问', '，', ''],
    ['代表團將於下週訪問', '北京', ''],
    ['如果你问', '我爱你有多深', ''],
  ])('%s▁%s: %j', (before, after, expected) => {
    const gap = before.includes('問') ? '題' : '题';
    expect(scorer.rank([gap, ''], { before, after })[0]?.text).toBe(expected);
  });

  test.each([
    ['今天天气很好，我们去公园散步吧', '今气天很天好，我们园公去步散吧'],
    ['逾期之後應該主動聯繫銀行協商還款', '逾後期之應動主該聯銀繫行商協款還'],
    ['这家餐馆的红烧肉做得非常地道', '这馆餐家的烧红肉得做常非地道'],
  ])('%s is more probable than %s', (sentence, scrambled) => {
    expect(scorer.score(sentence)).toBeGreaterThan(scorer.score(scrambled) + 5);
  });

  test('scores both scripts alike', () => {
    expect(scorer.score('還款壓力越來越大')).toBe(scorer.score('还款压力越来越大'));
  });

  test.each([
    ['研究生命的起源', ['研究', '生命', '的', '起源']],
    ['他們正在討論法律問題', ['他們', '正在', '討論', '法律', '問題']],
  ])('segments %s', (text, words) => {
    expect(scorer.segment(text)).toEqual(words);
  });

  test.each(['问题', '問題', '催收', '有过之而无不及'])('%s is a word', (word) => {
    const model = languageModel();
    expect(model.words().get(model.word(word))).toBe(word.replace('問題', '问题'));
  });

  test.each(['', '题问', '，', 'bank', '催收电'])('%j is no word', (text) => {
    expect(languageModel().word(text)).toBe(-1);
  });

  test('takes any text', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const text = fc.string({ unit: fc.oneof(unit, fc.constantFrom('问', '題', '😀', '\0', '𠮷')) });
    fc.assert(
      fc.property(text, text, text, (middle, before, after) => {
        expect(scorer.score(middle, { before, after })).toSatisfy(Number.isFinite);
        expect(scorer.score(middle)).toBeLessThanOrEqual(0);
        expect(scorer.segment(middle).join('')).toBe(middle);
      }),
    );
  });

  test('is loaded once, into shared memory', () => {
    expect(languageModel()).toBe(languageModel());
    expect(languageModel().buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(new Set(languageModel().words().values()).size).toBe(languageModel().size);
  });
});

describe('loadModel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('names the file that is no model', () => {
    const path = join(folder, 'words.model');
    writeFileSync(path, 'no model');
    expect(() => loadModel(path)).toThrow(`${path}: not a language model`);
  });

  test('names the file that is missing', () => {
    expect(() => loadModel(join(folder, 'none'))).toThrow(join(folder, 'none'));
  });
});
