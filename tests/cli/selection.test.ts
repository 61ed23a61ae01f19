import { expect, test } from 'vitest';
import { filesIn, folderWith, runHere } from './helpers.js';

const TEXT = '从前有座山，山里有座庙。\n';
const JPEG = Buffer.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 0, 0, 1, 0, 1, 0, 0,
]);

const FILES = {
  'in/a.txt': TEXT,
  'in/b/c.HTM': `<p>${TEXT}</p>`,
  'in/b/d.text': TEXT,
  'in/b/第1.2': TEXT,
  'in/e.jpg': JPEG,
  'in/old/f.txt': TEXT,
};

test.each<[string, readonly string[], readonly string[]]>([
  ['text and HTML, and what has no extension', ['in'], ['a', 'b/c', 'b/第1.2', 'old/f']],
  ['what is asked for', ['--include', '*.text', '--include=old/*', 'in'], ['b/d', 'old/f']],
  ['without a folder', ['--exclude', 'old', '--exclude=b/c*', 'in'], ['a', 'b/第1.2']],
  ['a glob as one sees it from here', ['--exclude=in/b/**', 'in'], ['a', 'old/f']],
  ['a quoted glob', ['in/**/*.text'], ['b/d']],
  ['a quoted glob without what is excluded', ['in/**/*.txt', '--exclude=old'], ['a']],
  ['a glob of the working directory', ['in/?.t[xyz]t'], ['a']],
  ['a named file without what is excluded', ['in/a.txt', 'in/old/f.txt', '--exclude', 'in/old/*'], ['a']],
])('reads %s', async (_what, args, expected) => {
  const cwd = folderWith(FILES);
  const { code } = await runHere([...args, 'out'], { cwd });
  expect(code).toBe(0);
  const written = Object.keys(filesIn(`${cwd}/out`)).sort();
  expect(written).toEqual(expected.map((name) => `${name}.md`));
});

test('says what it did not read of a folder', async () => {
  const cwd = folderWith(FILES);
  const { stderr } = await runHere(['in', 'out'], { cwd });
  expect(stderr).toContain(
    'warning: in/b/d.text, in/e.jpg: 2 files were left out (.text, .jpg): folders are read for text and HTML. Name what else with --include.\n',
  );
  expect((await runHere(['--include=*.txt', 'in', 'out'], { cwd })).stderr).not.toContain('left out');
});

test('a named image is left out and fails nothing; the same bytes in a .txt are an error', async () => {
  const cwd = folderWith({ 'a.txt': TEXT, 'b.jpg': JPEG, 'c.txt': JPEG });
  const { code, stderr } = await runHere(['a.txt', 'b.jpg', 'out'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('; 1 left out') });
  expect(stderr).toMatch(/^warning: b\.jpg: left out: .*\(not-text\)\.$/m);
  expect((await runHere(['c.txt', 'out'], { cwd })).code).toBe(2);
});

test.each<[string, readonly string[], string]>([
  [
    'a glob that nothing is like',
    ['in/*.md', 'out'],
    'in/*.md: no file is like this glob. Look for a slip in it.',
  ],
  ['a bad glob', ['--include', '{a', 'in', 'out'], 'It must be a glob, with * ** ? [a-z] and {a,b}'],
  ['a folder without text', ['pictures', 'out'], "Say which are scrapes, such as --include '*.text'."],
  [
    'an output that holds what a glob looks through',
    ['in/old/*', 'in'],
    'the output folder holds the input in/old/*',
  ],
])('%s is an error', async (_what, args, message) => {
  const { code, stderr } = await runHere(args, { cwd: folderWith({ ...FILES, 'pictures/a.png': JPEG }) });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test('a file is itself, whatever characters its name has', async () => {
  const cwd = folderWith({ 'a[1].txt': TEXT, 'a1.txt': TEXT });
  await runHere(['a[1].txt', 'out'], { cwd });
  expect(Object.keys(filesIn(`${cwd}/out`))).toEqual(['a[1].md']);
});

test('a configuration below a glob is as little trusted as one in a folder', async () => {
  const cwd = folderWith({ 'in/a.txt': TEXT, 'in/.clean-articlesrc': 'cache: true' });
  const { code, stderr } = await runHere(['in/*.txt', 'out'], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('in/.clean-articlesrc') });
});

test('-o writes one scrape to a file', async () => {
  const cwd = folderWith({ 'a.txt': TEXT, 'b.txt': TEXT, 'out/x.md': '' });
  expect(await runHere(['a.txt', '-o', 'new/a.md'], { cwd })).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('1 written, 0 unchanged'),
  });
  expect((await runHere(['-o', 'piped.md'], { cwd, stdin: TEXT })).code).toBe(0);
  expect(filesIn(cwd)).toMatchObject({ 'new/a.md': `---\npath: a.txt\n---\n\n${TEXT}`, 'piped.md': TEXT });
});

test.each<[readonly string[], string]>([
  [['a.txt', '-o', 'a.txt'], 'a.txt: the Markdown would replace the scrape, which is read.'],
  [['a.txt', 'b.txt', '-o', 'c.md'], '-o takes one scrape'],
  [['a.txt', '-o', 'out'], 'this is a folder, and -o takes a file. clean-articles a.txt out'],
  [['out', '-o', 'c.md'], 'this is a folder, and one scrape was expected'],
  [['a.txt', '-o', 'c.md', '--watch'], '--watch needs an output folder'],
  [['check', 'a.txt', '-o', 'c.md'], "check takes no option '--output'"],
])('-o is refused: %j', async (args, message) => {
  const cwd = folderWith({ 'a.txt': TEXT, 'b.txt': TEXT, 'out/x.txt': '' });
  const before = filesIn(cwd);
  const { code, stderr } = await runHere(args, { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
  expect(filesIn(cwd)).toEqual(before);
});

test.each([
  [['help', 'check'], ' check [options] [inputs...]'],
  [['help'], '[options] <input...> <output-dir>'],
])('%j prints help', async (args, usage) => {
  const { code, stdout } = await runHere(args);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(usage) });
});

test.each([
  ['en', "error: unknown command 'report'\n(clean-articles --help lists what there is)\n"],
  ['zh', '错误：没有命令 report\n（用 clean-articles --help 查看全部选项）\n'],
])('help of what is no command is refused: %s', async (LANG, stderr) => {
  expect(await runHere(['help', 'report'], { env: { LANG } })).toEqual({ code: 2, stdout: '', stderr });
});
