import type { Line } from '../../article.js';
import { countHan } from '../../language/han.js';
import { matchKey } from './key.js';
import { parseMetadataLine } from './metadata.js';
import { isSectionHead, SITE_LINE } from './sections.js';
import { isFurnitureWord } from './words.js';

/** A line of a page with what its features need; blank lines have none. */
export interface Facts {
  readonly line: Line;
  /** `matchKey` of the line. */
  readonly key: string;
  readonly han: number;
  /** Whether it is prose at first sight, which settles most other questions. */
  readonly isProse: boolean;
  /** Whether a blank line stands above it, as above a paragraph. */
  readonly isSetOff: boolean;
  /** How often the page has the line. */
  readonly repeated: number;
}

/** Something that speaks for a line's being the article (weight above 0) or against it. */
export interface Feature {
  readonly name: string;
  /** In units of 20 Chinese characters of prose. */
  readonly weight: number;
  /** How much of it the line has; 0 for nothing. */
  readonly measure: (facts: Facts) => number;
  readonly why: string;
  readonly example: string;
}

const FULL_STOP = /[。．;；][”"』」’)]?|[.][”"]?$/;
const SENTENCE_END = /[。!?…~][”"』」’)》]?(?:\[\d+\]|\d{1,4})?$/;
const COMMAS = /[,，、:：;；。]/g;
const LINK_SEPARATOR = /\s*[|｜┊│·•»›>/\t\u3000]\s*|\s{1,}/;
/** Licences and rights, which stand on the last lines of a page. */
export const LICENCE =
  /icp ?[备证]|公网安备|copyright|©|all rights? reserved|(?:许可证|标识码|备案号)(?:编?号)?[: ]?.{0,6}\d{4}|版权所有|(?:主办|承办|主管|协办|技术支持)(?:单位|方)?:|powered by|processed in/i;
const NOTHING_SAID =
  /^[\d\s.,:/+×xX()[\]%万亿kw-]*(?:次?(?:阅读|评论|播放|浏览|回复|赞|点赞|收藏|粉丝|关注|℃))+$/;
const ENCYCLOPEDIA_NOTE = /^\^(?: |$)|\[引用日期|原始内容存档于|^跳转到:$/;
const DAY = /^\d{2}[-/.]\d{2}(?: \d{2}:\d{2})?(?:\s+[\d.]+[万k]?\+?)?$/;
const STAMP = /^(?:.{0,16}?)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: ?\d{1,2}:\d\d(?::\d\d)?)?.{0,8}$/;
const STRUCTURE =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}[章节条部分回]|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.)\s](?!\d)|step ?\d|[①-⑳])/i;

/** A feature of this weight is found on furniture only. */
const TELLING = -1.5;
/** Lengths in characters. */
const SHORT = 40;

export const FEATURES: readonly Feature[] = [
  {
    name: 'prose',
    weight: 1,
    measure: ({ isProse, han }) => (isProse ? Math.min(han, 300) / 20 : 0),
    why: 'whole sentences, the more of them the surer',
    example: '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃，像在等谁。',
  },
  {
    name: 'sentence',
    weight: 0.8,
    measure: ({ key, han }) => Number(han >= 4 && SENTENCE_END.test(key)),
    why: 'ends as a sentence ends; names and links do not',
    example: '他把手放在门把手上。',
  },
  {
    name: 'paragraph',
    weight: 0.5,
    measure: ({ isProse, isSetOff, line }) =>
      Number(isProse && (isSetOff || /^[ \t\u3000]{2}/.test(line.text))),
    why: 'set off or indented as paragraphs are; what is quoted in a list of pages seldom is',
    example: '　　他把手放在门把手上，向外一拉，门却纹丝不动，像是从里面锁住了。',
  },
  {
    name: 'numbered',
    weight: 0.6,
    measure: ({ key }) => Number(STRUCTURE.test(key)),
    why: 'a part of an ordered text',
    example: '二、常见的原因',
  },
  {
    name: 'page words',
    weight: -2,
    measure: ({ key, isProse }) => (isProse ? 0 : furnitureShare(key)),
    why: 'what stands on buttons and in menus',
    example: '首页 新闻 体育 登录',
  },
  {
    name: 'row of links',
    weight: -2,
    measure: ({ key, isProse }) => Number(!isProse && isLinkRow(key)),
    why: 'several short names set off by bars or blanks',
    example: '诗人大全 | 名句精选 | 古文观止 | 诗词入门',
  },
  {
    name: 'about the site',
    weight: -3,
    measure: ({ key, isProse }) =>
      Number((!isProse || key.length < 120) && (LICENCE.test(key) || SITE_LINE.test(key))),
    why: 'how to reach the site, its licences, what it says below every page',
    example: '版权所有 © 2024 某某网 京ICP备12345678号',
  },
  {
    name: 'note of an encyclopedia',
    weight: -2,
    measure: ({ key }) => Number(ENCYCLOPEDIA_NOTE.test(key)),
    why: 'points back to the text and says when a source was looked at',
    example: '^ 渡口志. 江城网. 2023-12-06 [2023-12-11]. （原始内容存档于2024-01-01）.',
  },
  {
    name: 'head of a list of other pages',
    weight: -10,
    measure: ({ key, isProse }) => Number(!isProse && isSectionHead(key)),
    why: 'what follows belongs to other pages, or to their readers',
    example: '相关阅读',
  },
  {
    name: 'date or counts',
    weight: -1.5,
    measure: ({ key, isProse }) => Number(!isProse && (NOTHING_SAID.test(key) || isStamp(key))),
    why: 'a page says when it was made and how often it was read',
    example: '2024-05-01 10:00 1203次阅读',
  },
  {
    name: 'repeated',
    weight: -1,
    measure: ({ repeated, key }) => Number(repeated > 1 && key.length > 3),
    why: 'menus and lists stand on a page more than once',
    example: '各地楼市活跃度明显上升',
  },
  {
    name: 'like a link',
    weight: -0.7,
    measure: ({ key, isProse, isSetOff, han }) =>
      Number(!isProse && !isSetOff && han >= 2 && key.length <= SHORT && !SENTENCE_END.test(key)),
    why: 'a short line without an end, close to the line above',
    example: '5个好用到回购n次的护肤空瓶',
  },
  {
    name: 'short',
    weight: -0.3,
    measure: ({ key, isProse }) => Number(!isProse && key.length <= SHORT),
    why: 'most lines of furniture are; a heading is too, and the prose around it makes up for it',
    example: '旧船',
  },
];

/** The facts of every line that is not blank. */
export function readFacts(lines: readonly Line[]): Facts[] {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const key = text.trim();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const facts: Facts[] = [];
  let isSetOff = true;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') {
      isSetOff = true;
      continue;
    }
    const key = matchKey(text);
    const han = countHan(key);
    facts.push({ line, key, han, isProse: isProse(key, han), isSetOff, repeated: counts.get(text) ?? 1 });
    isSetOff = false;
  }
  return facts;
}

/** Sentences: long enough, with marks as a sentence has them, and more than names in a row. */
function isProse(key: string, han: number): boolean {
  if (han < 18 || ENCYCLOPEDIA_NOTE.test(key)) return false;
  const marks = key.match(COMMAS)?.length ?? 0;
  if (marks * 60 < han) return false;
  return FULL_STOP.test(key) ? han >= 18 : (SENTENCE_END.test(key) && marks > 1 && han >= 25) || han >= 70;
}

export function scoreOf(facts: Facts): number {
  let score = 0;
  for (const { weight, measure } of FEATURES) score += weight * measure(facts);
  return score;
}

/** Whether a line has what only furniture has; shortness and repetition are not enough. */
export function isTelling(facts: Facts): boolean {
  return FEATURES.some(({ weight, measure }) => weight <= TELLING && measure(facts) > 0);
}

/** The features a line has that speak against it, for a change's reason. */
export function featuresAgainst(facts: Facts): string[] {
  return FEATURES.filter(({ weight, measure }) => weight < 0 && measure(facts) > 0).map(({ name }) => name);
}

/** Which part of a line's characters is page words: 1 for a button, and for a row of buttons. */
export function furnitureShare(key: string): number {
  if (key.length > 200) return 0;
  const compact = key.replace(/\s/g, '');
  if (compact.length <= 14 && isFurnitureWord(compact)) return 1;
  const parts = key.split(LINK_SEPARATOR).filter(Boolean);
  if (parts.length < 2) return 0;
  let known = 0;
  let all = 0;
  for (const part of parts) {
    all += part.length;
    if (isFurnitureWord(part)) known += part.length;
  }
  return known / all >= 0.4 ? 1 : 0;
}

function isLinkRow(key: string): boolean {
  const parts = key.split(LINK_SEPARATOR).filter(Boolean);
  return (
    parts.length >= 5 &&
    !/[。!?]/.test(key) &&
    key.length / parts.length <= 10 &&
    countHan(key) * 2 > key.length
  );
}

function isStamp(key: string): boolean {
  return key.length <= 60 && (DAY.test(key) || STAMP.test(key) || parseMetadataLine(key) !== undefined);
}
