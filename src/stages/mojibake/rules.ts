import { changeRules, findingMaker, findingRules, type Rule } from '../../core/rule.js';
import { type Charset, MISREADINGS, RULES } from './misreadings.js';
import { CODE_PAGE } from './signs.js';

/** One text for each charset that is misread. */
const EXAMPLES: Readonly<Record<Charset, { readonly original: string; readonly expected: string }>> = {
  'UTF-8': { original: '娓″彛鐨勬棭鏅ㄥ緢瀹夐潤', expected: '渡口的早晨很安静' },
  GBK: { original: '¶É¿ÚµÄÔç³¿ºÜ°²¾²', expected: '渡口的早晨很安静' },
  Big5: {
    original: '秏\ue7b5\ue019\ue7e4边\ue099\ue6dd繰\ue4c7环矪肚ㄓ碭羘\ue00e\ue679\ue4c9',
    expected: '鄉村的夜晚很安靜，遠處傳來幾聲狗叫。',
  },
};

const FINDING_RULES = findingRules([
  {
    id: 'mojibake',
    what: 'text read with the wrong charset that can’t be undone',
    why: 'bytes of it are lost, or no way back is exact and clearly better',
    example: '第一段锟斤拷锟斤拷第二段',
    help: 'Scrape the page again and keep its bytes, or name its encoding with --encoding.',
  },
]);

export const warn = findingMaker(FINDING_RULES);

/** What the stage says it reads a charset as. */
function readingsOf(charset: Charset): string {
  const readings = MISREADINGS.filter(({ rule, sign }) => rule === RULES[charset] && sign !== CODE_PAGE);
  return readings.map(({ readName }) => readName).join(', ');
}

const CHARSETS = Object.keys(EXAMPLES) as Charset[];

/** What the stage changes and reports. */
export const rules: readonly Rule[] = [
  ...changeRules(
    CHARSETS.map((charset) => ({
      id: RULES[charset],
      what: `${charset} read as ${readingsOf(charset)}, or another code page`,
      why: 'the way back gives the raw line exactly when it is misread again, and is clearly better Chinese',
      example: EXAMPLES[charset],
    })),
  ),
  ...FINDING_RULES,
];
