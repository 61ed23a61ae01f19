import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { scrapeOf } from '../src/corpus/scrape.js';
import { clean, replay, type SiteProfile } from '../src/index.js';
import { learn } from '../src/learn/learn.js';

const FOLDER = new URL('../fixtures/sites/clock-town/', import.meta.url);

/** The pages of a folder by their names. */
function read(folder: string): Map<string, string> {
  const url = new URL(`${folder}/`, FOLDER);
  const names = readdirSync(url).filter((name) => name.endsWith('.txt'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, url), 'utf8')]));
}

const learnedPages = read('learned');
const cleanedPages = read('cleaned');

async function profileOf(pages: ReadonlyMap<string, string>): Promise<SiteProfile> {
  const scrapes = [...pages].map(([name, text]) =>
    scrapeOf({ path: name, name: `镇/${name}`, source: Buffer.from(text) }),
  );
  const { lines, profiles } = await learn(scrapes);
  return { version: 1, lines, sites: profiles };
}

const site = await profileOf(learnedPages);

describe('pages of a site that the rules know nothing of', () => {
  test.each([...cleanedPages])('%s comes out right with the profile of the site', (name, text) => {
    const expected = readFileSync(new URL(`cleaned/${name.replace('.txt', '.md')}`, FOLDER), 'utf8');
    expect(clean(text, { site, path: name }).markdown).toBe(expected);
  });

  test.each([...cleanedPages])('%s once more, and replayed, is the same', (_, text) => {
    const once = clean(text, { site });
    expect(replay(text, once.changes)).toBe(once.text);
    expect(clean(once.text, { site }).text).toBe(once.text);
  });

  it('what learn writes is taken as the option boilerplate too', () => {
    const [, text = ''] = [...cleanedPages][0] ?? [];
    const { changes } = clean(text, { boilerplate: site });
    expect(changes.some(({ rule }) => rule === 'learned-line')).toBe(true);
    expect(clean(text, { boilerplate: { lines: site.lines ?? [] } }).changes).toEqual(changes);
  });
});

describe('what a site shares and an article says', () => {
  const series = '这一篇属于《修钟铺旧事》，写的是镇上最后一间修钟铺里的人和物。';

  it('the sentence that a series repeats stays', () => {
    expect([...learnedPages.values()].filter((text) => text.includes(series)).length).toBe(2);
    expect(clean(cleanedPages.get('1.txt') ?? '', { site }).text).toContain(series);
  });

  it('a menu’s word stays where it stands inside the article', () => {
    expect(clean(cleanedPages.get('3.txt') ?? '', { site }).text.split('\n')).toContain('钟铺');
  });

  it('a page that was learned from comes out as if it had not been', async () => {
    for (const [name, text] of learnedPages) {
      const others = new Map([...learnedPages].filter(([other]) => other !== name));
      const { text: known } = clean(text, { site });
      expect(known).toBe(clean(text, { site: await profileOf(others) }).text);
      expect(known).not.toContain('渡船时刻');
    }
  });

  it('every removed line names the features that decided', () => {
    const { changes } = clean(cleanedPages.get('2.txt') ?? '', { site });
    const reasons = changes.filter(({ after }) => after === null).map(({ reason }) => reason);
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter((reason) => !reason.includes('of the site have'))).toEqual([]);
  });
});

describe('a profile that says nothing', () => {
  const [, page = ''] = [...cleanedPages][0] ?? [];
  const other = ['山城周报', '要闻', '副刊', '读者来信'];
  const otherSite = new Map(
    ['一', '二', '三'].map((number) => [
      `${number}.txt`,
      [...other, `第${number}件小事`, '联系编辑部'].join('\n'),
    ]),
  );

  test.each<[string, string]>([
    ['a page of another site', page],
    ['an article alone', '烧柴的次序\n\n先放松枝，再放劈开的杉木，最后才是整段的栎木。\n'],
  ])('of another site changes nothing: %s', async (_, text) => {
    expect(clean(text, { site: await profileOf(otherSite) })).toEqual(clean(text));
  });

  test.each<[string, SiteProfile]>([
    ['without sites', { version: 1, sites: [] }],
    ['of one page', { version: 1, sites: [{ site: '镇', pages: 1, prints: [], lines: [] }] }],
  ])('%s changes nothing', (_, empty) => {
    expect(clean(page, { site: empty })).toEqual(clean(page));
  });
});
