import type { Line, Metadata } from '../../article.js';
import { countHan } from '../../language/han.js';
import type { Score } from './features.js';
import { matchKey } from './key.js';
import { parseMetadataLine } from './metadata.js';
import { findDatedRows } from './rows.js';
import { isAboutSite, isSectionHead } from './sections.js';
import { findTableRows } from './table-rows.js';
import { isFurnitureWord } from './words.js';

/** Marks of sentences, in both widths. */
const FULL_STOP = /[。．;；]|[.][”"]?$/;
const SENTENCE_END = /[。！？!?…~～][”"』」’)）》]?(?:\[\d+\]|\d{1,4})?$/;
const SEPARATOR = /[|｜┊│·•»›>/\s]/;
const SEPARATORS = '｜┊│·•»›';
const NUMBERED =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}[章节条部分回]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.)\s](?!\d)|step ?\d|[①-⑳])/i;
const SECTION_BUTTON = /^\[?(?:播报|编辑|编辑本段|播报编辑)\]?$/;
/** Buttons that stand as often beside comments and the summaries of other pages. */
const OTHER_BUTTON =
  /回复|举报|赞|踩|支持|反对|顶|引用|评论|分享|收藏|关注|^(?:查看|阅读|点击|更多|全文|详情)/;
/** Longest button, and how often every section of a page has the same. */
const MAX_BUTTON = 12;
const OFTEN = 3;
const ENCYCLOPEDIA_NOTE = /^\^(?: |$)|\[引用日期|原始内容存档于|^跳转到[:：]$/;

/** Longest row of links. */
const MAX_LINKS = 2000;
/** Prose so many lines away is close. */
const CLOSE = 3;
/** Longest prose that a site says of itself, and what such prose has. */
const MAX_NOTE = 120;
const NOTE_HINT = /[声聲责責转轉载載侵权權版仅僅]/;
/** Longest word of a button with blanks between its characters. */
const MAX_SPACED = 40;
/** Longest line, in UTF-16 code units, that can be a row of buttons. */
const MAX_ROW = 200;

/**
 * A line that is not blank, with what its features need. All is found out on first demand: most lines are prose, of which
 * little is asked.
 */
export class Facts {
  /** What `scoreOf` found, once `compareLines` has filled in the rest. */
  score: Score | undefined;
  /** How often the page has the line. */
  repeated = 1;
  /** Whether it stands in a table of contents. */
  isContents = false;
  /** Whether it is one of several dated lines of one form. */
  isDatedRow = false;
  /** Whether it is a row of a table, see `findTableRows`. */
  isTableRow = false;
  /** Whether prose stands close above and close below. */
  isBetween = false;
  #key: string | undefined;
  #han = -1;
  #isNumbered: boolean | undefined;
  #isProse: boolean | undefined;
  #isPageWords: boolean | undefined;
  #isSectionHead: boolean | undefined;
  #isAboutSite: boolean | undefined;
  #isLinkRow: boolean | undefined;
  #endsAsSentence: boolean | undefined;
  #metadata: Metadata | null | undefined;

  /**
   * @param text the line's, trimmed
   * @param isSetOff whether a blank line stands above it, as above a paragraph
   */
  constructor(
    readonly line: Line,
    readonly text: string,
    readonly isSetOff: boolean,
  ) {}

  /** `matchKey` of the line. */
  get key(): string {
    this.#key ??= matchKey(this.text);
    return this.#key;
  }

  /** Chinese characters. */
  get han(): number {
    if (this.#han < 0) this.#han = countHan(this.text);
    return this.#han;
  }

  /** Sentences: long enough, with marks as a sentence has them, and more than names in a row. */
  get isProse(): boolean {
    this.#isProse ??= this.text.length >= 20 && isProse(this.text, this.han);
    return this.#isProse;
  }

  get endsAsSentence(): boolean {
    this.#endsAsSentence ??= SENTENCE_END.test(this.text.length > 12 ? this.text.slice(-12) : this.text);
    return this.#endsAsSentence;
  }

  /** Whether it has the number of a heading or an item: a part of an ordered text, which menus are not. */
  get isNumbered(): boolean {
    this.#isNumbered ??= NUMBERED.test(this.text);
    return this.#isNumbered;
  }

  /** Whether it is what stands on buttons and in menus, or a row of that. */
  get isPageWords(): boolean {
    this.#isPageWords ??= this.text.length <= MAX_ROW && !this.isNumbered && isPageWords(this.key);
    return this.#isPageWords;
  }

  get isSectionHead(): boolean {
    this.#isSectionHead ??= isSectionHead(this.key);
    return this.#isSectionHead;
  }

  /** Whether it speaks of the site: its licences, its rights, how it came by the article. */
  get isAboutSite(): boolean {
    this.#isAboutSite ??=
      (!this.isProse || (this.text.length <= MAX_NOTE && NOTE_HINT.test(this.text))) && isAboutSite(this.key);
    return this.#isAboutSite;
  }

  /** Whether it is a button beside the heading of a section, as every section has it. */
  get isSectionButton(): boolean {
    if (this.repeated === 1 || this.text.length > MAX_BUTTON) return false;
    return (
      SECTION_BUTTON.test(this.key) ||
      (this.repeated >= OFTEN && this.isPageWords && !OTHER_BUTTON.test(this.key))
    );
  }

  get isEncyclopediaNote(): boolean {
    return ENCYCLOPEDIA_NOTE.test(this.text);
  }

  /** Several short names, set off by bars or blanks. */
  get isLinkRow(): boolean {
    this.#isLinkRow ??= this.text.length <= MAX_LINKS && isLinkRow(this.key, this.han);
    return this.#isLinkRow;
  }

  get metadata(): Metadata | undefined {
    if (this.#metadata === undefined) this.#metadata = parseMetadataLine(this.text, this.key) ?? null;
    return this.#metadata ?? undefined;
  }
}

/** The facts of every line that is not blank. */
export function readFacts(lines: readonly Line[]): Facts[] {
  const facts: Facts[] = [];
  let isSetOff = true;
  for (const line of lines) {
    const text = line.text.trim();
    if (text !== '') facts.push(new Facts(line, text, isSetOff));
    isSetOff = text === '';
  }
  return facts;
}

/** Fills in what only the lines around tell. */
export function compareLines(facts: readonly Facts[]): void {
  const counts = new Map<string, number>();
  for (const { text, isContents } of facts)
    if (text.length <= MAX_ROW && !isContents) counts.set(text, (counts.get(text) ?? 0) + 1);
  const isDatedRow = findDatedRows(facts);
  const tableRows = findTableRows(facts.map(({ text }) => text));
  const above = distances(facts);
  const below = distances([...facts].reverse()).reverse();
  for (const [at, line] of facts.entries()) {
    line.repeated = counts.get(line.text) ?? 1;
    line.isDatedRow = isDatedRow(line);
    line.isTableRow = tableRows.has(at);
    line.isBetween = (above[at] as number) <= CLOSE && (below[at] as number) <= CLOSE;
  }
}

/** How many lines before each line the next prose stands. */
function distances(facts: readonly Facts[]): number[] {
  let distance = Number.POSITIVE_INFINITY;
  return facts.map(({ isProse }) => {
    distance = isProse ? 0 : distance + 1;
    return distance;
  });
}

function isProse(text: string, han: number): boolean {
  if (han < 18) return false;
  const marks = countMarks(text);
  if (marks * 60 < han || ENCYCLOPEDIA_NOTE.test(text)) return false;
  return FULL_STOP.test(text) || (marks > 1 && han >= 25 && SENTENCE_END.test(text)) || han >= 70;
}

function countMarks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isMark(text.charCodeAt(i))) count++;
  return count;
}

/** The marks that part a sentence, in both widths: , : ; 、 。 */
function isMark(unit: number): boolean {
  if (unit >= 0x4e00 && unit <= 0x9fff) return false;
  return (
    unit === 0xff0c ||
    unit === 0x3001 ||
    unit === 0x3002 ||
    unit === 0x2c ||
    unit === 0xff1a ||
    unit === 0x3a ||
    unit === 0xff1b ||
    unit === 0x3b
  );
}

function isPageWords(key: string): boolean {
  if (!SEPARATOR.test(key)) return isFurnitureWord(key);
  if (key.length <= MAX_SPACED && isFurnitureWord(key.replace(/\s/g, ''))) return true;
  const parts = partsOf(key);
  if (parts.length < 2) return false;
  let known = 0;
  let all = 0;
  for (const part of parts) {
    all += part.length;
    if (isFurnitureWord(part)) known += part.length;
  }
  return known * 2 > all;
}

function isLinkRow(key: string, han: number): boolean {
  if (!SEPARATOR.test(key)) return false;
  const { length } = key;
  const parts = partsOf(key);
  return parts.length >= 5 && length / parts.length <= 10 && han * 2 > length && !/[。!?]/.test(key);
}

/** The names that stand between separators. */
function partsOf(key: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= key.length; at++) {
    if (at < key.length && !isSeparator(key.charCodeAt(at))) continue;
    if (at > start) parts.push(key.slice(start, at));
    start = at + 1;
  }
  return parts;
}

/** Blanks and | / > · • » › ┊ │ ｜. */
function isSeparator(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || unit === 0x7c || unit === 0x2f || unit === 0x3e || unit === 9;
  if (unit >= 0x4e00 && unit <= 0x9fff) return false;
  return SEPARATORS.includes(String.fromCharCode(unit));
}
