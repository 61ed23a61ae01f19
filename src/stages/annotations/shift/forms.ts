import { encodeUnit } from '../../../charset/gbk.js';
import { lazy } from '../../../core/lazy.js';
import { foldCode } from '../../../language/fold.js';
import type { Evidence } from './evidence.js';
import { convertedShare, expectedOften } from './writing.js';

/** Which of the forms of a character (羣 群, 裏 裡 里) a document writes. */
export class Forms {
  /** By code unit; NaN until first asked for. */
  private readonly known = new Float64Array(0x10000).fill(Number.NaN);
  private readonly converted: number;

  constructor(private readonly evidence: Evidence) {
    this.converted = convertedShare(evidence.characters);
  }

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
    const { characters } = this.evidence;
    let seen = 1;
    for (const form of variantsOf(foldCode(unit))) seen += characters.get(form) ?? 0;
    const { form, all } = expectationsOf(unit);
    const general = this.mean(form) / this.mean(all);
    return Math.log10(((characters.get(unit) ?? 0) + general) / seen);
  }

  private mean({ converted, written }: Expectation): number {
    return this.converted * converted + (1 - this.converted) * written;
  }
}

/** How often something is expected in text that was converted and in text that was written. */
interface Expectation {
  readonly converted: number;
  readonly written: number;
}

/** What is expected of a form, and of all that fold to the same: the same in every document, so told once. */
const expectations = new Map<number, { readonly form: Expectation; readonly all: Expectation }>();

function expectationsOf(unit: number): { readonly form: Expectation; readonly all: Expectation } {
  let known = expectations.get(unit);
  if (!known) {
    const sum = (forms: readonly number[], converted: number) =>
      forms.reduce((all, form) => all + expectedOften(form, converted), 0);
    const of = (forms: readonly number[]) => ({ converted: sum(forms, 1), written: sum(forms, 0) });
    known = { form: of([unit]), all: of(variantsOf(foldCode(unit))) };
    expectations.set(unit, known);
  }
  return known;
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
