import { readFileSync } from 'node:fs';

/** A fenced block: what its fence says, such as `sh records`, and what it holds. */
const BLOCK = /^```(.+)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a page of docs/, by what their fences say. */
export function blocksIn(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return new Map([...text.matchAll(BLOCK)].map(([, info = '', content = '']) => [info, content]));
}
