import { cleanInFull } from '../../../src/clean.js';
import { stageNames } from '../../../src/pipeline.js';

/** A piece of a page, and the Markdown of its structure. */
export interface Row {
  readonly label: string;
  readonly html: string;
  readonly expected: string;
  /** Default: none, addresses stay as written. */
  readonly base?: string;
}

const stages = stageNames.filter((name) => name !== 'boilerplate');

/** The structure of a piece of a page as Markdown: whose lines are the article's is not asked. */
export function markdownOf({ html, base }: Pick<Row, 'html' | 'base'>): string {
  return resultOf({ html, ...(base !== undefined && { base }) }).markdown;
}

export function resultOf({ html, base }: Pick<Row, 'html' | 'base'>) {
  const head = base === undefined ? '' : `<base href="${base}">`;
  const page = `<!doctype html><html><head>${head}</head><body>${html}</body></html>`;
  return cleanInFull(page, { input: 'html', script: 'keep', frontMatter: false, stages });
}
