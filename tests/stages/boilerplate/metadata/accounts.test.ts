import { describe, expect, it } from 'vitest';
import { matchKey } from '../../../../src/stages/boilerplate/lines/key.js';
import { accountOf, findFollowed } from '../../../../src/stages/boilerplate/metadata/accounts.js';
import { edgesOf } from '../../../../src/stages/boilerplate/metadata/edges.js';
import { noticeOf } from '../../../../src/stages/boilerplate/metadata/notices.js';

const lines = (texts: readonly string[]) => texts.map((text) => ({ text, key: matchKey(text) }));

describe('an account named alone between the title and the text', () => {
  it.each<[string, string[], string]>([
    ['with what it says of itself', ['江边老李', '种树的', '45 人赞同了该回答'], '江边老李'],
    ['with a button', ['橙子皮', '关注', 'IP属地: 福建'], '橙子皮'],
    ['with its rank', ['查看: 905 | 回覆: 2', '阿海', '論壇元老', '積分 2210', '樓主'], '阿海'],
    ['twice', ['青禾', '青禾', '当前离线'], '青禾'],
    ['before a date', ['江边老李', '编辑于 2022-06-11 14:20', '1,024 人赞同了该回答'], '江边老李'],
  ])('%s', (_, texts, name) => expect(accountOf(lines(texts))).toBe(name));

  it.each<[string, string[]]>([
    ['numbers of a forum', ['帖子', '积分', '12']],
    ['buttons alone', ['收藏', '分享', '关注']],
    ['a sentence', ['清晨的渡口没有人，只有一条旧船。', '关注']],
    ['no mark of a name', ['柳树下', '旧船']],
  ])('none in %s', (_, texts) => expect(accountOf(lines(texts))).toBeUndefined());
});

describe('an account below the article', () => {
  const foot = (texts: readonly string[]) =>
    lines(texts).map((line, at) => ({ ...line, line: { number: at + 1 } }));
  it('goes with the button to follow it', () => {
    expect(findFollowed(foot(['渡口小站', '关注', '98']))).toEqual([1]);
  });
  it('stays as the name of who signs', () => {
    expect(findFollowed(foot(['此致', '沈知秋', '2024年3月5日']))).toEqual([]);
  });
});

describe('a notice of an office', () => {
  it.each<[string, string[], object]>([
    [
      'labelled',
      ['发布机构：安平县交通运输局', '文号：安交发〔2024〕12号'],
      { number: '安交发〔2024〕12号', source: '安平县交通运输局' },
    ],
    ['the number alone', ['安政办发〔2024〕37号'], { number: '安政办发〔2024〕37号' }],
    ['an index and an office', ['索引号：AP-2024-17', '发文机关：安平县财政局'], { source: '安平县财政局' }],
    ['an office alone is no notice', ['发布机构：安平县财政局'], {}],
    ['a number in a sentence', ['根据安交发〔2024〕12号的要求，开展检查。'], {}],
    ['no number of a document', ['文号：无'], {}],
  ])('%s', (_, texts, expected) => expect(noticeOf(lines(texts))).toEqual(expected));

  it('has its labels and its values on lines of their own', () => {
    const { above } = edgesOf(lines(['文    号：', '江水发〔2023〕31号', '作者', '晚風', '正文。']), 4, 5);
    expect(above.map(({ text }) => text)).toContain('文    号：江水发〔2023〕31号');
    expect(above.map(({ text }) => text)).toContain('作者:晚風');
  });
});
