import { isIdeographUnit } from '../language/han.js';

/** Notes that may stand behind the end of a sentence: `[3]`. */
const NOTES = '(?:\\[\\d{1,3}\\]){0,9}';

/** Marks that end a sentence, also the half-width ones of Latin text; closing quotes, brackets and notes may follow. */
const endsAsSentence = lineEnd('。．.！!？?…；;：:', `[”’"'」』）)】》]*${NOTES}`);

/** The same for a whole paragraph, which no clause and no label ends. */
const endsAsParagraph = lineEnd('。！？!?…', `[”’」』）)]*${NOTES}`);

/** Marks after which a line reads as (part of) a sentence, not as a heading: `？`, `！` and `：` end headings too. */
const endsAsNoHeading = lineEnd('。．.…；;，,、', `[”’"'」』）)】》]*`);

/** A sentence that ends before the end of the line. */
const INNER_SENTENCE_END = /[。；](?!$)/;

/** Longest heading or title, in UTF-16 code units: two lines of a phone's screen. */
export const HEADING_LENGTH = 40;

/**
 * Whether a line ends with one of some marks and what may stand behind it. Of nearly all lines the last character alone
 * tells it; the pattern, which looks for a mark through the whole line, is for the rest.
 */
function lineEnd(marks: string, behind: string): (text: string) => boolean {
  const units = new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
  const pattern = new RegExp(`[${marks}]${behind}$`);
  return (text) => {
    const last = text.charCodeAt(text.length - 1);
    const isHan = isIdeographUnit(last);
    return units.has(last) || (!isHan && pattern.test(text));
  };
}

/** Whether a line stops where a sentence may stop. */
export function endsSentence(text: string): boolean {
  return endsAsSentence(text);
}

/** Whether a line stops where a paragraph may stop. */
export function endsParagraph(text: string): boolean {
  return endsAsParagraph(text);
}

/** Whether a line may be a heading or a title by its looks: short, and not a sentence or a piece of one. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= HEADING_LENGTH && !endsAsNoHeading(text) && !INNER_SENTENCE_END.test(text);
}

/** What stands below an illustration or above a table: 图1 流程, 表 2-1：费用, ▲ 河边的茶馆. */
const CAPTION =
  /^(?:(?:[图圖表]|附[图圖表]|Fig(?:ure|\.)|Table)\s?\d{1,3}(?:[-—.]\d{1,3})?(?:[\s：:.、]|$|(?=\p{Script=Han}))|[▲△▼▽]|[图圖][：:为為]|(?:图片|圖片|资料图|資料圖|配图|配圖|图源|圖源))/u;

/** Whether a line is a caption, which is a paragraph of its own wherever it stands. */
export function isCaption(text: string): boolean {
  return CAPTION.test(text);
}
