import type { Lattice, Node } from '../../../language/model/index.js';
import { clauseScore, MOST_AT_BEGIN, MOST_AT_END } from './clause.js';
import { IMPOSSIBLE } from './costs.js';
import type { Evidence } from './evidence.js';
import { Forms } from './forms.js';
import { afterMark, classAfter, classOf, EDGE, FIRST, HAN, type MarkClass } from './mark-classes.js';
import { Marks } from './marks.js';

/** What of a text the score of the next character depends on. */
export interface Style {
  /** Class of the last character. */
  readonly own: MarkClass;
  /** The last character; 0 at the start of a line. */
  readonly unit: number;
  /** The opening marks not yet closed. */
  readonly open: string;
  /** log10 */
  readonly score: number;
  /** The text in the language model's lattice. */
  readonly node: Node;
  /** What the most probable word that is begun would make of it, against its score, log10. */
  readonly begun: number;
}

/** So many characters before a stretch are context for the language model. */
export const CONTEXT = 8;
/** The weight of the document's own words against the language model's. */
const OWN_WORDS = 0.06;

/**
 * How likely texts are in one document (log10): by the language model, by how marks follow one another, by the forms
 * of characters that the document writes, and by its own words.
 */
export class Ranking {
  private readonly marks: Marks;
  private readonly forms: Forms;
  /** By code unit, those that follow it in the document. */
  private readonly followers: ReadonlyMap<number, Followers>;
  /** What `aim` has set: the style, the floor, the class a Chinese character has, and what it must add, log10. */
  private style: Style = { own: EDGE, unit: 0, open: '', score: 0, node: 0, begun: 0 };
  private floor = 0;
  private own: MarkClass = FIRST;
  private missing = 0;
  private after: Followers | undefined;
  /** What `mostBehind` has told. */
  private readonly behind = new Map<string, number>();

  constructor(
    private readonly lattice: Lattice,
    evidence: Evidence,
  ) {
    this.marks = new Marks(evidence);
    this.forms = new Forms(evidence);
    this.followers = followersIn(evidence);
  }

  /**
   * The style after the clean text of a line. Styles begun before are no longer valid.
   *
   * @param before the last characters of that text, `CONTEXT` of them if there are as many
   * @param open the marks that are open behind it
   */
  begin(before: string, open: string): Style {
    this.lattice.truncate(this.lattice.root);
    const node = this.lattice.append(this.lattice.root, before);
    const begun = this.lattice.bestBegun(node) - this.lattice.score(node);
    if (before === '') return { own: EDGE, unit: 0, open, score: 0, node, begun };
    const unit = before.charCodeAt(before.length - 1);
    const own = classAfter(before.length > 1 ? classOf(before.charCodeAt(before.length - 2)) : EDGE, unit);
    return { own, unit, open, score: 0, node, begun };
  }

  /**
   * The style after one more character.
   *
   * @returns `undefined` if its score and outlook don't get to a floor
   */
  next(style: Style, unit: number, floor: number): Style | undefined {
    const own = classAfter(style.own, unit);
    const node = this.lattice.extend(style.node, unit);
    const words = this.lattice.score(node) - this.lattice.score(style.node);
    const score = style.score + this.grown(style, own, unit, words);
    const begun = this.lattice.bestBegun(node) - this.lattice.score(node);
    if (score + Math.max(0, begun) < floor) return undefined;
    return { own, unit, open: afterMark(style.open, unit), score, node, begun };
  }

  /**
   * Sets the style, and the floor for its score and outlook, that `isPromising` is asked about.
   *
   * @param behind half-width characters of which one follows: a Chinese character must be better by what that costs at least
   */
  aim(style: Style, floor: number, behind = ''): void {
    this.style = style;
    this.floor = floor;
    this.own = style.own === HAN || style.own === FIRST ? HAN : FIRST;
    this.missing = floor - style.score - this.marks.transition(style.own, this.own);
    if (behind !== '') this.missing -= this.mostBehind(behind);
    this.after = this.own === HAN ? this.followers.get(style.unit) : undefined;
  }

  /** What a Chinese character must add where it begins a word to be promising, at least, log10. */
  get leastBegun(): number {
    return this.own === FIRST ? this.missing - MOST_AT_BEGIN : this.missing;
  }

  /** Whether any may be promising otherwise: because it goes on with a word, or stands so in the document. */
  get mayGoOn(): boolean {
    return this.style.begun >= this.leastBegun || (this.after?.best ?? IMPOSSIBLE) >= this.missing;
  }

  /** Looks ahead for `mayFollow`, from what was aimed at last. */
  lookAhead(): void {
    this.lattice.markReaching(this.style.node, this.leastBegun);
  }

  /** Whether a character may go on with a word, or stands so in the document: of many, few do. */
  mayFollow(unit: number): boolean {
    return this.lattice.isMarked(unit) || (this.after?.scores.has(unit) ?? false);
  }

  /** What one of some half-width characters adds at most behind the Chinese character aimed at, log10. */
  private mostBehind(units: string): number {
    const key = `${this.own}${units}`;
    let most = this.behind.get(key);
    if (most === undefined) {
      most = Math.max(
        ...Array.from(units, (character) => {
          const unit = character.charCodeAt(0);
          const own = classAfter(this.own, unit);
          return this.marks.transition(this.own, own) + this.marks.member(own, unit, '') + MOST_AT_END;
        }),
      );
      this.behind.set(key, most);
    }
    return most;
  }

  /**
   * Whether the score and outlook of the style after one more character may get to the floor: told without making it, as
   * if every word had the probability that it has without context. Exact where the character is not Chinese.
   */
  isPromising(unit: number): boolean {
    const style = this.style;
    const own = this.own;
    if (classOf(unit) !== HAN) {
      return style.score + this.grown(style, classAfter(style.own, unit), unit, 0) >= this.floor;
    }
    let missing = this.missing - this.forms.score(unit);
    if (own === FIRST) missing -= clauseScore(style.own, style.unit, own, unit);
    if (this.lattice.begin(unit) >= missing) return true;
    if (this.after !== undefined && (this.after.scores.get(unit) ?? IMPOSSIBLE) >= missing) return true;
    // Most begin no word that is probable enough, whatever follows: their characters need not be looked up.
    return style.begun >= missing && this.lattice.mayReach(style.node, unit, missing);
  }

  /** What a character adds to the score, given what it adds by the language model. */
  private grown(style: Style, own: MarkClass, unit: number, words: number): number {
    let score = words;
    if (own === HAN) {
      const after = style === this.style ? this.after : this.followers.get(style.unit);
      score = Math.max(score, after?.scores.get(unit) ?? IMPOSSIBLE);
    }
    if (own === HAN || own === FIRST) score += this.forms.score(unit);
    score += this.marks.transition(style.own, own) + this.marks.member(own, unit, style.open);
    return score + clauseScore(style.own, style.unit, own, unit);
  }

  /** How much better the text may yet turn out to be if its last word is not complete. */
  outlook(style: Style): number {
    return Math.max(0, style.begun);
  }

  /** log10 probability that the line ends here. */
  end(style: Style): number {
    return this.marks.end(style.own, style.open);
  }
}

/** What follows a character in a document: log10 probabilities by the document's own words, names and terms, and the best of them. */
interface Followers {
  readonly scores: ReadonlyMap<number, number>;
  readonly best: number;
}

function followersIn({ neighbours, characters }: Evidence): ReadonlyMap<number, Followers> {
  const followers = new Map<number, { readonly scores: Map<number, number>; best: number }>();
  for (const [key, seen] of neighbours) {
    const [before, unit] = [Math.floor(key / 0x10000), key % 0x10000];
    const own = followers.get(before) ?? { scores: new Map(), best: IMPOSSIBLE };
    const score = Math.log10((OWN_WORDS * seen) / ((characters.get(before) ?? 0) + 1));
    own.scores.set(unit, score);
    own.best = Math.max(own.best, score);
    followers.set(before, own);
  }
  return followers;
}
