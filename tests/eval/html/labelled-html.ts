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
      return { page, bytes, html, structure, spans: spansOfArticle(page, html) };
    });
}

/** What stands in lines that are labelled as the article, or between two of them. */
function spansOfArticle({ text, labels }: LabelledPage, html: string): Span[] {
  const source = readSource(html);
  const places = placeLines(text.split('\n').map(comparable), source.text);
  const labelOf: (Label | undefined)[] = new Array(source.text.length);
  for (const [at, place] of places.entries()) if (place) labelOf.fill(labels[at], place.start, place.end);
  return source.spans.filter(({ kind, start, end }) => {
    if (end === start) return kind === 'image' && standsInArticle(labelOf, start);
    const inside = labelOf.slice(start, end).filter((label) => label === 'article');
    return 2 * inside.length > end - start;
  });
}

function standsInArticle(labels: readonly (Label | undefined)[], at: number): boolean {
  const known = (label: Label | undefined) => label !== undefined;
  const around = [labels.slice(0, at).findLast(known), labels.slice(at).find(known)];
  return around.includes('article') && !around.includes('other');
}
