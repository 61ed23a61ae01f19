import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Kinds of pages whose articles are prose. */
const FAMILIES = ['news', 'gov', 'essay', 'wechat', 'blog'];
const HAN = /\p{Script=Han}/gu;
/** So much of a line of prose is Chinese characters. */
const MOSTLY = 0.7;

/** The lines of prose of the articles of labelled pages, each line once. */
export function readArticles(shared: string): string[] {
  const folder = join(shared, 'pages', 'labelled');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => linesOf(join(folder, name)));
  return [...new Set(lines)].filter((line) => (line.match(HAN)?.length ?? 0) > MOSTLY * line.length);
}

function linesOf(file: string): string[] {
  const { family, article } = JSON.parse(readFileSync(file, 'utf8'));
  if (!FAMILIES.includes(family)) return [];
  const lines = readFileSync(file.replace(/json$/, 'txt'), 'utf8').split('\n');
  return article.flatMap(([first, last]: [number, number]) =>
    lines.slice(first - 1, last).map((line) => line.trim()),
  );
}
