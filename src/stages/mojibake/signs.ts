import { decodePair } from '../../charset/gbk.js';
import { built } from '../../core/built.js';

/** What a line may be, as bits. */
export const LATIN = 1;
export const UTF8_AS_GBK = 2;
export const UTF8_AS_BIG5 = 4;
export const GBK_AS_BIG5 = 8;
export const BIG5_AS_GBK = 16;
/** A code page of single bytes that is not Western: Windows-1250, Cyrillic ones, those of DOS. */
export const CODE_PAGE = 4096;
/** All of these: somewhere there may be a way back. */
export const MISREAD = LATIN | UTF8_AS_GBK | UTF8_AS_BIG5 | GBK_AS_BIG5 | BIG5_AS_GBK | CODE_PAGE;
/** Remains of text whose bytes were thrown away. */
export const LEFT_OVER = 2048;

/** What such remains have, but for ï¿½, which is `LATIN`. */
const LEFT_OVER_SIGNS = '锟錕嚙烫屯\uFFFD';

/**
 * What the commonest characters and marks become in a misreading, where it is rare in ordinary text. Made by misreading
 * the 500 commonest characters of each script; half of all characters of such a text are among them (Big5 read as GBK: a
 * quarter, and private use).
 */
export const SIGNS: readonly (readonly [kind: number, signs: string])[] = [
  [
    UTF8_AS_BIG5,
    '嚗銝鈭隞摰憭犖雿摨銵瘞餈霈蝏撟敶蝚瘜誑恣隡洵霂閫撣銋蝞韐撠撌敺靽蛹漣摮靘撖蝥撘葵蝑蜓撱蝵瘚蝘韏笆閬甇蝡撅誨甈憸僎頧偌擃瘝鋡蝔瘙蝷遙縑悅瘥憪獢憌憿狡镼蝢迤頝楝窈蝛蝐瘣敹憓皜璉皞憒蝟靚賑迨',
  ],
  [
    GBK_AS_BIG5,
    'ㄛ腔﹝﹜珨衄睿俴眕婓菴沭岆鏍隅絞湮坋淉蚚笢窒燴峈寞珛弊氪奻汜賸釬ㄘㄗ庈褫儂馱跺傖翋藷昢膘扢媼冪坻埜岈奀摯猁蚕赻昜煦悵秶衾狟悝弇籵涴夔綴眳訧妗腕羲孮恅囥垀囀枑嗣阨拻堎埏甡笭蕾桽侐潼俋凳桶萇珋郔',
  ],
  [
    BIG5_AS_GBK,
    '瓣い琌㎝厩チぃぇ瓁穦籔祇﹁玭る︽狥ㄤㄓよの癸硂そ竒パ猭ネだノ驹カ砆ミ璶笆ㄈゅ蔼秨セ戳ず┮穝玡ㄏ紈穨筁眔瞷诀皑嘿盢疭羛┎﹚獀てじキ瞴┰砰筿瞶硄舦畄ㄆ竡羆闽秖笵ぱ芖ㄢ礛膀ヴ砞皘烩┪み╰眖┦笷',
  ],
];

/** Two signs of one kind this near to one another are no chance. */
const NEAR = 12;

/** Bits of the table beyond the kinds above. */
const LATIN_NEXT = 32;
/** Pairs of GBK by what their bytes may be in UTF-8: lead and continuation, continuation and lead, two continuations. */
const BEGIN = 64;
const MIDDLE = 128;
const END = 256;
const LOST = 512;
/** Private use: other damage leaves it too, two in a row at most. */
const PRIVATE = 1024;

/** Letters and signs of such code pages; of the Cyrillic ones, which words are written with, capitals and others. */
const OTHER = 4096;
const CAPITAL = 8192;
const SMALL = 16384;
const OTHER_RANGES: readonly (readonly [first: number, last: number, bits: number])[] = [
  [0x100, 0x17f, OTHER],
  [0x2c7, 0x2dd, OTHER],
  [0x391, 0x3c9, OTHER],
  [0x400, 0x42f, OTHER | CAPITAL],
  [0x430, 0x45f, OTHER | SMALL],
  [0x490, 0x491, OTHER | SMALL],
  [0x2219, 0x2265, OTHER],
  [0x2320, 0x2321, OTHER],
  [0x2500, 0x2593, OTHER],
];
/** So many in a row; of Cyrillic letters a small one before a capital is among them, as in no word. */
const MIN_ROW = 4;

/** What a row of signs must weigh: two signs, or a sign and a private-use character, or three of these. */
const MIN_WEIGHT = 3;

/** The signs of each code unit. */
export const signTable = built('misread-signs', Uint16Array, createTable);

function createTable(): Uint16Array {
  const created = new Uint16Array(0x10000);
  const add = (unit: number, bit: number) => {
    if (unit >= 0x80) created[unit] = (created[unit] as number) | bit;
  };
  for (const [kind, signs] of SIGNS) for (const sign of signs) add(sign.charCodeAt(0), kind);
  for (let unit = 0xe000; unit <= 0xf8ff; unit++) add(unit, BIG5_AS_GBK | PRIVATE);
  for (let first = 0x81; first <= 0xef; first++) {
    for (let second = 0x80; second <= 0xef; second++) {
      const bit = pairKind(first, second);
      if (bit > 0) add(decodePair((first << 8) | second), bit);
    }
  }
  add(0x20ac, MIDDLE | LOST);
  add(0xfffd, LOST);
  for (let unit = 0xa1; unit <= 0xff; unit++) add(unit, LATIN | LATIN_NEXT);
  for (let unit = 0x80; unit <= 0xa0; unit++) add(unit, LATIN_NEXT);
  for (const special of '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ') add(special.charCodeAt(0), LATIN_NEXT);
  for (const [first, last, bits] of OTHER_RANGES) {
    for (let unit = first; unit <= last; unit++) add(unit, bits);
  }
  created['?'.charCodeAt(0)] = LOST;
  for (const sign of LEFT_OVER_SIGNS) add(sign.charCodeAt(0), LEFT_OVER);
  return created;
}

function pairKind(first: number, second: number): number {
  const isNext = first <= 0xbf;
  if (second <= 0xbf) return isNext ? END : isUtf8Lead(first) ? BEGIN : 0;
  return isNext && isUtf8Lead(second) ? MIDDLE : 0;
}

/** Leads in UTF-8 of marks (E2, E3, EF) and Chinese characters (E3 to E9). */
function isUtf8Lead(byte: number): boolean {
  return (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef;
}

/**
 * What a text may be that was read with the wrong charset, as bits of `MISREAD` and `LEFT_OVER`; 0 for nearly all clean
 * text. One look at each code unit, which is all that clean text costs.
 *
 * @param signs of each code unit; those of another unit, to look at the text as if it were written with that
 */
export function suspect(text: string, signs = signTable()): number {
  let found = 0;
  let before = 0;
  let previous = 0;
  let lastSign = -NEAR;
  let lastKind = 0;
  let weight = 0;
  let row = 0;
  let isRow = false;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const bits = signs[text.charCodeAt(i)] as number;
    if ((bits | previous) === 0) continue;
    if (bits !== 0) {
      found |= bits & LEFT_OVER;
      if (bits & LATIN_NEXT && previous & LATIN) found |= LATIN;
      if (bits & (OTHER | LATIN_NEXT)) {
        row = previous & (OTHER | LATIN_NEXT) ? row + 1 : 1;
        isRow = (row > 1 && isRow) || isOdd(previous, bits);
        if (isRow && row >= MIN_ROW) found |= CODE_PAGE;
      }
      if (bits & LOST && previous & BEGIN) found |= UTF8_AS_GBK;
      if (bits & (END | LOST) && previous & MIDDLE && before & BEGIN) found |= UTF8_AS_GBK;
      const kind = bits & (UTF8_AS_BIG5 | GBK_AS_BIG5 | BIG5_AS_GBK);
      if (kind !== 0) {
        const isChained = i - lastSign < NEAR && (kind & lastKind) !== 0;
        lastKind = isChained ? kind & lastKind : kind;
        weight = (isChained ? weight : 0) + (bits & PRIVATE ? 1 : 2);
        if (weight >= MIN_WEIGHT) found |= lastKind;
        lastSign = i;
      }
    }
    before = previous;
    previous = bits;
  }
  return found;
}

/** Whether two neighbours are no letters of a word: a sign that is not Cyrillic, or a capital behind a small letter. */
function isOdd(previous: number, bits: number): boolean {
  return (bits & (OTHER | CAPITAL | SMALL)) === OTHER || ((bits & CAPITAL) !== 0 && (previous & SMALL) !== 0);
}
