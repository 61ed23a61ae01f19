import type { Line } from '../core/article.js';
import type { Image } from '../core/hints.js';
import { offsetMover, partMover } from '../core/moved-parts.js';
import { imagesOfArticle } from './article-images.js';
import type { Step, Work } from './step.js';

/**
 * Links, emphasis, code, cells and images are placed where the lines have them now: until here their offsets were those of raw lines. Of
 * the page's images those that are the article's are left.
 */
export const placeParts: Step = {
  name: 'place the parts of lines',
  run(work) {
    const { article, recorder } = work;
    const { page } = article;
    if (!page) return work;
    const partsOf = partMover(recorder.changes);
    const lines = article.lines.map((line) => withParts(line, partsOf));
    const images = placed(imagesOfArticle(page.images, recorder.raw, article.lines), work);
    return { ...work, article: { ...article, lines, page: { ...page, images } } };
  },
};

function withParts(line: Line, partsOf: (line: Line) => Required<Line>['hints']['parts']): Line {
  const { hints } = line;
  const parts = partsOf(line);
  return !hints || parts === hints.parts ? line : { ...line, hints: { ...hints, parts } };
}

/** Images within lines at the offsets that the lines have now. */
function placed(images: readonly Image[], { recorder }: Work): readonly Image[] {
  const within = new Set(images.flatMap(({ line, offset }) => (offset === undefined ? [] : line)));
  const movers = new Map<number, ((offset: number) => number | undefined)[]>();
  for (const { line, before, after } of recorder.changes) {
    if (after === null || !within.has(line)) continue;
    const mover = offsetMover(before, after);
    movers.set(line, [...(movers.get(line) ?? []), mover]);
  }
  return images.flatMap((image) => {
    if (image.offset === undefined) return image;
    const own = movers.get(image.line) ?? [];
    const offset = own.reduce<number | undefined>(
      (at, move) => (at === undefined ? at : move(at)),
      image.offset,
    );
    return offset === undefined ? [] : { ...image, offset };
  });
}
