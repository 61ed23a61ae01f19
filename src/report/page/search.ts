import type { FileColumns } from '../data.js';

/** Finds the files whose name or title has every word of a query, whatever its case and width; all of them for none. */
export function searchFiles({
  name,
  title,
}: Pick<FileColumns, 'name' | 'title'>): (query: string) => number[] {
  const texts = name.map((text, file) => fold(`${text}\n${title[file]}`));
  return (query) => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const found: number[] = [];
    for (const [file, text] of texts.entries()) {
      if (words.every((word) => text.includes(word))) found.push(file);
    }
    return found;
  };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
