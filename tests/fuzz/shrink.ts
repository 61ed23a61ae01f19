/** How many trials a shrinking may take: each is a run of the program. */
const MOST_TRIALS = 150;

/** The shortest text found that still fails: by lines, then by characters (delta debugging). */
export function shrink(text: string, fails: (text: string) => boolean): string {
  const budget = { left: MOST_TRIALS };
  const tried = (candidate: string) => budget.left-- > 0 && fails(candidate);
  const byLines = shrinkParts(text.split('\n'), '\n', tried);
  return shrinkParts([...byLines], '', tried);
}

/** Leaves out ever smaller groups of parts for as long as what is left fails. */
function shrinkParts(parts: readonly string[], joint: string, fails: (text: string) => boolean): string {
  let left = [...parts];
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (without.length > 0 && without.length < left.length && fails(without.join(joint))) left = without;
      else at += size;
    }
  }
  return left.join(joint);
}
