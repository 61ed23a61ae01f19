import { HAN } from '../../language/han.js';
import { FULL_STOP } from './full-stop.js';
import type { MarkRule } from './mark-rule.js';

/** What a Chinese clause may end with, and begin with, as the inside of a character class. */
const ENDING = `${HAN}”’」』）》〉】！？`;
const OPENING = `${HAN}“‘「『（《〈【`;
/** Full-width marks that no blank stands behind. */
const STOPS = '，。；：！？、';
const CLOSING = '”’」』）》】';
const OPENING_MARKS = '“‘「『（《【';
/** What stands before a score, and behind one. */
const SCORE = '(?:以|比分|总分|比数)[为是：]?';
const RESULT =
  '战胜|取胜|获胜|险胜|大胜|完胜|击败|大败|逆转|领先|落后|告负|不敌|输|赢|戰勝|取勝|獲勝|擊敗|逆轉|領先|落後|告負|不敵|輸|贏';
const HALF_WIDTH_KATAKANA = /[\uFF65-\uFF9F]/;

/**
 * Marks by their form, in the order in which they are put right, before half-width marks become full width. Deliberately
 * no rule: !!! and ？！ (tone), ~ for ～ (style), blanks beside Latin words and numbers.
 */
export const MARK_RULES: readonly MarkRule[] = [
  {
    id: 'half-width-cjk-marks',
    mode: 'safe',
    what: '｡ ｢ ｣ ､ in Chinese text to 。 「 」 、',
    why: 'the half-width forms belong to half-width katakana; a line that has these keeps them',
    pattern: /[｡｢｣､]/g,
    replace: (mark) => mark.normalize('NFKC'),
    holds: (_, text) => !HALF_WIDTH_KATAKANA.test(text),
    example: { original: '山､水､云｡｢好｣', expected: '山、水、云。「好」' },
  },
  {
    id: 'ellipsis',
    mode: 'safe',
    what: 'three 。 or more, or four . or more, within a sentence to ……',
    why: 'the ellipsis of Chinese text is ……; dots before a page number are leaders of a table of contents',
    pattern: new RegExp(`(?<=[${ENDING}，])(?:。{3,}|\\.{4,12}(?!\\s*[\\dA-Za-z.])) ?(?=$|[^ ])`, 'g'),
    replace: '……',
    example: { original: '他笑了笑。。。没有说话......', expected: '他笑了笑……没有说话……' },
  },
  {
    id: 'short-ellipsis',
    mode: 'all',
    what: '... or a single … behind a Chinese character to ……',
    why: 'the ellipsis of Chinese text is ……; some houses write ... or …',
    pattern: new RegExp(`(?<=[${ENDING}])(?:\\.{3}(?![.\\dA-Za-z])|…(?!…))`, 'g'),
    replace: '……',
    example: { original: '他走了...后来呢…', expected: '他走了……后来呢……' },
  },
  {
    id: 'dash',
    mode: 'safe',
    what: 'two or four hyphens between Chinese words to ——',
    why: 'the dash of Chinese text is ——; three may be a range; options of commands, numbers and code keep their hyphens',
    pattern: new RegExp(`(?<=[${ENDING}])--(?:--)?(?=[${OPENING}”’」』])`, 'g'),
    replace: '——',
    example: { original: '灯亮了--是她回来了。', expected: '灯亮了——是她回来了。' },
  },
  {
    id: 'short-dash',
    mode: 'all',
    what: 'a single — between Chinese words to ——',
    why: 'the dash of Chinese text is ——; a single one may join a route or a range (京—沪)',
    pattern: new RegExp(`(?<=[${HAN}]{4})—(?=[${HAN}]{4})`, 'g'),
    replace: '——',
    example: { original: '门外站着一个人—是他弟弟。', expected: '门外站着一个人——是他弟弟。' },
  },
  {
    id: 'time',
    mode: 'safe',
    what: '： in a time of the day to :',
    why: 'digits of a time are parted by a half-width colon; scores and ratios (3：2) are no times',
    pattern: new RegExp(
      `(?<=(?<![\\d:.]|\\d：|${SCORE} ?)(?:[01]?\\d|2[0-4]))：[0-5]\\d(?:：[0-5]\\d)?(?![\\d.％%：]| ?(?:${RESULT}))`,
      'g',
    ),
    replace: (digits) => digits.replaceAll('：', ':'),
    example: { original: '6：45起床，12：30吃饭。', expected: '6:45起床，12:30吃饭。' },
  },
  {
    id: 'full-stop-behind-a-closing-mark',
    mode: 'safe',
    what: '. behind a closing quotation mark or bracket at the end of a sentence to 。',
    why: 'it ends a Chinese sentence, whatever the document writes elsewhere',
    pattern: new RegExp(`(?<=[${HAN}！？]["”’」』）》])\\.(?=$|[${OPENING}])`, 'g'),
    replace: '。',
    example: { original: '文章题为“山中”.', expected: '文章题为“山中”。' },
  },
  {
    id: 'full-stop',
    mode: 'damaged',
    what: '. or ． at the end of sentences to 。, where the document has no 。',
    why: 'a document without any 。 ends its sentences with these; in the name of a foreigner and behind the number of an item it stays',
    pattern: FULL_STOP,
    replace: '。',
    isShown: (marks) => marks.hasOtherFullStops(),
    example: { original: '清早下过一场小雨．路上没有人．', expected: '清早下过一场小雨。路上没有人。' },
  },
  {
    id: 'doubled-mark',
    mode: 'all',
    what: '，， 、、 or 。。 to one mark',
    why: 'a mark was typed twice, or what stood between was taken out',
    pattern: new RegExp(`(?<=[${ENDING}])([，、；]{2,}|。。(?!。))`, 'g'),
    replace: (marks) => marks.charAt(0),
    example: { original: '雨停了，，天亮了。。', expected: '雨停了，天亮了。' },
  },
  {
    id: 'blank-around-a-mark',
    mode: 'damaged',
    what: 'a blank behind full-width marks, where a line or the document has them as a way of writing',
    why: 'full-width marks have their own room; a single blank may stand for a word that a filter took',
    pattern: new RegExp(`(?<=[${STOPS}]) (?=[${OPENING}])`, 'g'),
    replace: '',
    holds: (marks, text) => marks.hasLooseMarks(text),
    example: { original: '风停了， 雨也小了。 我们出门吧！', expected: '风停了，雨也小了。我们出门吧！' },
  },
  {
    id: 'blank-before-a-mark',
    mode: 'damaged',
    what: 'a blank before full-width marks and within quotes, where most marks have one',
    why: 'full-width marks have their own room; a single blank may stand for a word that a filter took',
    pattern: new RegExp(
      `(?<=[${ENDING}]) (?=[${STOPS}${CLOSING}])|(?<=[。…]) (?=[${CLOSING}])|(?<=[${OPENING_MARKS}]) (?=\\S)`,
      'g',
    ),
    replace: '',
    holds: (marks, text) => marks.hasBlanksBefore(text),
    example: { original: '风停了 ，雨也小了 。我们出门吧 ！', expected: '风停了，雨也小了。我们出门吧！' },
  },
  {
    id: 'every-blank-around-a-mark',
    mode: 'all',
    what: 'any single blank before or behind a full-width mark in Chinese text',
    why: 'full-width marks have their own room',
    pattern: new RegExp(`(?<=[${STOPS}]) (?=\\S)|(?<=[${HAN}]) (?=[${STOPS}])`, 'g'),
    replace: '',
    example: { original: '风停了， 雨也小了 。', expected: '风停了，雨也小了。' },
  },
];
