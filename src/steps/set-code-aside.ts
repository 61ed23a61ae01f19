import { findCode } from '../code/find.js';
import { taggedCode } from '../code/tagged.js';
import { isToldByTags } from '../code/told.js';
import type { Line } from '../core/article.js';
import { withLines, withoutLines } from './lines.js';
import type { Step, Work } from './step.js';

/** What tags say to be code is set aside before anything is done to the text. */
export const setTaggedCodeAside: Step = {
  name: 'set code of tags aside',
  run(work) {
    const { lines } = work.article;
    const code = findTagged(lines).flatMap((one) => one.code);
    return code.length === 0
      ? work
      : { ...work, article: { ...work.article, lines: withoutLines(lines, code) }, code };
  },
};

/** Code is set aside: no stage behind this step sees it. What was set aside before is looked for again, in the lines as they are now. */
export const setCodeAside: Step = {
  name: 'set code aside',
  run(work) {
    const lines = allLines(work);
    const { code, gutter } = findListings(lines);
    return { ...work, article: { ...work.article, lines: withoutLines(lines, code), gutter }, code };
  },
};

/** Code stands in its place again, as it was. */
export const putCodeBack: Step = {
  name: 'put code back',
  run(work) {
    const { gutter: _, ...article } = work.article;
    return { ...work, article: { ...article, lines: allLines(work) }, code: [] };
  },
};

/** The lines of the article, with those that were set aside. */
export function allLines({ article, code = [] }: Pick<Work, 'article' | 'code'>): readonly Line[] {
  return withLines(article.lines, code);
}

/** Lines that are code, and lines that only number those. */
interface Listing {
  readonly code: readonly Line[];
  readonly gutter: readonly Line[];
}

/** The lines that are code, and the numbers of those that number them. */
function findListings(lines: readonly Line[]): { code: readonly Line[]; gutter: readonly number[] } {
  const tagged = findTagged(lines);
  const told = new Set(tagged.flatMap(({ code, gutter }) => [...code, ...gutter]));
  const others = lines.map((line) => (told.has(line) || isToldByTags(line) ? '' : line.text));
  const listings = [...tagged, ...findFlat(lines, others)];
  const code = new Set(listings.flatMap((one) => one.code));
  const gutter = listings.flatMap((one) => one.gutter).map(({ number }) => number);
  return { code: lines.filter((line) => code.has(line)), gutter };
}

function findTagged(lines: readonly Line[]): readonly Listing[] {
  if (!lines.some(({ hints }) => hints)) return [];
  const at = (index: number) => lines[index] as Line;
  return taggedCode(lines).map(({ code, gutter }) => ({ code: code.map(at), gutter: gutter.map(at) }));
}

/** Code by the looks of lines. @param texts of the lines, `''` for those of which tags tell what they are */
function findFlat(lines: readonly Line[], texts: readonly string[]): readonly Listing[] {
  return findCode(texts).map(({ start, end, gutter }) => {
    const indices = new Set(gutter);
    const code = lines.slice(start, end).filter((_, at) => !indices.has(start + at));
    return { code, gutter: gutter.map((index) => lines[index] as Line) };
  });
}
