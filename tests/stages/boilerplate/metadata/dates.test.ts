import { describe, expect, it } from 'vitest';
import { matchKey } from '../../../../src/stages/boilerplate/lines/key.js';
import { findDates } from '../../../../src/stages/boilerplate/metadata/dates.js';
import { publicationDate } from '../../../../src/stages/boilerplate/metadata/publication-date.js';

const lines = (texts: readonly string[]) => texts.map((text) => ({ text, key: matchKey(text) }));

describe('dates in a line', () => {
  it.each([
    ['2024-05-06', ['2024-05-06']],
    ['發表於 2024/5/6 更新於 2024/5/9', ['2024-05-06', '2024-05-09']],
    ['江州新闻网 2005年3月11日12:12 来源：江州日报', ['2005-03-11T12:12:00']],
    ['2024年 8月 5日 下午10:37', ['2024-08-05T22:37:00']],
    ['2024年8月5日 上午9:05:09', ['2024-08-05T09:05:09']],
    ['2024-05-06（星期一）08时30分', ['2024-05-06T08:30:00']],
    ['2024-05-06T15:47:53+08:00', ['2024-05-06T15:47:53']],
    ['2月 08, 2015 发布在 渡口', ['2015-02-08']],
    ['Posted on March 9th, 2019', ['2019-03-09']],
    ['9 Aug 2009', ['2009-08-09']],
    ['21/02/2023', ['2023-02-21']],
    ['02/21/2023', ['2023-02-21']],
    ['民國113年3月5日', ['2024-03-05']],
    ['二〇二四年十二月二十一日', ['2024-12-21']],
    ['二○二四年三月五日', []], // U+25CB is a circle; what it stands for is not certain.
  ])('%s', (text, dates) => {
    expect(findDates(matchKey(text)).map(({ iso }) => iso)).toEqual(dates);
  });

  it.each([
    '2024-13-05',
    '2023-02-30',
    '2024年0月5日',
    '192.168.20.2024',
    '1.2.2024.1',
    '电话 2024-5566',
    '三月五日',
    '2024年',
  ])('no date: %s', (text) => expect(findDates(matchKey(text))).toEqual([]));
});

describe('the day of publication', () => {
  const date = (above: readonly string[], below: readonly string[] = [], first: readonly string[] = []) =>
    publicationDate({ above: lines(above), first: lines(first), last: undefined, below: lines(below) });

  it.each([
    ['a label above', ['渡口的清晨', '发表于 2020-09-24 更新于 2020-09-26 分类于 随笔'], '2020-09-24'],
    ['the first label, not the change before it', ['更新于 2021-01-02 发表于 2020-09-24'], '2020-09-24'],
    ['bare, behind a domain', ['WWW.EXAMPLE.COM　2005年3月11日12:12 来源：江州日报'], '2005-03-11T12:12:00'],
    ['glued to a name', ['江州杂谈2019-09-23 07:48'], '2019-09-23T07:48:00'],
    ['the label wins over a nearer bare date', ['发布时间：2024-05-06', '活动日历 2024-07-01'], '2024-05-06'],
    [
      'of bare ones the nearest',
      ['今日报纸 2024-07-01', '渡口的清晨', '2024-05-06 10:00 江州'],
      '2024-05-06T10:00:00',
    ],
    ['only a change', ['最后更新于 2024-05-06'], '2024-05-06'],
    ['today is none', ['今天是2024年5月6日', '渡口的清晨'], undefined],
    ['a sentence is none', ['2024年5月6日，渡口开了第一班船。'], undefined],
    ['the rights are none', ['© 2024-05-06 江州网'], undefined],
    ['too far above', ['2024-05-06', ...Array.from({ length: 14 }, () => '栏目')], undefined],
  ])('%s', (_, above, expected) => expect(date(above)).toBe(expected));

  it.each([
    ['a label below', ['发布时间：2017年12月14日 - 22时12分'], '2017-12-14'],
    ['a bare date below is a comment’s or another page’s', ['渡口的黄昏 2017-12-14'], undefined],
    ['its own address', ['本文链接： https://example.org/2019/04/27/ferry/'], '2019-04-27'],
    ['an address of others', ['相关：https://example.org/2019/04/27/ferry/'], undefined],
  ])('%s', (_, below, expected) => expect(date(['渡口的清晨'], below)).toBe(expected));

  it('a label in the first lines, which a bare date there is not', () => {
    expect(date([], [], ['发布于 2019-09-26 07:19'])).toBe('2019-09-26T07:19:00');
    expect(date([], [], ['2019-09-26'])).toBeUndefined();
  });
});
