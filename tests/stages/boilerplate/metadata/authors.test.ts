import { describe, expect, it } from 'vitest';
import { matchKey } from '../../../../src/stages/boilerplate/lines/key.js';
import { authorNames, personsLength } from '../../../../src/stages/boilerplate/metadata/author-names.js';
import { AUTHOR_ROWS, authorOf } from '../../../../src/stages/boilerplate/metadata/authors.js';

const lines = (texts: readonly string[]) => texts.map((text) => ({ text, key: matchKey(text) }));

interface Places {
  readonly above?: readonly string[];
  readonly first?: readonly string[];
  readonly last?: string;
  readonly below?: readonly string[];
}

function author({ above = [], first = [], last, below = [] }: Places): string | undefined {
  return authorOf({
    above: lines(above),
    first: lines(first),
    last: last === undefined ? undefined : lines([last])[0],
    below: lines(below),
  });
}

describe('names behind a label', () => {
  it.each([
    ['廉亚萌', '廉亚萌'],
    ['记者廉亚萌', '廉亚萌'],
    ['江州网专栏作者 廉亚萌', '廉亚萌'],
    ['本报记者 廉亚萌 通讯员 荣研民', '廉亚萌'],
    ['廉亚萌/文', '廉亚萌'],
    ['廉亚萌 荣研民 摄', '廉亚萌 荣研民'],
    ['廉亚萌 柳城报道', '廉亚萌'],
    ['廉亚萌北京大学中文系教授', '廉亚萌'],
    ['王文', '王文'],
    ['周思源 (Joel Zhou)', '周思源 (Joel Zhou)'],
    ['渡口小站', '渡口小站'],
  ])('%s names %s', (value, names) => expect(authorNames(value)).toBe(names));

  it.each(['佚名', '未知', '责任', '网络整理', '在看', '支持', 'admin', '1007', '最新推荐文章于', ''])(
    'nobody: %s',
    (value) => expect(authorNames(value)).toBeUndefined(),
  );

  it.each([
    ['廉亚萌', 3],
    ['廉亚萌、风笑天', 7],
    ['廉亚萌 荣研民 ', 7],
    ['廉亚萌 江州报道', 3],
    ['首页 新闻', 0],
    ['常见问题', 0],
  ])('%s begins with names: %i', (key, length) => expect(personsLength(key)).toBe(length));
});

describe('who wrote an article', () => {
  it.each(AUTHOR_ROWS.map(({ id, where, example }) => ({ id, where, example })))(
    'the example of $id',
    ({ where, example }) => {
      const place = where[0];
      const found = author(
        place === 'first'
          ? { first: [example] }
          : place === 'last'
            ? { last: example }
            : place === 'below'
              ? { below: [example] }
              : { above: [example] },
      );
      expect(found).toMatch(/^(?:廉亚萌|廉亞萌|廉亚萌[ 、]荣研民|渡口小站)$/);
    },
  );

  it.each<[string, Places, string]>([
    [
      'a label among other fields',
      { above: ['时间：2004年10月21日14:18      作者：廉亚萌\t我来说两句(0)'] },
      '廉亚萌',
    ],
    ['glued to the source', { above: ['2019-09-26 12:11来源：江州网作者：廉亚萌'] }, '廉亚萌'],
    [
      'a field without a colon',
      { above: ['发表于2014-08-24 21:30| 1164次阅读| 来源江州| 作者廉亚萌'] },
      '廉亚萌',
    ],
    ['two reporters above', { above: ['光明渡报记者 廉亚萌 荣研民'] }, '廉亚萌 荣研民'],
    ['in brackets', { first: ['【文/江州网专栏作者 廉亚萌】'] }, '廉亚萌'],
    ['the place of the report', { below: ['江州报记者 廉亚萌 柳渡报道'] }, '廉亚萌'],
    ['at the end of the last paragraph', { last: '渡口从此冷清下来。（廉亚萌 荣研民 ）' }, '廉亚萌 荣研民'],
    ['alone below the title', { above: ['渡口的清晨', '廉亚萌'] }, '廉亚萌'],
    ['licence of a blog', { below: ['打赏', '原创文章，作者：ferryman，如若转载，请注明出处'] }, 'ferryman'],
  ])('%s', (_, places, name) => expect(author(places)).toBe(name));

  it.each<[string, Places]>([
    ['a word that has the form of a name', { above: ['渡口的清晨', '关于'] }],
    ['an album', { above: ['相册'] }],
    ['a section of the page', { above: ['文章目录'] }],
    ['a name far above', { above: ['廉亚萌', '首页', '归档', '渡口的清晨'] }],
    ['what somebody says', { first: ['记者：您是哪一年来的？'] }],
    ['a reporter in a sentence', { first: ['记者从渡口管理处获悉，新船下月到港。'] }],
    ['a remark in brackets', { last: '渡口从此冷清下来。（未完待续）' }],
    ['a place in brackets', { last: '渡口从此冷清下来。（江州市文化馆）' }],
    ['nobody', { above: ['作者：佚名'] }],
    ['another page’s author', { below: ['渡口往事全文阅读 作者：荣研民'] }],
  ])('nobody: %s', (_, places) => expect(author(places)).toBeUndefined());
});
