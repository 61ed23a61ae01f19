import { BLANK, sign } from './character-kinds.js';
import type { KeyedLine } from './keyed-line.js';

/** What separates the words of a line of link spam. */
const SEPARATOR = /[,，_|｜丨、;；/\s-]+| I /;

/**
 * Words of the trades that hack pages to place links: pornography and gambling. Matches a part of a `matchKey`, which is
 * Simplified on Traditional pages too. One alone may be an article's subject.
 */
const TRADE =
  /成人|无码|有码|一区|二区|三区|国产精品|欧美日韩|亚洲精品|久久|毛片|三级片|黄色|黄片|色情|情色|激情|人妻|少妇|熟女|自拍|偷拍|乱伦|性爱|巨乳|裸聊|伦理片|A片|AV|中文字幕|在线观看|在线播放|免费观看|高清视频|博彩|娱乐城|时时彩|六合彩|百家乐|真人荷官|赌场|老虎机|棋牌|投注|葡京|皇冠体育|威尼斯人|必赢|快三|下注/i;
const SPIDERS = '蜘蛛池';
const SPIDER_POOL = /主站蜘蛛池|蜘蛛池模板/;

/** What every such line has, and what none has. */
const SPIDER = sign('蜘');
const BETWEEN = sign(',_|丨、;/-') | BLANK;
const PERIOD = sign('。');

const MIN_LENGTH = 8;
const MIN_PARTS = 5;
/** So many words of two characters, and what separates them. */
const MIN_ROW = MIN_PARTS * 3 - 1;
const MIN_SHARE = 0.4;

/** Whether a line may be link spam: a question that costs little. */
export function maySpam(line: KeyedLine): boolean {
  if (line.has(PERIOD)) return false;
  return line.has(SPIDER) || (line.text.length >= MIN_ROW && line.has(BETWEEN));
}

/** Whether a line is a row of links to pornography or gambling. Give it a `matchKey`. */
export function isLinkSpam(key: string): boolean {
  if (key.length < MIN_LENGTH || key.includes('。')) return false;
  if (key.includes(SPIDERS) && SPIDER_POOL.test(key)) return true;
  if (key.length < MIN_ROW || !SEPARATOR.test(key) || !TRADE.test(key)) return false;
  const parts = key.split(SEPARATOR).filter((part) => part.length > 1);
  const traded = parts.filter((part) => TRADE.test(part));
  return parts.length >= MIN_PARTS && traded.length >= parts.length * MIN_SHARE;
}
