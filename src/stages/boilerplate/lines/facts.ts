import type { Line, Metadata } from '../../../core/article.js';
import { plain } from '../../../language/plain.js';
import { METADATA, parseMetadataLine } from '../metadata/line.js';
import { HAN, MARK, type Signs, sign, signTable } from './character-kinds.js';
import { CONTACT, isContactLine } from './contact.js';
import { titleKeyOf } from './key.js';
import type { KeyedLine } from './keyed-line.js';
import { isLinkRow, isPageWords } from './link-rows.js';
import { isAboutSite, isSectionHead, SITE } from './section-heads.js';

/** Marks of sentences, in both widths. */
const FULL_STOP = sign('。;');
const FULL_POINT = /．|[.][”"]?$/;
const SENTENCE_END = /[。！？!?…~～][”"』」’)）》]?(?:\[\d+\]|\d{1,4})?$/;
/** What ends a sentence. */
const SENTENCE_ENDER = sign('。!?~…');
/** What may stand behind it: a closing mark, a note’s number; no more of the line is looked at. */
const BEHIND_ENDER = sign('”"』」’)》\\]0-9');
const MAX_END = 12;
/** What every note of an encyclopedia has. */
const NOTE = sign('^引档跳');
/** How numbers of headings and items begin. */
const NUMBER = sign('第一二三四五六七八九十(0-9sS①-⑳');
const NUMBERED =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}[章节条部分回]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:\.\d{1,2}){0,3}[、.)\s](?!\d)|step ?\d|[①-⑳])/i;
const ENCYCLOPEDIA_NOTE = /^\^(?: |$)|\[引用日期|原始内容存档于|^跳转到[:：]$/;

/** Prose is as long as this, in UTF-16 code units and in Chinese characters. */
const PROSE_LENGTH = 20;
const PROSE_HAN = 18;
/** From so many on it needs no full stop: with marks inside and an end, or with marks inside. */
const MARKED_HAN = 25;
const LONG_HAN = 70;
/** Longest prose that a site says of itself, and what such prose has. */
const MAX_NOTE = 120;
const NOTE_HINT = /[声聲责責转轉载載侵权權版仅僅]/;
/** Longest line, in UTF-16 code units, that can be a row of buttons. */
export const MAX_ROW = 200;

/**
 * What a line that is not blank tells alone; what its neighbours tell is in `Surroundings`. What needs more than one look at each
 * character is found out on first demand: most lines are prose, of which little is asked.
 */
export class Facts implements KeyedLine {
  /** Kinds of characters that it has. */
  readonly signs: Signs;
  /** How many Chinese characters it has. */
  readonly han: number;
  /** Whether it is sentences: long enough, with marks as a sentence has them, and more than names in a row. */
  readonly isProse: boolean;
  readonly endsAsSentence: boolean;
  /** Whether it has the number of a heading or an item: a part of an ordered text, which menus are not. */
  readonly isNumbered: boolean;
  #key: string | undefined;
  #titleKey: string | undefined;
  #isPageWords: boolean | undefined;
  #isContactLine: boolean | undefined;
  #isSectionHead: boolean | undefined;
  #isAboutSite: boolean | undefined;
  #isLinkRow: boolean | undefined;
  #metadata: Metadata | null | undefined;

  /**
   * @param text the line's, trimmed
   * @param isSetOff whether a blank line stands above it, as above a paragraph
   */
  constructor(
    readonly line: Line,
    readonly text: string,
    readonly isSetOff: boolean,
  ) {
    const table = signTable();
    let signs = 0;
    let han = 0;
    let marks = 0;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const found = table[text.charCodeAt(at)] as number;
      signs |= found;
      // Bits are added up without a branch: this loop sees every character.
      han += found & HAN;
      marks += found & MARK;
    }
    this.signs = signs;
    this.han = han / HAN;
    this.isProse = this.han >= PROSE_HAN && this.#isSentences(marks / MARK);
    this.endsAsSentence = endsAsSentence(text, table[text.charCodeAt(text.length - 1)] as number);
    this.isNumbered = ((table[text.charCodeAt(0)] as number) & NUMBER) !== 0 && NUMBERED.test(text);
  }

  /** Whether it has a character of one of some kinds. */
  has(signs: Signs): boolean {
    return (this.signs & signs) !== 0;
  }

  /** `matchKey` of the line. */
  get key(): string {
    // Trimmed as the text is: only blanks become blanks.
    this.#key ??= plain(this.text);
    return this.#key;
  }

  /** `titleKey` of the line. */
  get titleKey(): string {
    this.#titleKey ??= titleKeyOf(this.key);
    return this.#titleKey;
  }

  /** Whether it is what stands on buttons and in menus, or a row of that. */
  get isPageWords(): boolean {
    this.#isPageWords ??= this.text.length <= MAX_ROW && !this.isNumbered && isPageWords(this);
    return this.#isPageWords;
  }

  /** Whether it consists of ways to reach someone. */
  get isContactLine(): boolean {
    this.#isContactLine ??= this.has(CONTACT) && isContactLine(this.key);
    return this.#isContactLine;
  }

  get isSectionHead(): boolean {
    this.#isSectionHead ??= isSectionHead(this.key);
    return this.#isSectionHead;
  }

  /** Whether it speaks of the site: its licences, its rights, how it came by the article. */
  get isAboutSite(): boolean {
    this.#isAboutSite ??=
      this.has(SITE) &&
      (!this.isProse || (this.text.length <= MAX_NOTE && NOTE_HINT.test(this.text))) &&
      isAboutSite(this);
    return this.#isAboutSite;
  }

  get isEncyclopediaNote(): boolean {
    return this.has(NOTE) && ENCYCLOPEDIA_NOTE.test(this.text);
  }

  /** Several short names, set off by bars or blanks. */
  get isLinkRow(): boolean {
    this.#isLinkRow ??= isLinkRow(this);
    return this.#isLinkRow;
  }

  get metadata(): Metadata | undefined {
    if (this.#metadata === undefined) this.#metadata = this.#findMetadata() ?? null;
    return this.#metadata ?? undefined;
  }

  #findMetadata(): Metadata | undefined {
    return this.has(METADATA) ? parseMetadataLine(this.text, this.key) : undefined;
  }

  /** @param marks how many marks that part a sentence it has */
  #isSentences(marks: number): boolean {
    const { text, han } = this;
    if (text.length < PROSE_LENGTH || marks * 60 < han || this.isEncyclopediaNote) return false;
    if (han >= LONG_HAN || this.has(FULL_STOP) || FULL_POINT.test(text)) return true;
    return marks > 1 && han >= MARKED_HAN && SENTENCE_END.test(text);
  }
}

/** @param last signs of its last character */
function endsAsSentence(text: string, last: Signs): boolean {
  if ((last & SENTENCE_ENDER) !== 0) return true;
  return (last & BEHIND_ENDER) !== 0 && SENTENCE_END.test(text.slice(-MAX_END));
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
