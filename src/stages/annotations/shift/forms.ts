import { foldCode } from '../../../language/fold.js';
import { encodeUnit } from '../../../language/gbk.js';
import type { Evidence } from './evidence.js';

/** In a document that writes neither form: annotated documents are Traditional but for what their converter missed. */
const SIMPLIFIED = 0.01;

/** Which of the forms of a character (羣 群, 裏 裡 里) a document writes. */
export class Forms {
  private readonly known = new Map<number, number>();

  constructor(private readonly evidence: Evidence) {}

  /** log10 of the share of a form among those that fold to the same Simplified character. */
  score(unit: number): number {
    let score = this.known.get(unit);
    if (score === undefined) {
      score = this.share(unit);
      this.known.set(unit, score);
    }
    return score;
  }

  private share(unit: number): number {
    const simplified = foldCode(unit);
    const forms = variantsOf(simplified);
    if (forms.length < 2) return 0;
    const count = (form: number) => this.evidence.characters.get(form) ?? 0;
    const all = forms.reduce((sum, form) => sum + count(form), 0);
    const expected = unit === simplified ? SIMPLIFIED : (1 - SIMPLIFIED) / (forms.length - 1);
    return Math.log10((count(unit) + expected) / (all + 1));
  }
}

let variants: Map<number, number[]> | undefined;

/** The characters of GBK that fold to a Simplified one. */
function variantsOf(simplified: number): readonly number[] {
  if (!variants) {
    variants = new Map();
    for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
      if (!encodeUnit(unit)) continue;
      const folded = foldCode(unit);
      const same = variants.get(folded);
      if (same) same.push(unit);
      else variants.set(folded, [unit]);
    }
  }
  return variants.get(simplified) ?? [];
}
