/** A word that filters delete without a trace, seen by what its absence leaves. 题 of 问题 is in halves.ts. */
export interface DeletionRule {
  /** What takes the place of the match, Simplified. */
  readonly word: string;
  /** What the pattern needs to match at all, in either script: the cheap question. */
  readonly anchor: RegExp;
  /** Matches folded text where the word is missing. Global; without nested quantifiers. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
  /** Text that looks alike and is complete. */
  readonly counterexample: string;
}

/** Rows for words whose absence can be told without weighing contexts; nothing is guessed beyond them. */
export const DELETION_RULES: readonly DeletionRule[] = [
  {
    word: '的同时，',
    anchor: /利益/,
    pattern:
      /(?<=在[^，。,]{2,20}利益)的(?=(?:维护|提升|树立|保持|促进)(?![^，。,]{0,8}(?:[上中下时前后]|方面|过程|基础)(?:[，。,]|$)))/g,
    why: '在…利益 needs its 的同时 before the next verb',
    example: '在保障自身利益的维护良好的形象',
    counterexample: '在公共利益的维护上，他致力于利益的维护。',
  },
  {
    word: '国家',
    anchor: /和地[区區]/,
    pattern: /(?<=(?:许多|很多|多个|一些|各|其他|周边|发达|其它))(?=和地区)/g,
    why: '国家和地区 is one phrase; 许多和地区 is not Chinese',
    example: '许多和地区都有规定',
    counterexample: '许多国家和地区都有规定',
  },
];

/** Matches every line that any row may match. */
export const ANY_ANCHOR = new RegExp(DELETION_RULES.map(({ anchor }) => anchor.source).join('|'));
