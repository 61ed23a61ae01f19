import { expect, test } from 'vitest';
import { folderWith, runHere } from './helpers.js';

// Two findings of one rule, in two lines.
const TEXT = '姓\ue863的人来了。\n名\ue863的人走了。\n';

const withRows = (rows: unknown) =>
  folderWith({ 'in/a.txt': TEXT, 'clean-articles.config.json': JSON.stringify({ suppressions: rows }) });

test.each<[string, unknown, string, number]>([
  ['by a part of the line', [{ rule: 'private-use', text: '的人来了' }], 'in/a.txt:2:2', 1],
  [
    'by the whole line, blanks apart',
    [{ rule: 'private-use', text: ' 姓\ue863的人来了。', why: 'a name' }],
    'in/a.txt:2:2',
    1,
  ],
  ['both', [{ rule: 'private-use', text: '的人' }], '', 0],
  ['none of another rule', [{ rule: 'dropped-word', text: '的人' }], 'in/a.txt:1:2 in/a.txt:2:2', 1],
])('suppresses %s', async (_what, rows, left, code) => {
  const outcome = await runHere(['check', '-v', 'in'], { cwd: withRows(rows) });
  expect(outcome.stdout.match(/^in\S+/gm)?.join(' ') ?? '').toBe(left);
  expect(outcome.code).toBe(code);
});

test('says how many, and with --verbose which rows do nothing', async () => {
  const rows = [
    { rule: 'private-use', text: '来了' },
    { rule: 'private-use', text: '不在' },
  ];
  const { stderr } = await runHere(['check', '-v', 'in'], { cwd: withRows(rows) });
  expect(stderr).toContain('1 finding suppressed, as the configuration says\n');
  expect(stderr).toContain('suppressions: no private-use in 不在\n');
});

test.each<[unknown, string]>([
  [[{ rule: 'privat-use', text: 'a' }], 'suppressions: "privat-use" is no rule of findings.'],
  [[{ rule: 'private-use' }], 'suppressions[0]'],
  [[{ rule: 'private-use', text: '' }], 'suppressions[0]'],
])('refuses %j', async (rows, message) => {
  const { code, stderr } = await runHere(['check', 'in'], { cwd: withRows(rows) });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
});

test('a configuration among the scrapes can suppress nothing', async () => {
  const cwd = folderWith({
    'in/a.txt': TEXT,
    'in/.clean-articlesrc': 'suppressions: [{ rule: private-use, text: 人 }]',
  });
  expect((await runHere(['check', 'in'], { cwd })).code).toBe(2);
});
