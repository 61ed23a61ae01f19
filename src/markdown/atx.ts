import type { Candidate } from './candidate.js';
import { looksLikeHeading } from './marks.js';

/** A heading as Markdown writes it. `#话题` and `#话题#` are posts, as is one `# 话题` alone. */
const ATX = /^(#{1,6})\s+(\S.*)$/;
const CLOSING = /\s#+$/;
const FEWEST = 2;

/** The lines that are headings in the scrape's own Markdown: two or more, each with text below some. */
export function atxHeadings(texts: readonly string[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    const marks = text.startsWith('#') ? ATX.exec(text)?.[1] : undefined;
    if (!marks || text.endsWith('#') || !looksLikeHeading(withoutAtx(text))) continue;
    found.push({ index, style: marks, group: '', number: Number.NaN });
  }
  const hasText = found.some(
    ({ index }, at) => index + 1 < texts.length && found[at + 1]?.index !== index + 1,
  );
  return found.length >= FEWEST && hasText ? found : [];
}

/** The text of a heading without the marks that Markdown writes anew. */
export function withoutAtx(text: string): string {
  return ATX.exec(text)?.[2]?.replace(CLOSING, '') ?? text;
}
