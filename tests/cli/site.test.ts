import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { filesIn, folderWith, runHere } from './helpers.js';

const FOLDER = new URL('../../fixtures/sites/clock-town/', import.meta.url);

/** A folder with the pages of the site: `learned/` and `cleaned/`. */
function site(extra: Readonly<Record<string, string>> = {}): string {
  const files: Record<string, string> = { ...extra };
  for (const folder of ['learned', 'cleaned']) {
    for (const name of readdirSync(new URL(folder, FOLDER)).filter((file) => file.endsWith('.txt'))) {
      files[`${folder}/${name}`] = readFileSync(new URL(`${folder}/${name}`, FOLDER), 'utf8');
    }
  }
  return folderWith(files);
}

/** What comes of the pages that were not learned from. */
const ARTICLES = Object.fromEntries(
  ['1', '2', '3', '4'].map((name) => [
    `${name}.md`,
    readFileSync(new URL(`cleaned/${name}.md`, FOLDER), 'utf8'),
  ]),
);

describe('--site', () => {
  it('takes what learn wrote, by itself or from a configuration', async () => {
    const cwd = site({ 'conf/a.json': '{ "site": "../site.json" }' });
    expect((await runHere(['learn', 'learned', '-o', 'site.json'], { cwd })).code).toBe(0);
    expect((await runHere(['--site', 'site.json', 'cleaned', 'out'], { cwd })).code).toBe(0);
    expect(filesIn(`${cwd}/out`)).toEqual(ARTICLES);
    expect((await runHere(['--config', 'conf/a.json', 'cleaned', 'other'], { cwd })).code).toBe(0);
    expect(filesIn(`${cwd}/other`)).toEqual(ARTICLES);
  });

  it('takes several files', async () => {
    const cwd = site({ 'empty.json': '{ "version": 1, "lines": [], "sites": [] }' });
    await runHere(['learn', 'learned', '-o', 'site.json'], { cwd });
    await runHere(['--site', 'empty.json', '--site', 'site.json', 'cleaned', 'out'], { cwd });
    expect(filesIn(`${cwd}/out`)).toEqual(ARTICLES);
  });

  it('auto learns from the scrapes of the run, says so, and needs no file', async () => {
    const cwd = site();
    const { code, stderr } = await runHere(['--site', 'auto', 'cleaned', 'out'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('--site auto: learned from the scrapes of 1 site first: cleaned (4)\n');
    expect(filesIn(`${cwd}/out`)).toEqual(ARTICLES);
  });

  it('nothing is learned unasked', async () => {
    const cwd = site();
    const { stderr } = await runHere(['cleaned', 'out'], { cwd });
    expect(stderr).not.toContain('learned');
    expect(filesIn(`${cwd}/out`)['1.md']).toContain('渡船时刻');
  });

  it('check takes it too: what it leaves in doubt is less than without', async () => {
    const cwd = site();
    const { code, stdout } = await runHere(['check', '--site', 'auto', 'cleaned'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  test.each([
    [
      '{ "version": ',
      'no valid JSON: line 1, column 13: it ends too early. Mend it, or write it anew with clean-articles learn.',
    ],
    [
      '{ "version": 1, "lines": [] }',
      'it holds lines alone and no sites: an older clean-articles wrote it. Write it anew with clean-articles learn, or give it as --boilerplate.',
    ],
    [
      '{ "version": 1, "lines": [], "sites": [{ "site": "镇", "pages": 0, "prints": [], "lines": [] }] }',
      'sites[0].pages: 0 is not allowed; it must be a whole number from 1 on. Mend it, or write it anew with clean-articles learn.',
    ],
  ])('a broken file is named, with what is wrong: %s', async (content, message) => {
    const cwd = site({ 'site.json': content });
    const { code, stderr } = await runHere(['--site', 'site.json', 'cleaned', 'out'], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: `error: site.json: ${message}\n` });
  });

  test.each([
    [
      ['--site', 'auto', '--site', 'site.json', 'cleaned', 'out'],
      '--site auto learns from the scrapes of the run, and takes no file beside it',
    ],
    [['--site', 'none.json', 'cleaned', 'out'], 'none.json'],
  ])('%j is refused', async (argv, message) => {
    const { code, stderr } = await runHere(argv, { cwd: site() });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
