// The library over records, as a program that needs nothing else would use it: lines of standard input in, lines out.
import { readFileSync } from 'node:fs';
import { clean } from '../../dist/index.js';

clean('正文。');
for (const line of readFileSync(0, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, text } = JSON.parse(line);
  const { markdown: _, raw: __, changes: ___, ...result } = clean(text);
  process.stdout.write(`${JSON.stringify({ id, ...result })}\n`);
}
