import { describe, expect, test } from 'vitest';
import { toLines } from '../../src/article.js';
import { matchKey } from '../../src/stages/boilerplate/key.js';
import { METADATA_RULES, parseMetadataLine } from '../../src/stages/boilerplate/metadata.js';
import { BOILERPLATE_RULES } from '../../src/stages/boilerplate/rules.js';
import { isPersonName } from '../../src/stages/boilerplate/surnames.js';
import { findZones } from '../../src/stages/boilerplate/zones.js';
import { seed } from '../support/fixtures.js';
import { runStages, testCases } from '../support/stages.js';

const STAGES = ['annotations', 'boilerplate'];
const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';

describe('cases', () => testCases('boilerplate', ['boilerplate']));

describe('each rule on its example', () => {
  test.each(BOILERPLATE_RULES)('$name: $why', ({ name, place, example, pattern }) => {
    expect(matchKey(example)).toMatch(pattern);
    const page = place === 'foot' ? ['标题', PARAGRAPH, example] : [example, '标题', PARAGRAPH];
    const { text, changes } = runStages(page.join('\n'), ['boilerplate']);
    expect(text).toBe(['标题', PARAGRAPH].join('\n'));
    expect(changes.map(({ reason }) => reason)).toEqual([name]);
  });

  test.each(BOILERPLATE_RULES)('$name: stays between paragraphs', ({ example }) => {
    const page = ['标题', PARAGRAPH, example, PARAGRAPH].join('\n');
    expect(runStages(page, ['boilerplate']).text).toBe(page);
  });
});

describe('metadata lines', () => {
  test.each([
    ['date', { date: '2024-10-13T09:30:00' }],
    ['source', { source: '新华网' }],
    ['author', { author: '廉亚萌' }],
    ['reporter', { author: '廉亚萌' }],
    ['editor', { editor: '荣研民' }],
    ['category', { category: '用卡知识' }],
    ['count', {}],
  ])('the example of the rule %s alone', (name, metadata) => {
    const rule = METADATA_RULES.find((row) => row.name === name);
    expect(parseMetadataLine(rule?.example ?? '')).toEqual(metadata);
  });

  test('bare names and numbers need a part that is decisive', () => {
    const weak = METADATA_RULES.filter(({ decisive }) => !decisive);
    expect(weak.map(({ name, example }) => [name, parseMetadataLine(example)])).toEqual([
      ['dateline', undefined],
      ['button beside it', undefined],
      ['bare count', undefined],
      ['weekday', undefined],
      ['name or section', undefined],
    ]);
  });

  test.each([
    ['平臺逾期 13℃ 0', { category: '平臺逾期' }],
    ['榮研民 2024-11-23 11:06:01', { author: '榮研民', date: '2024-11-23T11:06:01' }],
    ['2024/3/5', { date: '2024-03-05' }],
    ['2024年3月5日 星期二 江城晚報', { date: '2024-03-05', category: '江城晚報' }],
    ['2024.03.05 8:05', { date: '2024-03-05T08:05:00' }],
    ['發佈時間：2024年3月5日', { date: '2024-03-05' }],
    ['作者：張三 | 來源：江城晚報 | 閱讀：1.2万', { author: '張三', source: '江城晚報' }],
    ['作者：欧阳建国 责任编辑：李四', { author: '欧阳建国', editor: '李四' }],
    ['时政 王小明 2020-01-02', { category: '时政', author: '王小明', date: '2020-01-02' }],
  ])('%s', (line, metadata) => expect(parseMetadataLine(line)).toEqual(metadata));

  test.each([
    '2024年3月5日，他离开了家。',
    '记者：您从哪里来？',
    '来源：',
    '渡口的早晨',
    '第3天 出发',
    '作者：他说：“好。”',
    `作者：${'很'.repeat(120)}`,
  ])('a sentence is none: %s', (line) => expect(parseMetadataLine(line)).toBeUndefined());
});

test.each([
  ['荣研民', true],
  ['廉亚萌', true],
  ['欧阳修', true],
  ['司马光', true],
  ['用卡知识', false],
  ['金融', false],
  ['逾期政策', false],
  ['的人', false],
  ['王', false],
])('%s has the form of a name: %s', (name, expected) => expect(isPersonName(name)).toBe(expected));

describe('a date that is the article, not the page', () => {
  test.each([
    ['a chronicle', ['渡口大事记', '2019-03-01 渡口通航', '2020-05-10 新桥开工', '2021-07-01 王小明']],
    ['a roster', ['值班表', '2024-05-01 张伟 李娜', '2024-05-02 王强']],
    ['a chat', ['聊天记录', '张三 2024-05-01 10:00:01', '在吗', '李四 2024-05-01 10:00:05', '在']],
    ['a diary', ['渡口日记', '2024年5月1日 星期三', PARAGRAPH, '2024年5月2日 星期四', PARAGRAPH]],
    ['a notice', ['讲座通知', '时间：2024年5月1日 14:00', '活动地点：渡口茶馆', PARAGRAPH]],
  ])('%s', (_, page) => {
    expect(runStages(page.join('\n'), ['boilerplate']).text).toBe(page.join('\n'));
  });

  test.each([
    ['the same date twice', ['标题', '2024-05-01', '2024-05-01', PARAGRAPH], '标题'],
    ['the dates of other pages', ['标题', '2024-05-01', PARAGRAPH, '2024-05-02'], '标题'],
    [
      'a date inside in another form',
      ['标题', '2024-05-01 10:00', PARAGRAPH, '2023-01-01', PARAGRAPH],
      '标题',
    ],
    ['labelled dates', ['标题', '发布于2024-05-01', '更新于2024-05-02', PARAGRAPH], '标题'],
    ['a time without a place', ['标题', '时间：2024年5月1日 14:00', PARAGRAPH], '标题'],
  ])('but %s', (_, page, title) => {
    const { text, metadata } = runStages(page.join('\n'), ['boilerplate']);
    expect(text.startsWith(`${title}\n${PARAGRAPH}`)).toBe(true);
    expect(metadata.date).toMatch(/^2024-05-0[12]/);
  });
});

test('a button with a long number is looked at once', () => {
  // Tried in every way to part its digits, this would not end.
  const line = `分享${'1'.repeat(60)}x`;
  expect(runStages(line, ['boilerplate']).text).toBe(line);
});

test('a word of a list is no button', () => {
  const list = ['反义词', '大', '小', '赞', '踩'].join('\n');
  expect(runStages(list, ['boilerplate']).text).toBe(list);
});

describe('zones', () => {
  const zones = (...texts: string[]) => findZones(toLines(texts.join('\n')), () => false);
  test('head and foot lie around the paragraphs', () => {
    expect(zones('标题', PARAGRAPH, '小节', PARAGRAPH, '相关阅读')).toEqual({ bodyStart: 1, bodyEnd: 4 });
  });
  test('a heading that opens an article ends the head', () => {
    expect(zones('标题', '小编导语', '短句。', PARAGRAPH)).toEqual({ bodyStart: 1, bodyEnd: 4 });
  });
  test('without a paragraph everything is head', () => {
    expect(zones('一行', '又一行')).toEqual({ bodyStart: 2, bodyEnd: 2 });
  });
});

describe('the seeds', () => {
  test.each([
    {
      name: '000',
      removed: [
        '1 greeting',
        '5 contact line',
        '6 contact line',
        '8 metadata: category 平臺逾期',
        '16 the title once more',
      ],
      metadata: { title: '愛又米網貸瘋狂催收', category: '平臺逾期' },
    },
    {
      name: '001',
      removed: [
        '3 metadata: category 用卡知識, date 2024-10-13T23:54:10',
        '11 the title once more',
        '97 disclaimer',
        '99 contact line',
        '101 app promotion',
      ],
      metadata: { title: '中網e貸瘋狂催收', category: '用卡知識', date: '2024-10-13T23:54:10' },
    },
    {
      name: '002',
      removed: ['2 the title once more'],
      metadata: { title: '及貸上門催收嚴重嗎?了解催收的真實情況' },
    },
    {
      name: '003',
      removed: [
        '1 channel name',
        '3 breadcrumb',
        '5 share and reader buttons',
        '6 breadcrumb',
        '10 metadata: author 榮研民, date 2024-11-23T11:06:01',
        '20 the title once more',
        '92 disclaimer',
        '94 head of a list of other pages',
        '96 head of a list of other pages',
      ],
      metadata: {
        title: '微網貸逾期暴力催收',
        category: '逾期政策',
        author: '榮研民',
        date: '2024-11-23T11:06:01',
      },
    },
    {
      name: '004',
      removed: [
        '1 channel name',
        '3 breadcrumb',
        '5 share and reader buttons',
        '6 breadcrumb',
        '10 metadata: author 廉亞萌, date 2024-12-11T18:58:36',
        '12 the title once more',
        '18 the title once more',
        '88 disclaimer',
        '90 head of a list of other pages',
        '92 head of a list of other pages',
      ],
      metadata: {
        title: '及貸催收又開始怎么辦?',
        category: '逾期政策',
        author: '廉亞萌',
        date: '2024-12-11T18:58:36',
      },
    },
  ])('$name: the lines that go, and what they tell', ({ name, removed, metadata }) => {
    const result = runStages(seed(name).text, STAGES);
    const changes = result.changes.filter(({ stage }) => stage === 'boilerplate');
    expect(changes.map(({ line, reason }) => `${line} ${reason}`)).toEqual(removed);
    expect(changes.every(({ after }) => after === null)).toBe(true);
    expect(result.metadata).toEqual(metadata);
  });
});
