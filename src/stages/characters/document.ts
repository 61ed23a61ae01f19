import type { Line } from '../../core/article.js';
import { fold } from '../../language/fold.js';
import { HAN } from '../../language/han.js';
import { countLineEnds } from './escapes.js';
import { speaksOfTags } from './mentions.js';
import { plainCharacters } from './plain.js';
import { ABOUT_PROGRAMS, isScriptLine, isTellingScriptLine } from './script-lines.js';
import { TAGS } from './tags.js';

/** Words of texts about markup and escapes, which are what such a text is about. */
const ABOUT_CODE =
  /```|HTML|XML|CSS|JSX|JSON|换行|換行|转义|轉義|正则表达式|正則表達式|字符串|字串|标记语言|標記語言|(?:标签|標籤)(?!\s?[:：])|前端|<[^<>]{1,40}> ?(?:(?:标签|標籤)(?!\s?[:：])|元素|标记|標記|表示|用来|用來|用于|用於|代表)/;

/** A text about code says so in this share of its lines. */
const ABOUT_CODE_SHARE = 0.1;

/** A line of a list of references, `[1] 陈永年…`, the arrow back that encyclopedias print, or the list's heading. */
const REFERENCE_LINE =
  /^\s*(?:(?:\[\d{1,3}\]|\^|↑)\s*\S|#{0,6} ?(?:注释|註釋|注解|註解|脚注|腳註|附注|附註|参考文献|參考文獻|参考资料|參考資料|References|Notes)\s*[:：]?\s*(?:\[(?:编辑|編輯|edit)\]\s*)?$)/i;

const HAN_CHARACTER = new RegExp(`[${HAN}]`);
const CITATION = new RegExp(`(?<=[${HAN}，。、；：！？”’）》」』,.;:!?)\\]])\\[(\\d{1,3})\\]`, 'g');
/** `?` for blanks at the start of a paragraph. */
export const OPENING_QUESTIONS = `^(?:\\? ?){1,4}(?=[${HAN}“‘「『《【（\\dA-Z])`;
const OPENING_QUESTION = new RegExp(OPENING_QUESTIONS);

/** Fifteen Chinese characters or more, with marks between them. */
const SENTENCE = new RegExp(`(?:[${HAN}][，。、；：！？“”‘’（）《》,.;:!?()\\d]{0,4}){15}`);

/** A line with escapes as the other rules leave it, so that it counts the same when it is cleaned again. */
function asLeft(text: string): string {
  return text.includes('\\') ? plainCharacters(text).replace(TAGS, '') : '';
}

/** What the lines of a document say about one another. Worked out when a line with a sign of noise asks for it. */
export class DocumentEvidence {
  private readonly known = new Map<string, boolean>();
  private sentence: number | undefined;

  constructor(private readonly lines: readonly Line[]) {}

  /** Whether the document is about programming: its tags and escapes are meant. */
  get isAboutCode(): boolean {
    return this.ask('code', () => {
      const mentions = this.lines.filter(({ text }) => ABOUT_CODE.test(text)).length;
      return mentions > 0 && mentions >= this.lines.length * ABOUT_CODE_SHARE;
    });
  }

  /** Whether it is about programs, has code that was set aside, or nothing else in Chinese: what looks like a program is meant. */
  get isAboutPrograms(): boolean {
    return this.ask('programs', () => {
      const isSetAside = this.lines.some(({ number }, i) => number > (this.lines[i - 1]?.number ?? 0) + 1);
      const others = this.lines.filter(({ text }) => !isScriptLine(text)).map(({ text }) => fold(text));
      const isMeant = (text: string) => ABOUT_PROGRAMS.test(text);
      return isSetAside || others.some(isMeant) || !others.some((text) => HAN_CHARACTER.test(text));
    });
  }

  /** Whether it has more of a script than the ends of blocks: `);` alone ends any program. */
  get hasScripts(): boolean {
    return this.ask('scripts', () => this.lines.some(({ text }) => isTellingScriptLine(text)));
  }

  /** Whether line ends were written out in it: for certain in one place, or in two at least. */
  get hasWrittenLineEnds(): boolean {
    return this.ask(
      'line ends',
      () => this.lines.reduce((count, { text }) => count + countLineEnds(asLeft(text)), 0) > 1,
    );
  }

  /** Whether any of its lines speaks of tags. */
  get speaksOfTags(): boolean {
    return this.ask('tags', () => this.lines.some(({ text }) => this.means(text)));
  }

  /** Whether a line means its tags, be they written as entities or not. */
  means(text: string): boolean {
    return (text.includes('<') || text.includes('&')) && speaksOfTags(plainCharacters(text));
  }

  /**
   * Whether its marks [1], [2] point nowhere: there are two or more, the first is [1], and no line has a list of
   * references.
   */
  get hasStrayCitations(): boolean {
    return this.ask('citations', () => {
      if (this.lines.some(({ text }) => REFERENCE_LINE.test(text))) return false;
      const numbers = this.lines.flatMap(({ text }) =>
        Array.from(text.matchAll(CITATION), (mark) => mark[1]),
      );
      return numbers[0] === '1' && new Set(numbers).size > 1;
    });
  }

  /** Whether lines open with `?`, where an indent of no-break blanks was lost, more than once. */
  get hasOpeningQuestions(): boolean {
    return this.ask(
      'questions',
      () => this.lines.filter(({ text }) => OPENING_QUESTION.test(text.trimStart())).length > 1,
    );
  }

  /** Number of the first line that reads like a sentence of the article. */
  get firstSentence(): number {
    // A document of nothing but question marks asks for each of its lines.
    this.sentence ??= this.lines.find(({ text }) => SENTENCE.test(text))?.number ?? 0;
    return this.sentence;
  }

  private ask(question: string, answer: () => boolean): boolean {
    const known = this.known.get(question);
    if (known !== undefined) return known;
    const answered = answer();
    this.known.set(question, answered);
    return answered;
  }
}
