import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, runHere } from '../cli/helpers.js';

const TEXT = '从前有座山，山里有座庙。\n姓\ue863的人来了。\n';

/** The report of one file in a language. */
async function reportIn(language: string): Promise<string> {
  const cwd = folderWith({ 'in/a.txt': TEXT });
  await runHere(['--lang', language, 'in', 'out', '--report', 'r.html'], { cwd });
  return readFileSync(join(cwd, 'r.html'), 'utf8');
}

test('a report says its language, and only a Chinese one carries Chinese words', async () => {
  const [english, chinese] = await Promise.all(['en', 'zh'].map(reportIn));
  expect(english).toContain('<html lang="en">');
  expect(english).not.toContain('改了什么，发现了什么');
  expect(chinese).toContain('<html lang="zh-CN">');
  expect(chinese).toContain('改了什么，发现了什么');
  expect(chinese).toContain('<title>clean-articles 报告</title>');
});
