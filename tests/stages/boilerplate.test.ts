import { describe, expect, test } from 'vitest';
import { toLines } from '../../src/core/article.js';
import { findLabels } from '../../src/stages/boilerplate/article/labels.js';
import { startBonuses } from '../../src/stages/boilerplate/article/starts.js';
import { findZones } from '../../src/stages/boilerplate/article/zones.js';
import { type Facts, readFacts } from '../../src/stages/boilerplate/lines/facts.js';
import { FEATURES, scoreOf } from '../../src/stages/boilerplate/lines/features.js';
import { matchKey } from '../../src/stages/boilerplate/lines/key.js';
import { isLinkSpam } from '../../src/stages/boilerplate/lines/link-spam.js';
import { isSectionHead } from '../../src/stages/boilerplate/lines/section-heads.js';
import { compareLines } from '../../src/stages/boilerplate/lines/surroundings.js';
import { findTableRows } from '../../src/stages/boilerplate/lines/table-rows.js';
import { findTeasers } from '../../src/stages/boilerplate/lines/teasers.js';
import { settleByline } from '../../src/stages/boilerplate/metadata/bylines.js';
import { METADATA_RULES } from '../../src/stages/boilerplate/metadata/labels.js';
import { parseMetadataLine } from '../../src/stages/boilerplate/metadata/line.js';
import { reportersOf } from '../../src/stages/boilerplate/metadata/reporters.js';
import { isPersonName } from '../../src/stages/boilerplate/metadata/surnames.js';
import { BOILERPLATE_RULES } from '../../src/stages/boilerplate/vocabulary/lines.js';
import { isFurnitureWord } from '../../src/stages/boilerplate/vocabulary/page-words.js';
import { loadCases, seed } from '../support/fixtures.js';
import { brief, runStages, testCases } from '../support/stages.js';

const STAGES = ['annotations', 'boilerplate'];
const PARAGRAPH = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。';

const MENU_WORDS = '首页 新闻 国内 国际 财经 体育 娱乐 科技 登录 注册'.split(' ');

describe('cases', () => testCases('boilerplate', ['boilerplate']));

describe('each rule on its example', () => {
  test.each(BOILERPLATE_RULES)('$id: $why', ({ id, name, place, example, pattern }) => {
    expect(matchKey(example)).toMatch(pattern);
    const page = place === 'foot' ? ['标题', PARAGRAPH, example] : [example, '标题', PARAGRAPH];
    const { text, changes } = runStages(page.join('\n'), ['boilerplate']);
    expect(text).toBe(['标题', PARAGRAPH].join('\n'));
    expect(changes.map(({ rule, reason }) => [rule, reason])).toEqual([[id, name]]);
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
      ['where it was posted, in English', undefined],
      ['town of the writer', undefined],
      ['who posted it on which blog', undefined],
      ['who posted it, behind the date', undefined],
      ['contributor', undefined],
      ['detail', undefined],
      ['credit', undefined],
      ['label without a value', undefined],
      ['dateline', undefined],
      ['count on the next line', undefined],
      ['button beside it', undefined],
      ['bare count', undefined],
      ['page of a newspaper, or a code', undefined],
      ['weekday', undefined],
      ['name or section', undefined],
    ]);
  });

  test.each([
    ['平臺逾期 13℃ 0', { category: '平臺逾期' }],
    ['榮研民 2024-11-23 11:06:01', { author: '榮研民', date: '2024-11-23T11:06:01' }],
    ['2024/3/5', { date: '2024-03-05' }],
    ['2024年3月5日 星期二 江城晚報', { date: '2024-03-05', category: '江城晚報' }],
    ['2024-03-05 (二) 10:30', { date: '2024-03-05T10:30:00' }],
    ['出版：2023-09-18 07:00 更新：2023-09-19 11:42', { date: '2023-09-18T07:00:00' }],
    ['發布單位：秘書室　發布日期：113年3月5日', { source: '秘書室', date: '2024-03-05' }],
    ['May 12 Sat 2018 20:31', { date: '2018-05-12T20:31:00' }],
    ['時間Tue May  7 21:34:12 2024', { date: '2024-05-07T21:34:12' }],
    ['作者 | 张三 责编 | 李四', { author: '张三', editor: '李四' }],
    ['文／王小明 圖／李四', { author: '王小明' }],
    ['作者： 来源：江城晚报 编辑：', { source: '江城晚报' }],
    ['2021年4月11日 由 半亩', { date: '2021-04-11', author: '半亩' }],
    ['楼主 发表于 2022-6-18 20:41', { date: '2022-06-18T20:41:00' }],
    ['昨天 10:30', {}],
    ['2024.03.05 8:05', { date: '2024-03-05T08:05:00' }],
    ['發佈時間：2024年3月5日', { date: '2024-03-05' }],
    ['作者：張三 | 來源：江城晚報 | 閱讀：1.2万', { author: '張三', source: '江城晚報' }],
    ['作者：欧阳建国 责任编辑：李四', { author: '欧阳建国', editor: '李四' }],
    [
      '2024-05-07 09:12 来源：新华网 作者：张三 浏览：123',
      { date: '2024-05-07T09:12:00', source: '新华网', author: '张三' },
    ],
    ['来源：江城晚报2024-03-21 07:36', { source: '江城晚报', date: '2024-03-21T07:36:00' }],
    ['2024-05-07 09:12 发布', { date: '2024-05-07T09:12:00' }],
    ['記者林俊宏／台北報導', { author: '林俊宏' }],
    ['（編輯：王思涵）', { editor: '王思涵' }],
    ['文丨张三 李四', { author: '张三 李四' }],
    ['廉亚萌 于 2024-05-06 15:47:53 发布', { author: '廉亚萌', date: '2024-05-06T15:47:53' }],
    ['发布时间：2023年11月08日 | 字体放大 | 字体缩小', { date: '2023-11-08' }],
    ['发布于：北京市', {}],
    [
      '發布日期：2023-01-10　|　來源：執行局　|　瀏覽：【764】次　|　字體：【大】【中】【小】',
      { date: '2023-01-10', source: '執行局' },
    ],
    [
      'Posted on 2019-03-22 by 阿默 in 生活雜記',
      { date: '2019-03-22', author: '阿默', category: '生活雜記' },
    ],
    ['Posted by 阿默 Comments(3) Trackback(0)', { author: '阿默' }],
    ['May 8, 2009', { date: '2009-05-08' }],
    ['98-12-01 07:05 来自 江州', { date: '1998-12-01T07:05:00' }],
    ['资料来源：县观光局 上版日期：2024/11/02 浏览人次：5,012', { source: '县观光局', date: '2024-11-02' }],
    ['录入时间：2022-09-26 信息来源：运营部 点击数：[608]', { source: '运营部', date: '2022-09-26' }],
    ['整理：教研组 作者：童老师 2023-05-11 我要评论(9)', { author: '童老师', date: '2023-05-11' }],
    ['整理：教研组 2023-05-11', { author: '教研组', date: '2023-05-11' }],
    ['作者：卢小满　学校：第一中学　指导老师：伍玉兰', { author: '卢小满' }],
    ['執筆：燕小冬 點閱：1,733', { author: '燕小冬' }],
    ['時間：2016-09-14 點擊：', { date: '2016-09-14' }],
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
    '（2024年5月1日）',
    '建置时间\t2017年4月1日',
    '时间：30分钟',
    '姓名：王小明 日期：2024-05-01',
    '时间：2024年5月1日 地点：三楼会议室',
    '学校：第一中学 班级：三班',
    '整理：把书放回书架',
    '阅读：30分钟 练习：20分钟',
    '投稿：请寄本报编辑部',
    'May 8, 2009 was a Friday',
    '98-12-01',
    '摄影：李四',
    '文字：楷体 图片：三张',
    '三天前 他来过',
    '113-03-05',
    '星期二 10:30',
    '图／李四',
  ])('a sentence is none: %s', (line) => expect(parseMetadataLine(line)).toBeUndefined());
});

describe('reporters named where a report begins', () => {
  test.each([
    ['本报讯（记者 王小明）昨天上午，渡口重新开放。', '王小明'],
    ['江城社北京5月12日电（记者王小明、李敏）渡口重新开放。', '王小明、李敏'],
    ['本報訊（記者林俊宏）渡口重新開放。', '林俊宏'],
    ['〔記者林俊宏／雲林報導〕渡口重新開放。', '林俊宏'],
  ])('%s', (line, reporters) => expect(reportersOf(line)).toBe(reporters));
  test.each([
    '本报讯 昨天上午，渡口重新开放。',
    '他收到通讯（记者手记），读了两遍。',
    '（记者手记）渡口的早晨',
  ])('none: %s', (line) => {
    expect(reportersOf(line)).toBeUndefined();
  });
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
  ['关于我', false],
  ['时间轴', false],
  ['关小雨', true],
  ['时文静', true],
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

describe('a page of many links and few words', () => {
  const MENU = Array.from({ length: 45 }, (_, at) => (at < 10 ? (MENU_WORDS[at] as string) : `渡口${at}`));
  const POEM = ['老橹摇开三月水，柳阴留客话平生。', '莫言此渡无人问，岁岁春潮自有声！'];

  test('is a list of other pages', () => {
    const { text, findings } = runStages([...MENU, ...POEM].join('\n'), ['boilerplate']);
    expect(text).toBe([...MENU, ...POEM].join('\n'));
    expect(findings.map(brief)).toEqual(['1 not-an-article']);
  });

  test('is an article where a date stands above the words', () => {
    const page = [...MENU, '《三月过渡口寄友人》', '时间：2020-03-12 07:45:10', '手机版', ...POEM];
    const { text, findings } = runStages(page.join('\n'), ['boilerplate']);
    expect(text).toBe(['《三月过渡口寄友人》', ...POEM].join('\n'));
    expect(findings).toEqual([]);
  });
});

describe('the edges of an article on a page', () => {
  const FOOT = ['相关阅读', '版权所有 © 2024 江城网'];
  const kept = (...page: string[]) => {
    const lines = [...MENU_WORDS, '渡口的清晨', '2024-05-01 10:00', ...page];
    return runStages(lines.join('\n'), ['boilerplate']).text.trimEnd();
  };
  const SET_OFF = ['', PARAGRAPH, '', PARAGRAPH, '', PARAGRAPH, '', PARAGRAPH, ''];

  test('numbered items without a full stop end it', () => {
    const items = ['1. 看潮水', '2. 看对岸的钟', '3. 解开缆绳', '4. 把篙插进水里', '5. 招呼客人'];
    expect(kept(...SET_OFF, ...items, '', ...FOOT).endsWith(items.join('\n'))).toBe(true);
  });

  const LINKS = ['渡口的柳树', '茶馆里的人', '江城的旧街', '桥上的灯'];

  // The trees keep the first lines of a list: nothing stands below it that shows the page's end.
  test.fails('a short line above a list is its head', () => {
    expect(kept(...SET_OFF, '江城的旧事', ...LINKS).endsWith(PARAGRAPH)).toBe(true);
  });

  test.fails('a long last line above a list is the article’s last', () => {
    const long =
      '（这篇短文最初写在一本旧的航行日志的背面，后来由船工的孙女抄了出来，又请人校对了一遍才寄给我们）';
    expect(kept(...SET_OFF, long, ...LINKS).endsWith(long)).toBe(true);
  });

  test('the menus of a long page stand at its ends', () => {
    const chapter = Array.from({ length: 200 }, (_, at) => `他在第${at}天又回到渡口。`);
    const menu = MENU_WORDS.slice(0, 6);
    const { text } = runStages([...menu, '渡口的清晨', '2024-05-01 10:00', ...chapter].join('\n'), [
      'boilerplate',
    ]);
    expect(text).toBe(['渡口的清晨', ...chapter].join('\n'));
  });
});

describe('a credit with a bar', () => {
  const FOOT = ['相关阅读', '责任编辑：荣研民', '版权所有 © 2024 江城网', '关于我们'];
  const page = (...head: string[]) =>
    [...MENU_WORDS, ...head, '文丨廉亚萌', PARAGRAPH, PARAGRAPH, ...FOOT].join('\n');

  test('stays below the date of the page, and names the author', () => {
    const { text, metadata } = runStages(page('渡口的清晨', '2024-05-01 10:00'), ['boilerplate']);
    expect(text).toBe(['渡口的清晨', '文丨廉亚萌', PARAGRAPH, PARAGRAPH].join('\n'));
    expect(metadata).toMatchObject({
      author: '廉亚萌',
      date: '2024-05-01T10:00:00',
    });
  });

  test('is the page’s own where it has no other', () => {
    const { text, metadata } = runStages(page('渡口的清晨'), ['boilerplate']);
    expect(text).toBe(['渡口的清晨', PARAGRAPH, PARAGRAPH].join('\n'));
    expect(metadata.author).toBe('廉亚萌');
  });
});

describe('features of lines on a page', () => {
  /** Of a line that stands alone on its page. */
  const scoreAlone = (text: string) => {
    const facts = readFacts(toLines(text));
    const [around] = compareLines(facts);
    if (!around) throw new Error('a blank line');
    return scoreOf(facts[0] as Facts, around);
  };

  /** Seen only when lines are compared, tested below. */
  const COMPARED = ['repeated', 'row of a table', 'teaser of another page', 'row of a box of facts'];

  test.each(FEATURES.filter(({ name }) => !COMPARED.includes(name)))(
    '$name: $why',
    ({ example, measure }) => {
      // Behind a line that is not blank, as lines of a menu stand.
      const facts = readFacts(toLines(`首页\n${example}`));
      const [, line] = facts;
      const [, around] = compareLines(facts);
      expect(line && around && measure(line, around)).toBeGreaterThan(0);
    },
  );

  test('prose speaks for a line, furniture against it', () => {
    expect(scoreAlone(PARAGRAPH).sum).toBeGreaterThan(2);
    expect(scoreAlone('首页 新闻 体育 登录')).toMatchObject({
      isTelling: true,
    });
    expect(scoreAlone('首页 新闻 体育 登录').sum).toBeLessThan(-1);
    expect(scoreAlone('旧船').isTelling).toBe(false);
  });

  test.each([
    ['with figures', ['球队\t第一\t第二', '江州\t11\t16', '北湖\t20\t18'], [0, 1, 2]],
    ['a menu of words', ['首页\t新闻\t体育', '财经\t娱乐\t汽车'], []],
    ['a row alone', ['江州\t11\t16', '赛后，她说自己没有看清。'], []],
    ['another number of cells', ['江州\t11\t16', '北湖\t20'], []],
    ['one tab, as between buttons', ['赞\t52', '踩\t3'], []],
    ['below a menu', ['首页\t新闻', '站名\t发\t到', '火车站\t6:10\t9:40'], [1, 2]],
  ])('rows of a table: %s', (_label, lines, rows) => {
    expect([...findTableRows(lines)]).toEqual(rows);
  });

  test('a box of facts is told on a page whose headings can be edited', () => {
    const rows = (heading: string) => {
      const facts = readFacts(
        toLines(['网站\t江城网', '面积\t3公顷', '渡口', PARAGRAPH, heading].join('\n')),
      );
      const around = compareLines(facts);
      return facts.filter((_, at) => around[at]?.isBoxRow).map(({ text }) => text);
    };
    expect(rows('历史[编辑]')).toEqual(['网站\t江城网', '面积\t3公顷']);
    expect(rows('历史')).toEqual([]);
  });

  const SUMMARY = '船工老陈把船交给了儿子，自己在岸边开了一间茶馆。';
  const DATES = ['2024-05-03', '05-04 17:03', '2024年5月5日'];
  test.each([
    ['name, sentence, date', DATES.flatMap((date) => [`渡口的新事${date}`, SUMMARY, date]), [1, 4, 7]],
    [
      'a date with a count above',
      DATES.flatMap((_, at) => ['渡口', `05-0${at}  12${at}`, PARAGRAPH]),
      [2, 5, 8],
    ],
    ['two of them are too few', DATES.slice(1).flatMap((date) => ['渡口的新事', SUMMARY, date]), []],
    ['a diary has its dates above', DATES.flatMap((date) => [date, SUMMARY]), []],
    ['… with names, too', DATES.flatMap((date) => [date, '渡口', SUMMARY]), []],
  ])('teasers of other pages: %s', (_label, lines, teasers) => {
    const facts = readFacts(toLines(lines.join('\n')));
    const found = findTeasers(facts);
    expect([...facts.keys()].filter((at) => found.has(facts[at] as (typeof facts)[0]))).toEqual(teasers);
  });

  test.each([
    ['right below', ['2024-05-01 10:00 来源：江城网', PARAGRAPH], 8],
    ['each line between costs one', ['2024-05-01 10:00', '来自安平', '渡口', PARAGRAPH], 6],
    [
      'known buttons and rights cost nothing',
      ['2024-05-01 10:00', '分享', '版权声明：本文为原创文章，转载请注明出处。', PARAGRAPH],
      8,
    ],
    ['not past a sentence', ['2024-05-01 10:00', PARAGRAPH, PARAGRAPH], 0],
    ['not past the head of a list', ['2024-05-01 10:00', '相关阅读', PARAGRAPH], 0],
  ])('a start below a date is worth something: %s', (_label, lines, bonus) => {
    expect(startBonuses(readFacts(toLines(lines.join('\n')))).at(-1)).toBe(bonus);
  });

  test('what a line says twice is counted when lines are compared', () => {
    const facts = readFacts(toLines('旧船与柳树\n渡口\n旧船与柳树'));
    expect(compareLines(facts).map(({ repeated }) => repeated)).toEqual([2, 1, 2]);
    const contents = new Set([1]);
    expect(compareLines(facts, contents).map(({ repeated }) => repeated)).toEqual([1, 1, 1]);
  });

  test('removals carry the features that decided', () => {
    const menu = ['首页', '新闻', '体育', '财经', '登录', '旧船', '夜钓', '注册'];
    const { changes } = runStages([...menu, '渡口的早晨', '2024-05-01', PARAGRAPH].join('\n'), [
      'boilerplate',
    ]);
    const [rows, trees] = [0, 1].map((part) =>
      changes.map(({ reason }) => reason.split('; the trees: ')[part]),
    );
    expect(changes.map(({ before }, at) => [before, rows?.[at]])).toEqual([
      ['首页', 'breadcrumb'],
      ['新闻', 'above the article: page words, like a link, short'],
      ['体育', 'above the article: page words, like a link, short'],
      ['财经', 'above the article: page words, like a link, short'],
      ['登录', 'share and reader buttons'],
      ['旧船', 'above the article: like a link, short'],
      ['夜钓', 'above the article: like a link, short'],
      ['注册', 'share and reader buttons'],
      ['2024-05-01', 'metadata: date 2024-05-01'],
    ]);
    for (const told of trees?.filter((part) => part !== undefined) ?? []) {
      expect(told).toMatch(/^[a-z].* \(\d{1,2} % likely\)$/);
    }
    expect(trees?.filter((part) => part !== undefined)).toHaveLength(5);
  });
});

describe('words of pages', () => {
  test.each(['首页', 'NBA', '关于本网', '电影频道', '下载客户端', '·更多', '【关闭】', '字体:大中小'])(
    '%s',
    (word) => {
      expect(isFurnitureWord(word)).toBe(true);
    },
  );
  test.each(['渡口的早晨', '目录', '摘要', '材料', '旧船', '参考文献'])('not %s', (word) => {
    expect(isFurnitureWord(word)).toBe(false);
  });
});

describe('heads of lists of other pages', () => {
  test.each([
    '相关阅读',
    '热门推荐：',
    '看了又看',
    '大家都在看',
    '24小时热文',
    '网友评论',
    '评论(12)',
    '[相关新闻]',
  ])('%s', (line) => expect(isSectionHead(matchKey(line))).toBe(true));
  test.each(['参考文献', '目录', '渡口的新闻', '小贴士', '结语', '相关部门介入', '更多的人来到渡口'])(
    'not %s',
    (line) => expect(isSectionHead(matchKey(line))).toBe(false),
  );
});

describe('link spam', () => {
  test.each([
    '国产精品久久_欧美日韩一区_人妻少妇_成人在线观看_亚洲无码高清',
    '真人百家乐 | 时时彩投注 | 老虎机 | 棋牌游戏 | 葡京娱乐城',
    '主站蜘蛛池模板: 江城网 | 旧船网',
  ])('%s', (line) => expect(isLinkSpam(matchKey(line))).toBe(true));
  test.each([
    '被查封的网站多以成人视频、博彩、棋牌、时时彩、老虎机为名。',
    '红楼梦, 西游记, 水浒传, 三国演义, 金瓶梅',
    '成人教育',
  ])('not %s', (line) => expect(isLinkSpam(matchKey(line))).toBe(false));
});

describe('a text that is no article stays, with a finding', () => {
  test.each([
    ['an error', ['首页', '404', '抱歉，您访问的页面不存在', '返回首页']],
    [
      'spam',
      [
        '国产精品久久_欧美日韩一区_人妻少妇_成人在线观看_亚洲无码高清',
        '首页',
        '国产自拍,黄色毛片,激情小说,人妻熟女,色情影院',
      ],
    ],
    [
      'a list',
      [
        '首页',
        '登录',
        '注册',
        '搜索',
        '帮助',
        '关于我们',
        ...Array.from({ length: 40 }, (_, i) => `第${i}条渡口旧闻`),
      ],
    ],
  ])('%s', (_, page) => {
    const { text, findings } = runStages(page.join('\n'), ['boilerplate']);
    expect(text).toBe(page.join('\n'));
    expect(findings.map(brief)).toEqual(['1 not-an-article']);
  });
});

describe('inside the article', () => {
  const head = ['首页', '新闻', '体育', '财经', '登录', '注册', '渡口的早晨', '2024-05-01'];
  const paragraphs = ['清晨', '正午', '傍晚', '夜里', '雪后'].map((time) => PARAGRAPH.replace('清晨', time));

  test('a button stays', () => {
    const [first = '', ...rest] = paragraphs;
    const { text, findings } = runStages([...head, first, '关于我们', ...rest].join('\n'), ['boilerplate']);
    expect(text).toBe(['渡口的早晨', first, '关于我们', ...rest].join('\n'));
    expect(findings).toEqual([]);
  });

  test('a line about the site stays, with a finding', () => {
    const article = [...paragraphs.slice(0, 3), '版权声明：文章版权归作者所有', ...paragraphs.slice(3)];
    const { text, findings } = runStages([...head, ...article].join('\n'), ['boilerplate']);
    expect(text).toBe(['渡口的早晨', ...article].join('\n'));
    expect(findings.map(brief)).toEqual(['12 possible-boilerplate']);
  });

  test('a button of every section goes', () => {
    const sections = paragraphs.slice(0, 4).flatMap((paragraph) => ['编辑', paragraph]);
    const { text } = runStages([...head, ...sections].join('\n'), ['boilerplate']);
    expect(text).toBe(['渡口的早晨', ...paragraphs.slice(0, 4)].join('\n'));
  });
});

test('what is found on a page is found again in what is left of it', () => {
  for (const { original } of loadCases('boilerplate')) {
    const once = runStages(original, ['boilerplate']).text;
    expect(runStages(once, ['boilerplate']).text).toBe(once);
  }
});

describe('a table of contents', () => {
  const sections = ['一、旧船', PARAGRAPH, '二、柳树', PARAGRAPH.replace('清晨', '傍晚')];
  test.each([
    ['whose headings follow goes', ['目录', '一、旧船', '二、柳树'], sections],
    ['with a number before its entries goes', ['目 录', '1 旧船', '2 柳树'], sections],
    ['with an entry of other words goes', ['目录', '一、旧船', '1.1 小引', '二、柳树'], sections],
  ])('%s', (_, contents, left) => {
    const text = runStages(['渡口的早晨', ...contents, ...sections].join('\n'), ['boilerplate']).text;
    expect(text).toBe(['渡口的早晨', ...left].join('\n'));
  });
  test.each([
    ['of a book stays', ['目录', '第一章 井', '第二章 灶']],
    ['without a head stays', ['一、旧船', '二、柳树']],
    ['of one entry stays', ['目录', '一、旧船']],
  ])('%s', (_, contents) => {
    const page = ['渡口的早晨', PARAGRAPH, ...contents, ...sections].join('\n');
    expect(runStages(page, ['boilerplate']).text).toBe(page);
  });
});

describe('a name without a label in a line of metadata', () => {
  test.each([
    [
      'who wrote it',
      '木耳先生 2023-07-19',
      'head',
      '数码评测',
      {},
      { author: '木耳先生', date: '2023-07-19' },
    ],
    ['an office', '江城晚报 2023-07-19', 'head', '社会', {}, { source: '江城晚报', date: '2023-07-19' }],
    ['the section', '社会 2023-07-19', 'head', '社会', {}, { category: '社会', date: '2023-07-19' }],
    [
      'without a path',
      '木耳先生 2023-07-19',
      'head',
      undefined,
      {},
      { category: '木耳先生', date: '2023-07-19' },
    ],
    ['who comments', '木耳先生 2023-07-19', 'foot', undefined, {}, { date: '2023-07-19' }],
    [
      'the source again',
      '小城切片 2023-07-19',
      'head',
      undefined,
      { source: '小城切片' },
      { date: '2023-07-19' },
    ],
    ['with a label', '栏目：木耳', 'head', '数码评测', {}, { category: '木耳' }],
  ] as const)('%s', (_, text, place, section, known, settled) => {
    const [facts] = readFacts(toLines(text));
    if (!facts?.metadata) throw new Error('no metadata');
    expect(settleByline({ facts, metadata: facts.metadata, place }, section, known)).toEqual(settled);
  });
});

describe('labels of a site for questions', () => {
  const numbers = (...texts: string[]) => [...findLabels(readFacts(toLines(texts.join('\n'))))];
  test('several go', () => expect(numbers('问题描述', '有船吗？', '最佳答案', '有。')).toEqual([1, 3]));
  test('one may be a heading', () => expect(numbers('问题描述', '有船吗？')).toEqual([]));
});

describe('answers', () => {
  const QUESTION = 'Q：渡船的票怎么买？';
  const FOLLOW = '关注渡口的公众号，在菜单里买票。';

  test.each([
    ['an answer stays', `A：${FOLLOW}`, true],
    ['a line that asks to follow an account goes', `请${FOLLOW}`, false],
  ])('%s', (_, line, stays) => {
    const { text } = runStages([PARAGRAPH, QUESTION, line].join('\n'), ['boilerplate']);
    expect(text.includes(line)).toBe(stays);
  });
});

describe('a title', () => {
  test.each([
    ['[随笔] 渡口的早晨 [复制链接]', '渡口的早晨'],
    ['标  题: 渡口的早晨', '渡口的早晨'],
    ['渡口的早晨', '渡口的早晨'],
    ['[随笔] 渡口的早晨', '[随笔] 渡口的早晨'],
  ])('%s', (line, title) => {
    const { text, metadata } = runStages(`${line}\n${PARAGRAPH}`, ['boilerplate']);
    expect(metadata.title).toBe(title);
    expect(text).toBe(`${title}\n${PARAGRAPH}`);
  });

  test('an English name above it is none', () => {
    const { metadata } = runStages(`Morning at the Ferry\n渡口的早晨\n${PARAGRAPH}`, ['boilerplate']);
    expect(metadata.title).toBe('渡口的早晨');
  });

  test.each([
    ['a poem that a sentence introduces', '放学的时候，老师给我们念了一首小诗：', '雨从山那边来'],
    ['an item of a list', '去海边要带的东西不多，都列在下面：', '① 毛巾和拖鞋'],
    ['an address in a letter', '你寄来的书已经收到了，谢谢你记得我。', '江州市渡口路十八号'],
    [
      'a line below an English sentence',
      'The quick brown fox jumps over the lazy dog.',
      '这句话有所有的字母',
    ],
    ['a line below speech', '他站在门口说：“今天不走了，等雨停了再说。”', '雨一直没有停'],
    ['a sentence in quotation marks', '“船今天不走了，明天也不走。”', '“等水退了再走。”'],
  ])('no title: %s', (_, first, second) => {
    const { text, metadata } = runStages([first, second, PARAGRAPH].join('\n'), ['boilerplate']);
    expect(metadata).toEqual({});
    expect(text).toBe([first, second, PARAGRAPH].join('\n'));
  });
});

describe('ways to reach someone below the text', () => {
  const run = (...lines: string[]) =>
    runStages(['标题', PARAGRAPH, ...lines].join('\n'), ['boilerplate']).text;
  test('of many are a list, and stay', () => {
    const list = [
      '东湖区',
      '电话：0399-6612001',
      '西山区',
      '电话：0399-6612002',
      '南塘区',
      '电话：0399-6612003',
    ];
    expect(run(...list)).toBe(['标题', PARAGRAPH, ...list].join('\n'));
  });
  test('of one are the site’s', () => expect(run('电话：0399-6612001')).toBe(`标题\n${PARAGRAPH}`));
});

test('a line below every paragraph does not end the article', () => {
  const menu = ['首页', '新闻', '体育', '财经', '登录', '注册', '渡口的早晨', '2024-05-01'];
  const paragraphs = ['清晨', '正午', '傍晚'].map((time) => PARAGRAPH.replace('清晨', time));
  const page = [...menu, ...paragraphs.flatMap((paragraph) => [paragraph, '本文链接：江城网'])];
  expect(runStages(page.join('\n'), ['boilerplate']).text).toBe(['渡口的早晨', ...paragraphs].join('\n'));
});

describe('zones', () => {
  const zones = (...texts: string[]) => findZones(toLines(texts.join('\n')), () => false);
  test('head and foot lie around the paragraphs', () => {
    expect(zones('标题', PARAGRAPH, '小节', PARAGRAPH, '相关阅读')).toEqual({
      bodyStart: 1,
      bodyEnd: 4,
    });
  });
  test('a heading that opens an article ends the head', () => {
    expect(zones('标题', '小编导语', '短句。', PARAGRAPH)).toEqual({
      bodyStart: 1,
      bodyEnd: 4,
    });
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
      metadata: {
        title: '中網e貸瘋狂催收',
        category: '用卡知識',
        date: '2024-10-13T23:54:10',
      },
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

describe('what a site sets above an article', () => {
  const BYLINE = '张明 2023-07-01 10:00';
  test.each([
    ['its name', ['渡口之家', '分享', '旧船为什么不沉', BYLINE, PARAGRAPH], '旧船为什么不沉'],
    [
      'the title of the window',
      ['旧船为什么不沉_随笔_渡口', '分享', '旧船为什么不沉', BYLINE, PARAGRAPH],
      '旧船为什么不沉',
    ],
    [
      'a menu above the path',
      ['江城', '渡船', '旧事', '首页 > 旧事 > 正文', '旧船为什么不沉', BYLINE, PARAGRAPH],
      '旧船为什么不沉',
    ],
  ])('%s is not the title', (_, page, title) => {
    const { text, metadata } = runStages(page.join('\n'), ['boilerplate']);
    expect(metadata.title).toBe(title);
    expect(text).toBe([title, PARAGRAPH].join('\n'));
  });

  test.each([
    ['渡口日记', '——写给老船工', BYLINE],
    ['我的学校', '（一）旧操场', BYLINE],
  ])('without furniture the first line stays the title: %s', (first, second, byline) => {
    const { text, metadata } = runStages([first, second, byline, PARAGRAPH].join('\n'), ['boilerplate']);
    expect(metadata.title).toBe(first);
    expect(text).toBe([first, second, PARAGRAPH].join('\n'));
  });
});
