import { findingMaker, findingRules } from '../../../core/rule.js';

/** Damage that is seen but not repaired: what stood there is lost, or a guess would not be safe. */
export const FINDING_RULES = findingRules([
  {
    id: 'private-use',
    what: "private-use characters: damage, or a font's own characters",
    why: 'no standard says what they are',
    example: '姓\ue863的人',
    help: 'Look at the page in a browser: put the character in that is seen there, or leave it.',
  },
  {
    id: 'replacement-character',
    what: 'replacement characters U+FFFD: text lost in decoding before',
    why: 'nothing is left of the bytes',
    example: '第\ufffd\ufffd章',
    help: 'Scrape the page again and keep its bytes; only the page still has the character.',
  },
  {
    id: 'hidden-address',
    what: 'an e-mail address that the site hid from programs',
    why: 'the address was in a script that the scrape does not have',
    example: '投稿请寄[email protected]，来稿必复。',
    help: 'Take the address from the page as a browser shows it.',
  },
  {
    id: 'wrong-codepage',
    what: 'letters of many alphabets between inserted pinyin: GBK read in another code page',
    why: 'the code page and the lost bytes are unknown',
    example: 'ɽ|ƼW(xu)(j)У^(q)D',
    help: 'Scrape the page again and decode it as the charset that it names, mostly GBK.',
  },
  {
    id: 'dropped-percent',
    what: 'numbers after words of a share or a change without their %',
    why: 'some of the numbers may be counts',
    example: '占总数不足20，增长了15，下降约3.2，其余不变。',
    help: 'Compare the numbers with the page, and put % back where it stood.',
  },
  {
    id: 'pinyin-word',
    what: 'a word spelled in pinyin between Chinese characters',
    why: 'many words are spelled the same',
    example: '他路过学校pángbiān的小路。',
    help: 'Write the word in characters; the sentence mostly tells which it is.',
  },
  {
    id: 'advertising-keyword',
    what: 'an advertising keyword in the middle of a sentence that it has nothing to do with',
    why: 'it stands once, or the text without it is not clearly better',
    example: '他慢慢走下代孕楼梯，一句话也没有说。',
    help: 'Delete the keyword if the sentence reads better without it.',
  },
  {
    id: 'random-characters',
    what: 'rare characters at the ends of clauses to which they do not belong',
    why: 'a rare character may be a name or a term',
    example: '雨停了阄，他站起来鹩，走到窗前蜢，把信看了一遍榍，外面没有人。',
    help: 'Delete the characters before the marks, or scrape the text from where it was copied.',
  },
  {
    id: 'shuffled-clauses',
    what: 'clauses whose words stand in another order: their ends were moved to the front',
    why: 'the order that was meant can only be guessed',
    example: '此因，时还款的有才能按，要过期万万不。',
    help: 'Find the page that this one copied, and scrape that.',
  },
  {
    id: 'synonym-spinning',
    what: 'words replaced by others of like meaning that do not go together',
    why: 'what the author wrote can only be guessed',
    example: '他们采纳手段，起了要紧作用，理解本人的权益。',
    help: 'Find the page that this one copied, and scrape that.',
  },
]);

/** A warning about a line, or a place in it; what it is comes from the table. */
export const warn = findingMaker(FINDING_RULES);
