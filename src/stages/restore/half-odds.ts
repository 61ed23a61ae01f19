import { lazy } from '../../core/lazy.js';
import { UNIFIED } from '../../language/han.js';
import { HALF_MODEL } from './half-model.js';

/** log10: the gain by the language model counts between these, and once more up to where it hardly speaks for 题. */
const GAIN = { least: -1, most: 3, small: 0.5 };

const LETTER = /[A-Za-z]/g;
const DIGIT = /\d/g;
const QUOTES = /[“”「」『』]/g;
const SINGLE_QUOTES = /[‘’]/g;
const FULL_WIDTH = /[，：；？！（）]/g;

/** What stands around a 问, folded: two characters or more on either side where the line has them. */
export interface HalfContext {
  readonly left: string;
  readonly right: string;
  /** log10: how much likelier the text is with 题. */
  readonly gain: number;
  /** What the gain should reach, by what stands around. */
  readonly least: number;
}

/** Where 问 is a word by itself though weights of single characters don't show it; folded. Not proof: together with others they go in. */
const WORD_BY_ITSELF: readonly { readonly left?: RegExp; readonly right?: RegExp; readonly why: string }[] = [
  {
    right: /^(?:上?[一几两][句声遍下番]|[着过住完]|起来|出[来口个])/,
    why: 'how often or how one asks: 问上一句',
  },
  {
    right: /^(?:是(?:怎么|什么|谁|哪|不是|否|从哪|为什么)|说什么|[你我他她它您咱]们?|自己|大家|别人)/,
    why: 'what or whom one asks',
  },
  {
    left: /[这那此][一两几]$/,
    right: /^[，。！？,.!?把]|^$/,
    why: 'a question as one utterance: 这一问，大家都笑了',
  },
  {
    right: /^[而却][不未没无]/,
    why: 'the verb beside another: 问而不答',
  },
  {
    left: /[连再追反发自一不没别想要来去先又敢]$/,
    right: /^[，。！？、,.!?]|^$/,
    why: 'the verb at the end of a clause: 不懂就问，',
  },
  {
    left: new RegExp(`(?:[向跟找]|(?<![遇涉谈提看说碰及感想受找得])到)[${UNIFIED}]{1,3}$`),
    right: /^(?![上中下等及与和])/,
    why: 'of whom or where one asks: 到柜台问，',
  },
  {
    left: /(?:[我你他她它您咱己]|他们|她们|我们|你们|记者|老师|[警法教医律检][察官师生]|对方|大夫|客人|村民|母亲|父亲|妈妈|爸爸|老板|同事|同学|朋友)$/,
    right: /^(?:的?(?:时候|时(?![限间])|口气|语气|样子|神情|话)|[，。：:,.！？!?“「])|^$/,
    why: 'who asks, and when or what: 老师问的时候，',
  },
  {
    left: /(?:低头|抬头|回头|转身|反复|当庭|当面|[轻小大低高]声|笑着|哭着|连忙|急忙|心[里中]|暗自|再三|接着|继续|随口|悄悄|忍不住|忽然|突然|开口)$/,
    why: 'how one asks: 她低头问。',
  },
  { right: /^的(?:[，。！？；,.!?;]|$)/, why: 'the verb before 的 at the end of a clause: 自然问的，' },
];
/** What such a place takes from the odds, and the most that it leaves: it proves no filter alone. */
const BY_ITSELF = { less: 4, most: 0 };

type Weights = ReadonlyMap<string, number>;

const weightTables = lazy(
  (): { readonly before: readonly Weights[]; readonly after: readonly Weights[] } => ({
    before: HALF_MODEL.before.map(parse),
    after: HALF_MODEL.after.map(parse),
  }),
);

/** What the regression sees of a 问. The script that fits it reads the same. */
export interface HalfFeatures {
  /** One and two characters on each side, as `plain` has them. */
  readonly before: readonly [one: string, two: string];
  readonly after: readonly [one: string, two: string];
  /** log10, bounded by `GAIN`. */
  readonly gain: number;
  readonly smallGain: number;
  /** 1 where the gain is less than what names and speech need. */
  readonly short: 0 | 1;
}

export function featuresOfHalf({ left, right, gain, least }: HalfContext): HalfFeatures {
  const before = plain(`^^${left}`).slice(-2);
  const after = plain(`${right}$$`).slice(0, 2);
  const counted = Math.min(Math.max(gain, GAIN.least), GAIN.most);
  return {
    before: [before.slice(-1), before],
    after: [after.slice(0, 1), after],
    gain: counted,
    smallGain: Math.min(counted, GAIN.small),
    short: gain < least ? 1 : 0,
  };
}

/**
 * Natural log odds that a 问 lacks its 题, and is not the verb: by the language model and by the characters beside it. Neither
 * alone tells them apart: 身份背景问的 and 问是怎么回事 are likelier with 题 by 10^1.6.
 */
export function oddsOfHalf(context: HalfContext): number {
  const tables = weightTables();
  const { before, after, gain, smallGain, short } = featuresOfHalf(context);
  const odds =
    HALF_MODEL.bias +
    HALF_MODEL.gain * gain +
    HALF_MODEL.smallGain * smallGain +
    HALF_MODEL.short * short +
    weigh(tables.before, before) +
    weigh(tables.after, after);
  return isByItself(context.left, context.right) ? Math.min(odds - BY_ITSELF.less, BY_ITSELF.most) : odds;
}

function isByItself(left: string, right: string): boolean {
  return WORD_BY_ITSELF.some((row) => (row.left?.test(left) ?? true) && (row.right?.test(right) ?? true));
}

function weigh(weights: readonly Weights[], keys: readonly string[]): number {
  return keys.reduce((sum, key, index) => sum + (weights[index]?.get(key) ?? 0), 0);
}

/** The rows of a table; its keys have as many characters as the first one. */
function parse(table: string, index: number): Weights {
  const length = index + 1;
  return new Map(table.split('\t').map((row) => [row.slice(0, length), Number(row.slice(length))]));
}

/** As the weights have it: letters, digits and marks of one kind. */
function plain(text: string): string {
  return text
    .replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(LETTER, 'a')
    .replace(DIGIT, '0')
    .replace(QUOTES, '"')
    .replace(SINGLE_QUOTES, "'");
}
