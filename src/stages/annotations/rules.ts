import { causeMaker, changeRules, findingMaker, findingRules, type Rule } from '../../core/rule.js';

const CHANGE_RULES = changeRules([
  {
    id: 'inserted-pinyin',
    what: 'readings that a program inserted behind characters',
    why: 'the document has them behind every such character; a gloss, a lesson or a primer keeps its readings',
    example: {
      original: '網(wǎng)貸(dài)平臺的網(wǎng)站關(guān)閉了。\n這個網(wǎng)站還能打開嗎?借貸(dài)合同呢?',
      expected: '網貸平臺的網站關閉了。\n這個網站還能打開嗎?借貸合同呢?',
    },
  },
  {
    id: 'reading-beside-characters',
    what: 'pinyin with tones, or bopomofo, beside several characters of a line',
    why: 'the page printed it above them as ruby; one alone is a gloss, and words of a vocabulary stand alone',
    example: { original: '汉hàn字zì很美，漢(ㄏㄢˋ)字(ㄗˋ)也美。', expected: '汉字很美，漢字也美。' },
  },
  {
    id: 'byte-shift',
    what: 'garbled text where a reading was inserted between the bytes of two characters',
    why: 'doing the same damage to the repaired line gives the raw line again, and no other text is nearly as likely',
    example: {
      original: '他站在門(mén)口,看見周?chē)说闹肛?zé)備,關(guān)上了門(mén)。',
      expected: '他站在門口,看見周圍人的指責備,關上了門。',
    },
  },
]);

const FINDING_RULES = findingRules([
  {
    id: 'byte-shift-unrepaired',
    what: 'garbled text behind an inserted reading that could not be put right',
    why: 'no repair gives the raw line again, or several do and are as likely; the best guess is named',
    example: '天氣很好?quō)。',
    help: 'Look at the page where it was scraped; if the best guess reads well, take it.',
  },
  {
    id: 'byte-shift-unsure',
    what: 'garbled text behind an inserted reading that was put right, and may have been another one',
    why: 'what replays and reads best is right by less than 95 %: bytes were lost, or another text is nearly as likely',
    example: '門(mén)口的周?chē)⒆?duì)在走。',
    help: 'Read the repaired line; where it is wrong, look at the page where it was scraped.',
  },
]);

/** What made a change of the stage. */
export const because = causeMaker(CHANGE_RULES);

export const warn = findingMaker(FINDING_RULES);

/** What the stage changes and reports. */
export const rules: readonly Rule[] = [...CHANGE_RULES, ...FINDING_RULES];
