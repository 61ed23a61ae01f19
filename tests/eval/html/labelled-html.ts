import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../../src/charset/index.js';
import type { Label, LabelledPage } from '../pages/labelled.js';
import { readLabelled } from '../pages/labelled.js';
import { readStructured, type StructureLabels } from '../structure/labels.js';
import { comparable, placeLines } from './chain.js';
import { readSource, type Span } from './source.js';

/** A labelled page with the bytes that it came in. */
export interface HtmlPage {
  readonly page: LabelledPage;
  readonly bytes: Uint8Array;
  /** As the program decodes it. */
  readonly html: string;
  /** What the tags say of the article, where a label tells it. */
  readonly structure: StructureLabels | undefined;
  /** What its HTML has in the article. */
  readonly spans: readonly Span[];
  /** What it has of which the labels don't tell: in neutral lines, and between a line of the article and another. */
  readonly others: readonly Span[];
}

/** The pages of `pages/html`, posts of blogs and others; forums are a measure apart. */
export function readHtmlPages(folder: string): HtmlPage[] {
  const labelled = join(folder, 'labelled');
  const structures = new Map(readStructured(labelled).map(({ id, structure }) => [id, structure]));
  return readLabelled(labelled)
    .filter(({ family }) => family !== 'forum')
    .map((page) => {
      const bytes = gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`)));
      const html = decode(bytes).text;
      const structure = page.family === 'post' ? structures.get(page.id) : undefined;
      return { page, bytes, html, structure, ...spansOf(page, html) };
    });
}

/** What stands in lines that are labelled as the article, or between two of them. */
function spansOf({ text, labels }: LabelledPage, html: string): Pick<HtmlPage, 'spans' | 'others'> {
  const source = readSource(html);
  const places = placeLines(text.split('\n').map(comparable), source.text);
  const labelOf: (Label | undefined)[] = new Array(source.text.length).fill(undefined);
  for (const [at, place] of places.entries()) if (place) labelOf.fill(labels[at], place.start, place.end);
  const sides = source.spans.map((span) => [span, labelsOfSpan(labelOf, span)] as const);
  const spans = sides.flatMap(([span, of]) =>
    of.includes('article') && !of.includes('other') ? [span] : [],
  );
  const others = sides.flatMap(([span, of]) =>
    of.includes('neutral') || (of.includes('article') && of.includes('other')) ? [span] : [],
  );
  return { spans, others };
}

/** What most of its text is labelled as; of a picture, what stands on both sides of it. */
function labelsOfSpan(labels: readonly (Label | undefined)[], { start, end }: Span): (Label | undefined)[] {
  const known = (label: Label | undefined) => label !== undefined;
  if (start === end) return [labels.slice(0, start).findLast(known), labels.slice(start).find(known)];
  const counts = (['article', 'neutral', 'other', undefined] as const).map((label) => ({
    label,
    count: labels.slice(start, end).filter((other) => other === label).length,
  }));
  return [counts.sort((one, other) => other.count - one.count)[0]?.label];
}
