import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a line of a page is: neutral lines, such as a title that stands in the page, count on neither side. */
export type Label = 'article' | 'neutral' | 'other';

/** A page of which is known, line by line, what is the article. */
export interface LabelledPage {
  /** The file's name without its ending, with the folder's if it is not the first. */
  readonly id: string;
  /** Pages of one site are never on both sides of a cross-validation. */
  readonly site: string;
  readonly family: string;
  /** Whether only training sees it: what is measured must stay the same. */
  readonly isExtra: boolean;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** What the table of `models/article-lines` names a page by. */
export function keyOf({ id }: Pick<LabelledPage, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}

/** What stands beside the text of a page. Ranges are of 1-based lines, both ends included. */
interface LabelFile {
  readonly site?: string;
  readonly family?: string;
  readonly title?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
  readonly article: readonly (readonly [number, number])[];
  readonly neutral?: readonly (readonly [number, number])[];
}

/** A line shorter than this stands in an article by chance, unless it has the article's lines around it. */
const MIN_TELLING = 10;

/** The pages of `pages/labelled`: `.txt` with a `.json` beside it. */
export function readLabelled(folder: string, isExtra = false): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && existsSync(join(folder, name.replace(/json$/, 'txt'))))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.json'.length);
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelFile;
      return {
        id: isExtra ? `extra/${id}` : id,
        // Posts of one blog share the number in their names.
        site: file.site ?? /^blog-\d+/.exec(id)?.[0] ?? id,
        family: id.startsWith('blog-') && !isExtra ? 'post' : (file.family ?? 'other'),
        isExtra,
        text,
        labels: labelsOf(text.split('\n'), file),
        title: file.title ?? null,
        author: file.author ?? null,
        date: file.date ?? null,
      };
    });
}

function labelsOf(lines: readonly string[], { article, neutral = [] }: LabelFile): Label[] {
  const isIn = (ranges: LabelFile['article'], number: number) =>
    ranges.some(([first, last]) => number >= first && number <= last);
  return lines.map((_, at) =>
    isIn(neutral, at + 1) ? 'neutral' : isIn(article, at + 1) ? 'article' : 'other',
  );
}

/** The pages of `pages`, `.txt` with the article's text as `.gold`: its lines are those that the text has. */
export function readGold(folder: string): LabelledPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -'.gold'.length);
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
      const labels = labelsByGold(text.split('\n'), squeeze(readFileSync(join(folder, name), 'utf8')));
      const unknown = { title: null, author: null, date: null };
      return { id, site: id, family: 'gold', isExtra: false, text, labels, ...unknown };
    });
}

/** Short lines are the article's only among its others. */
function labelsByGold(texts: readonly string[], gold: string): Label[] {
  const isFound = (text: string) => squeeze(text) !== '' && gold.includes(squeeze(text));
  const isTelling = (text: string) => isFound(text) && squeeze(text).length >= MIN_TELLING;
  const first = texts.findIndex(isTelling);
  const last = texts.findLastIndex(isTelling);
  return texts.map((text, at) => (at >= first && at <= last && isFound(text) ? 'article' : 'other'));
}

export function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
