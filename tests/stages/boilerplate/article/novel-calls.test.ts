import { describe, expect, it } from 'vitest';
import { toLines } from '../../../../src/core/article.js';
import { findNovelCalls } from '../../../../src/stages/boilerplate/article/novel-calls.js';
import { readFacts } from '../../../../src/stages/boilerplate/lines/facts.js';

const isCall = (line: string) => findNovelCalls(readFacts(toLines(line))).has(1);

describe('what novel sites set between paragraphs', () => {
  it.each([
    '本章未完，点击下一页继续阅读',
    '（本章未完，請點擊下一頁繼續閱讀）',
    '一秒记住【渡口书阁 www.dukou-xx.net】，精彩小说无弹窗免费阅读！',
    '天才一秒記住本站地址：www.dukou-xx.com 手機版閱讀網址：m.dukou-xx.com',
    '手机用户请浏览m.dukou-xx.com阅读，更优质的阅读体验。',
    '请记住本书首发域名：www.dukou-xx.com。渡口书阁手机版更新最快网址：m.dukou-xx.com',
    '渡口書閣 ｗww.ｄｕkou．com',
    '【渡口免费书友群2号】——100000002',
  ])('%s', (line) => expect(isCall(line)).toBe(true));

  it.each([
    '她说，请记住本站，下一班船在这里停。',
    '本章未完的那些话，他留到了渡口再说。',
    '网站的地址是 www.example.com',
    'www.example.com',
    '手机用户请注意保管好自己的物品。',
    '一秒记住一个单词，是不可能的。',
    '【书友群】今晚八点有讲座',
    '最新网址见文末。',
  ])('stays: %s', (line) => expect(isCall(line)).toBe(false));
});
