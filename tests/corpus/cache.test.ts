import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Cache } from '../../src/corpus/cache.js';
import { type Outcome, outcomeOf } from '../../src/corpus/outcome.js';
import { type Scrape, scrapeOf } from '../../src/corpus/scrape.js';
import { filesIn, folderWith } from '../cli/helpers.js';

const SETTINGS = { options: [{ stages: ['script'] }], maxSize: 1000 };

function inFolder(folder: string) {
  const file = join(folder, 'sub/cache');
  const scrape = (name: string): Scrape => scrapeOf({ path: name, name, source: join(folder, name) });
  const open = (program = '1', settings = SETTINGS) => new Cache(file, settings, program);
  const remember = async (...names: string[]) => {
    const cache = open();
    for (const name of names) cache.record(await outcomeOf(scrape(name), SETTINGS));
    cache.save();
  };
  return { file, scrape, open, remember };
}

const always = () => true;

describe('the cache', () => {
  it('knows a scrape again, without its Markdown', async () => {
    const { scrape, open, remember } = inFolder(folderWith({ a: '網路' }));
    expect(await open().lookUp(scrape('a'), always)).toBeUndefined();
    await remember('a');
    const { cleaned } = (await open().lookUp(scrape('a'), always)) as Outcome;
    expect(cleaned).toMatchObject({ changes: 1, findings: [], size: 6 });
    expect(cleaned).not.toHaveProperty('markdown');
    expect(await open().lookUp(scrape('a'), () => false)).toBeUndefined();
  });

  it.each<[string, Partial<typeof SETTINGS> & { program?: string; name?: string; content?: string }]>([
    ['the scrape', { content: '网络' }],
    ['its name', { name: 'b' }],
    ['the options', { options: [{ stages: [] }] }],
    ['the program', { program: '2' }],
    ['the limit, below its size', { maxSize: 3 }],
  ])('does not know it after a change of %s', async (_what, changed) => {
    const folder = folderWith({ a: '網路' });
    const { scrape, open, remember } = inFolder(folder);
    await remember('a');
    if (changed.content) writeFileSync(join(folder, 'a'), changed.content);
    const { options = SETTINGS.options, maxSize = SETTINGS.maxSize, program, name = 'a' } = changed;
    const cache = open(program, { options, maxSize });
    expect(await cache.lookUp({ ...scrape('a'), name }, always)).toBeUndefined();
  });

  it('drops scrapes that are gone and keeps those that were not part of the run', async () => {
    const folder = folderWith({ a: '一', b: '二', c: '三' });
    const { file, open, remember } = inFolder(folder);
    await remember('a', 'b');
    rmSync(join(folder, 'b'));
    await remember('c');
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).scrapes)).toEqual(['../a', '../c']);
    open().save();
    expect(Object.keys(filesIn(join(folder, 'sub')))).toEqual(['cache']);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['with an entry of another form', (text: string) => text.replace('"changes":1', '"changes":"1"')],
    [
      'with findings of another form',
      (text: string) => text.replace('"findings":[]', '"findings":[{"rule":1}]'),
    ],
    ['with no entries at all', (text: string) => text.replace(/"scrapes".*/s, '"scrapes":null}')],
  ])('%s is not used, said so, and made anew', async (_label, damage) => {
    const { file, scrape, open, remember } = inFolder(folderWith({ a: '網路' }));
    await remember('a');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const cache = open();
    expect(cache.warning).toBe('it is damaged: it is not used, and made anew');
    expect(await cache.lookUp(scrape('a'), always)).toBeUndefined();
    await remember('a');
    expect(open().warning).toBeUndefined();
  });

  it.each(['', 'a scrape', '{}', '[1]'])('never replaces a file that is no cache: %j', async (content) => {
    const folder = folderWith({ a: '網路', 'sub/cache': content });
    const { file, open, remember } = inFolder(folder);
    await remember('a');
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(open().warning).toMatch(/^this is no cache of this version/);
  });

  it('a place that cannot be read is said so', () => {
    const { open } = inFolder(folderWith({ 'sub/cache/x': '' }));
    expect(open().warning).toBe("it can't be read (EISDIR) and is not used");
  });
});
