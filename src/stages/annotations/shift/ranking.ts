import type { Lattice, Node } from '../../../language/model/index.js';
import { clauseScore } from './clause.js';
import type { Evidence } from './evidence.js';
import { Forms } from './forms.js';
import { afterMark, classAfter, classOf, type MarkClass, Marks } from './marks.js';

/** What of a text the score of the next character depends on. */
export interface Style {
  /** Class of the last character. */
  readonly name: MarkClass;
  /** The last character; 0 at the start of a line. */
  readonly unit: number;
  /** The opening marks not yet closed. */
  readonly open: string;
  /** log10 */
  readonly score: number;
  /** The text in the language model's lattice. */
  readonly node: Node;
  /** How much better it may yet turn out to be, log10; told on first need. */
  outlook: number | undefined;
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

  constructor(
    private readonly lattice: Lattice,
    private readonly evidence: Evidence,
  ) {
    this.marks = new Marks(evidence);
    this.forms = new Forms(evidence);
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
    if (before === '') return { name: 'edge', unit: 0, open, score: 0, node, outlook: undefined };
    const unit = before.charCodeAt(before.length - 1);
    const name = classAfter(before.length > 1 ? classOf(before.charCodeAt(before.length - 2)) : 'edge', unit);
    return { name, unit, open, score: 0, node, outlook: undefined };
  }

  /** The style after one more character. */
  next(style: Style, unit: number): Style {
    const name = classAfter(style.name, unit);
    const node = this.lattice.extend(style.node, unit);
    const words = this.lattice.score(node) - this.lattice.score(style.node);
    const score = style.score + this.grown(style, name, unit, words);
    return { name, unit, open: afterMark(style.open, unit), score, node, outlook: undefined };
  }

  /**
   * Whether the score and outlook of the style after one more character may get to a floor: told without making it, see
   * `Lattice.promise`.
   */
  isPromising(style: Style, unit: number, floor: number): boolean {
    const name = classAfter(style.name, unit);
    if (name !== 'han' && name !== 'first') return style.score + this.grown(style, name, unit, 0) >= floor;
    // What is begun may turn out as well as it may without this character, or this one begins a word.
    const most = Math.max(this.outlook(style), this.lattice.begin(unit));
    if (style.score + this.grown(style, name, unit, most) < floor) return false;
    const words = this.lattice.promise(style.node, unit) - this.lattice.score(style.node);
    return style.score + this.grown(style, name, unit, words) >= floor;
  }

  /** What a character adds to the score, given what it adds by the language model. */
  private grown(style: Style, name: MarkClass, unit: number, words: number): number {
    let score = words;
    if (name === 'han') score = Math.max(score, this.ownWord(style.unit, unit));
    if (name === 'han' || name === 'first') score += this.forms.score(unit);
    score += this.marks.transition(style.name, name) + this.marks.member(name, unit, style.open);
    return score + clauseScore(style.name, style.unit, name, unit);
  }

  /** How much better the text may yet turn out to be if its last word is not complete. */
  outlook(style: Style): number {
    style.outlook ??= this.lattice.outlook(style.node) - this.lattice.score(style.node);
    return style.outlook;
  }

  /** log10 probability that the line ends here. */
  end(style: Style): number {
    return this.marks.end(style.name, style.open);
  }

  /** log10 probability of a character after another by the document's own words: names, terms. */
  private ownWord(before: number, unit: number): number {
    const seen = this.evidence.neighbours.get(before * 0x10000 + unit);
    if (!seen) return Number.NEGATIVE_INFINITY;
    return Math.log10((OWN_WORDS * seen) / ((this.evidence.characters.get(before) ?? 0) + 1));
  }
}
