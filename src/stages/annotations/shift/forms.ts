import { encodeUnit } from '../../../charset/gbk.js';
import { lazy } from '../../../core/lazy.js';
import { foldCode } from '../../../language/fold.js';
import type { Evidence } from './evidence.js';

/** In a document that writes neither form: annotated documents are Traditional but for what their converter missed. */
const SIMPLIFIED = 0.01;
/** As much less common than a standard form is a variant (殻 for 殼), in a document that writes neither. */
const VARIANT = 0.1;

/** Which of the forms of a character (羣 群, 裏 裡 里) a document writes. */
export class Forms {
  /** By code unit; NaN until first asked for. */
  private readonly known = new Float64Array(0x10000).fill(Number.NaN);

  constructor(private readonly evidence: Evidence) {}

  /** log10 of the share of a form among those that fold to the same Simplified character. */
  score(unit: number): number {
    if (varied()[unit] === 0) return 0;
    const known = this.known[unit] as number;
    if (!Number.isNaN(known)) return known;
    const score = this.share(unit);
    this.known[unit] = score;
    return score;
  }

  private share(unit: number): number {
    const forms = variantsOf(foldCode(unit));
    const { characters } = this.evidence;
    let all = 1;
    for (const form of forms) all += characters.get(form) ?? 0;
    return Math.log10(((characters.get(unit) ?? 0) + generalShare(unit, forms)) / all);
  }
}

/** The shares of forms in a document that writes none of them, by code unit; NaN until first asked for. */
const generalShares = new Float64Array(0x10000).fill(Number.NaN);

/** @param forms those that fold to the same Simplified character */
function generalShare(unit: number, forms: readonly number[]): number {
  let share = generalShares[unit] as number;
  if (Number.isNaN(share)) {
    const sum = forms.reduce((all, form) => all + expected(form), 0);
    share = expected(unit) / sum;
    generalShares[unit] = share;
  }
  return share;
}

function expected(form: number): number {
  if (form === foldCode(form)) return SIMPLIFIED;
  return isStandard(form) ? 1 : VARIANT;
}

const standard = lazy(big5);

/** Whether a form is one of Big5, which has no variants: 殼, not 殻. */
function isStandard(unit: number): boolean {
  return standard().has(unit);
}

function big5(): ReadonlySet<number> {
  const decoder = new TextDecoder('big5');
  const units = new Set<number>();
  for (let lead = 0xa4; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1) units.add(text.charCodeAt(0));
    }
  }
  return units;
}

const variants = lazy((): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>();
  for (let unit = 0x4e00; unit <= 0x9fa5; unit++) {
    if (!encodeUnit(unit)) continue;
    const folded = foldCode(unit);
    const same = found.get(folded);
    if (same) same.push(unit);
    else found.set(folded, [unit]);
  }
  return found;
});

/** The characters that fold to the same as others, as 1: most don't. */
const varied = lazy((): Uint8Array => {
  const found = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) if (variantsOf(foldCode(unit)).length > 1) found[unit] = 1;
  return found;
});

/** The characters of GBK that fold to a Simplified one. */
function variantsOf(simplified: number): readonly number[] {
  return variants().get(simplified) ?? [];
}
