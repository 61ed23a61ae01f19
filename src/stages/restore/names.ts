import { HAN } from '../../language/han.js';

/** Names or words of a list with blanks between them: 王小明 李力 张三 欧阳文. Linear: a blank ends each repetition. */
const LIST = new RegExp(`[${HAN}]{1,4}(?: [${HAN}]{1,4}){3,}`, 'g');

/** Where papers and pages set a blank beside names. All folded; `_` in the example is the blank. */
export const NAME_BLANKS: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly example: string;
  /** A blank that stands for a word. */
  readonly counterexample: string;
}[] = [
  {
    what: "a reporter's line in brackets",
    pattern:
      /[（(][^（）()，。]{0,8}(?:记者|通讯员|评论员|作者|编辑|摄影|实习生|文|图)[^（）()，。]{0,40}[)）]/g,
    example: '（记者_王小明）昨天下了雨。',
    counterexample: '昨天（周六）下了_雨。',
  },
  {
    what: 'who wrote, drew or took it, up to a mark or the end',
    pattern: new RegExp(
      `(?<![${HAN}])(?:本报|本网|特约|见习|实习)?(?:记者|通讯员|作者|编辑|责编|摄影|撰文|文|图)\\s?[|｜/／:：]?(?: [${HAN}]{2,4}){1,5}(?: [摄文图])?(?=[\\s）)，。,]|$)`,
      'g',
    ),
    example: '记者_王小明，昨天在江州。',
    counterexample: '记者_采访了这家工厂的厂长。',
  },
  {
    what: 'who reports for a named paper or agency',
    pattern: new RegExp(
      `[${HAN}]{1,8}(?:社|报|网|台|刊|特约)(?:特约|首席|见习|实习)?(?:记者|通讯员|评论员|摄影师?)(?: [${HAN}]{2,4}){1,5}(?: [摄文图])?(?=[）)]|$)`,
      'g',
    ),
    example: '市民走上街头。新渡社记者_林小溪 摄',
    counterexample: '他是江州日报的记者_采访过我们',
  },
  {
    what: 'who took or drew a picture, at the end of its caption',
    pattern: new RegExp(`(?<=[${HAN}。”]) [${HAN}]{2,4} (?:摄|摄影|供图|绘)(?=[）)。]?$)`, 'g'),
    example: '花生地里正在录制视频_林溪_摄',
    counterexample: '他请朋友把全家人_摄下来了',
  },
  {
    what: 'the authors in brackets behind the last sentence',
    pattern: new RegExp(`(?<=[。！？”])[（(][${HAN}]{2,4}(?: [${HAN}]{2,4}){1,4} ?[)）]$`, 'g'),
    example: '大家都得到了祝福。（王小明_林小溪_）',
    counterexample: '大家都得到了祝福（包括老人_）。',
  },
  {
    what: 'a name set off behind the sign for text or picture',
    pattern: new RegExp(`^[文图](?:[/／][文图])?\\s?[|｜/／] (?=[${HAN}])`, 'g'),
    example: '文｜_王小明，写于江州。',
    counterexample: '文章_写于江州。',
  },
  {
    what: 'a dateline',
    pattern: new RegExp(
      `^(?:本[报刊网台站]|[${HAN}]{2,8}[报网社])(?:[${HAN}]{2,6}\\d{1,2}月\\d{1,2}日)?[讯电](?:[（(][^）)]{1,40}[)）])? `,
      'g',
    ),
    example: '本报讯_昨天下午，江州下了雨。',
    counterexample: '本报的_昨天下午，江州下了雨。',
  },
];

/** A folded text, of the same length, with no blanks inside lists of words and beside names. */
export function withoutListedNames(text: string): string {
  return NAME_BLANKS.reduce(
    (masked, { pattern }) => masked.replace(pattern, withoutBlanks),
    text.replace(LIST, withoutBlanks),
  );
}

function withoutBlanks(text: string): string {
  return text.replaceAll(' ', '_');
}
