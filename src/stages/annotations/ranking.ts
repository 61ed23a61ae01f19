import { foldCode } from '../../language/fold.js';
import { encodeUnit } from '../../language/gbk.js';
import type { Lattice, Node } from '../../language/model/index.js';
import type { Evidence } from './evidence.js';
import { isHan } from './signs.js';

/**
 * What the language model does not know and a ranking needs: marks, scripts, and the document's own words. All
 * costs are log10 probabilities.
 */

/**
 * Classes of characters, each with the log10 share of an average member. `first` is a Chinese character after
 * anything else, `han` one after another: a lone character between marks is rare. `ended` is a closing mark after the
 * end of a sentence.
 */
const CLASSES = {
  edge: 0,
  first: 0,
  han: 0,
  comma: 0,
  stop: 0,
  list: 0,
  colon: -0.4,
  exclaim: -0.3,
  open: -2,
  close: -2,
  ended: -2,
  digit: -1,
  latin: -1.4,
  space: 0,
  other: -3,
} as const;
type ClassName = keyof typeof CLASSES;

const NAMES = Object.keys(CLASSES) as ClassName[];
const MEMBER = Object.values(CLASSES);
const EDGE = NAMES.indexOf('edge');
const FIRST = NAMES.indexOf('first');
const HAN = NAMES.indexOf('han');
const OPEN = NAMES.indexOf('open');
const CLOSE = NAMES.indexOf('close');
const ENDED = NAMES.indexOf('ended');
const STOP = NAMES.indexOf('stop');
const EXCLAIM = NAMES.indexOf('exclaim');

/**
 * log10 of how often a class follows a class, in the order above, a row for the class before. Measured on
 * 2.4 million characters of encyclopedia, newsletter and statute prose; the edge is the start or end of a line.
 */
const FOLLOWS: readonly (readonly number[])[] = [
  [-4.8, -0.1, -4.8, -4.8, -4.8, -4.8, -4.8, -4.8, -0.8, -4.1, -4.8, -1.4, -2.0, -4.8, -1.5], // edge
  [-5.6, -5.6, -0.0, -2.0, -2.6, -2.2, -3.5, -4.2, -2.4, -1.6, -5.6, -1.7, -3.6, -2.6, -3.4], // first
  [-3.5, -6.6, -0.0, -1.4, -1.6, -1.8, -2.3, -3.4, -2.6, -2.5, -6.6, -2.4, -3.6, -2.2, -3.0], // han
  [-4.2, -0.0, -5.2, -4.5, -5.2, -5.2, -5.2, -5.2, -2.7, -4.2, -5.2, -2.0, -2.5, -2.9, -3.4], // comma
  [-0.3, -0.4, -5.0, -6.0, -6.5, -6.0, -5.0, -5.0, -2.3, -5.0, -2.2, -1.5, -2.7, -2.6, -2.4], // stop
  [-4.9, -0.0, -4.9, -4.9, -4.9, -4.4, -4.9, -4.9, -2.2, -4.9, -4.9, -2.4, -2.6, -4.4, -3.3], // list
  [-0.3, -0.4, -4.3, -3.8, -4.3, -4.3, -4.3, -4.3, -1.6, -3.2, -4.3, -1.9, -2.7, -2.6, -2.5], // colon
  [-0.5, -0.4, -3.2, -2.7, -2.5, -3.2, -3.2, -2.7, -1.5, -3.2, -0.7, -2.3, -2.2, -2.2, -1.5], // exclaim
  [-4.4, -0.0, -4.4, -3.9, -3.7, -4.4, -4.4, -4.4, -2.9, -4.4, -4.4, -1.7, -1.6, -3.1, -2.1], // open
  [-1.7, -0.1, -4.4, -1.0, -1.2, -1.5, -2.0, -3.2, -1.7, -2.3, -4.4, -2.8, -3.5, -2.7, -2.3], // close
  [-0.3, -0.8, -3.0, -0.7, -1.8, -2.5, -3.0, -3.0, -1.7, -2.5, -3.0, -1.8, -2.5, -1.5, -2.5], // ended
  [-4.9, -0.5, -4.9, -2.1, -2.9, -2.6, -3.1, -4.9, -3.9, -2.4, -4.9, -0.2, -2.2, -2.2, -1.4], // digit
  [-4.6, -1.6, -4.6, -1.8, -2.1, -2.4, -3.2, -3.4, -2.6, -1.8, -4.6, -2.1, -0.1, -0.8, -1.8], // latin
  [-4.5, -0.1, -4.5, -2.7, -2.9, -3.6, -3.3, -4.5, -2.2, -3.6, -4.5, -1.7, -0.9, -2.6, -1.5], // space
  [-1.8, -0.5, -4.1, -1.5, -1.5, -2.8, -2.3, -3.4, -1.9, -2.1, -4.1, -0.9, -1.4, -0.7, -0.8], // other
];

const MEMBERS: readonly [string, ClassName][] = [
  // A tag of HTML ends a line much as its end does.
  ['<>', 'edge'],
  ['，,', 'comma'],
  ['。', 'stop'],
  ['、', 'list'],
  ['；：;:', 'colon'],
  ['？！?!', 'exclaim'],
  ['“‘「『（(《〈【[〔［｛{', 'open'],
  ['”’」』）)》〉】]〕］｝}', 'close'],
  [' \u3000', 'space'],
];

/** log10 of the share a mark has of its class, where it is far from an average one's. */
const SHARES = shares({
  '“”': -0.4,
  '()': -0.5,
  '《》': -0.7,
  '「」': -1.2,
  '!': -0.8,
  '?': -0.1,
  '·—-.%/"*': -1.2,
});
const SHARES_ENDED = shares({ '”': -0.2, '」': -1.2, '》': -1.4, ')': -1.4 });

function shares(rows: Record<string, number>): Map<number, number> {
  const marks = Object.entries(rows).flatMap(([marks, share]) =>
    Array.from(marks, (mark) => ({ mark, share })),
  );
  return new Map(marks.map(({ mark, share }) => [mark.charCodeAt(0), share]));
}

const byUnit = new Map<number, number>();
for (const [members, name] of MEMBERS)
  for (const c of members) byUnit.set(c.charCodeAt(0), NAMES.indexOf(name));

const PAIRS = ['“”', '‘’', '「」', '『』', '()', '《》', '〈〉', '【】', '[]', '〔〕', '{}'];
const OPENERS = new Map(PAIRS.map((pair) => [pair.charCodeAt(1), pair.charAt(0)]));

/** What it is worth (log10) that a closing mark closes the mark last opened, and that a mark has no partner. */
const PAIRED = 1;
const UNPAIRED = -0.8;

/** The opening mark that a closing one closes; a character that is never open for any other unit. */
function openerOf(unit: number): string {
  return OPENERS.get(narrow(unit)) ?? '\0';
}

/** The marks still open after one more character. */
export function afterMark(open: string, unit: number): string {
  const kind = classOf(unit);
  if (kind === OPEN)
    return open.replace(String.fromCharCode(narrow(unit)), '') + String.fromCharCode(narrow(unit));
  if (kind !== CLOSE) return open;
  const at = open.lastIndexOf(openerOf(unit));
  return at < 0 ? open : open.slice(0, at);
}

/** Full-width ASCII as ASCII. */
function narrow(unit: number): number {
  return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
}

function classOf(unit: number): number {
  if (isHan(unit)) return HAN;
  const code = narrow(unit);
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LATIN;
  return byUnit.get(unit) ?? OTHER;
}
const DIGIT = NAMES.indexOf('digit');
const LATIN = NAMES.indexOf('latin');
const OTHER = NAMES.indexOf('other');

/** The class of a code unit after a character of some class. */
function classAfter(before: number, unit: number): number {
  const kind = classOf(unit);
  if (kind === HAN && before !== HAN && before !== FIRST) return FIRST;
  return kind === CLOSE && (before === STOP || before === EXCLAIM) ? ENDED : kind;
}

/** What of a text the score of the next character depends on. */
export interface Style {
  /** Class of the last character. */
  readonly kind: number;
  /** The last character. */
  readonly unit: number;
  /** The opening marks not yet closed, as ASCII where there is one. */
  readonly open: string;
  /** log10 */
  readonly score: number;
  /** The text in the language model's lattice. */
  readonly node: Node;
}

/** How likely texts are in one document: by the language model, by its marks, its script and its own words. */
export class Ranking {
  private readonly classCounts = new Float64Array(NAMES.length);
  private readonly formScores = new Map<number, number>();

  private readonly follows: readonly Float64Array[];

  constructor(
    private readonly lattice: Lattice,
    private readonly evidence: Evidence,
  ) {
    this.follows = followsIn(evidence);
    for (const [unit, count] of evidence.characters) {
      const kind = classOf(unit);
      this.classCounts[kind] = (this.classCounts[kind] as number) + count;
    }
  }

  /** The style after the clean text of a line. */
  begin(before: string, openBefore = ''): Style {
    this.lattice.truncate(this.lattice.root);
    this.formScores.clear();
    let open = openBefore;
    for (const c of before) open = afterMark(open, c.charCodeAt(0));
    const last = before.charCodeAt(before.length - 1);
    const node = this.lattice.append(this.lattice.root, before.slice(-8));
    if (Number.isNaN(last)) return { kind: EDGE, unit: 0, open, score: 0, node };
    const kind = classAfter(classOf(before.charCodeAt(before.length - 2)), last);
    return { kind, unit: last, open, score: 0, node };
  }

  /** The style after one more character. */
  next(style: Style, unit: number): Style {
    const kind = classAfter(style.kind, unit);
    const node = this.lattice.extend(style.node, unit);
    let score = this.lattice.score(node) - this.lattice.score(style.node);
    let { open } = style;
    if (kind === HAN) score = Math.max(score, this.ownWord(style.unit, unit));
    if (kind === HAN || kind === FIRST) score += this.formScore(unit);
    else score += this.markScore(kind, unit);
    score += (this.follows[style.kind] as Float64Array)[kind] as number;
    if (kind === CLOSE || kind === ENDED) score += open.endsWith(openerOf(unit)) ? PAIRED : UNPAIRED;
    else if (kind === OPEN && open.includes(String.fromCharCode(narrow(unit)))) score += UNPAIRED;
    open = afterMark(open, unit);
    return { kind, unit, open, score: style.score + score, node };
  }

  /** How much better the text may yet turn out to be if a word is not complete. */
  outlook(style: Style): number {
    return this.lattice.outlook(style.node) - this.lattice.score(style.node);
  }

  /** log10 probability that the line ends here. */
  end(style: Style): number {
    const unclosed = style.open ? UNPAIRED : 0;
    return unclosed + ((this.follows[style.kind] as Float64Array)[EDGE] as number);
  }

  /** The share a mark has of its class in this document. */
  private markScore(kind: number, unit: number): number {
    if (kind === EDGE) return 0;
    const shares = kind === ENDED ? SHARES_ENDED : SHARES;
    const average = 10 ** (shares.get(narrow(unit)) ?? (MEMBER[kind] as number));
    const seen = Math.max(
      0,
      this.evidence.characters.get(unit) ?? this.evidence.characters.get(narrow(unit)) ?? 0,
    );
    const wide = unit >= 0xff10 && (kind === DIGIT || kind === LATIN) ? -2 : 0;
    return (
      wide +
      Math.log10(
        (seen + SMOOTHING * average) /
          ((this.classCounts[kind === ENDED ? CLOSE : kind] as number) + SMOOTHING),
      )
    );
  }

  /**
   * log10 probability of a character after another by the document's own words: names and terms that the model
   * does not know.
   */
  private ownWord(before: number, unit: number): number {
    const key = before * 0x10000 + unit;
    const seen = this.evidence.neighbours.get(key) ?? 0;
    if (seen <= 0) return Number.NEGATIVE_INFINITY;
    return Math.log10((OWN_WORDS * seen) / ((this.evidence.characters.get(before) ?? 0) + 1));
  }

  /**
   * How well the form of a character suits the document: less for one of which the document writes another form
   * (群 where 羣 is written), or that is of the other script.
   */
  private formScore(unit: number): number {
    const known = this.formScores.get(unit);
    if (known !== undefined) return known;
    const score = this.shareOfForm(unit);
    this.formScores.set(unit, score);
    return score;
  }

  private shareOfForm(unit: number): number {
    const simplified = foldCode(unit);
    const forms = variantsOf(simplified);
    if (forms.length < 2) return 0;
    const seen = forms.map((form) => Math.max(0, this.evidence.characters.get(form) ?? 0));
    const all = seen.reduce((sum, n) => sum + n, 0);
    const mine = seen[forms.indexOf(unit)] ?? 0;
    // Annotated documents are Traditional but for characters their converter missed.
    const expected = unit === simplified ? 0.1 : 0.9 / (forms.length - 1);
    return Math.log10((mine + expected) / (all + 1));
  }
}

/** How often classes follow one another in a document: the general figures, moved by what the document shows. */
function followsIn(evidence: Evidence): Float64Array[] {
  const counts = NAMES.map(() => new Float64Array(NAMES.length));
  for (const [pair, count] of evidence.neighbours) {
    const before = pair < 0x10000 ? EDGE : classOf(Math.floor(pair / 0x10000));
    const unit = pair % 0x10000;
    const row = counts[before] as Float64Array;
    const after = unit ? classAfter(before, unit) : EDGE;
    row[after] = (row[after] as number) + count;
  }
  return counts.map((row, before) => {
    const all = row.reduce((sum, n) => sum + n, 0);
    const general = FOLLOWS[before] as readonly number[];
    return row.map((n, after) =>
      Math.log10((n + GENERAL * 10 ** (general[after] as number)) / (all + GENERAL)),
    );
  });
}

/** So many pairs of a document weigh as much as all that is known in general. */
const GENERAL = 100;
const SMOOTHING = 20;
const OWN_WORDS = 0.03;

let variants: Map<number, number[]> | undefined;

/** The characters of GBK that fold to the same Simplified one, by that one. */
function variantsOf(folded: number): readonly number[] {
  if (!variants) {
    variants = new Map();
    for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
      if (!encodeUnit(unit)) continue;
      const simplified = foldCode(unit);
      const same = variants.get(simplified);
      if (same) same.push(unit);
      else variants.set(simplified, [unit]);
    }
  }
  return variants.get(folded) ?? [];
}
