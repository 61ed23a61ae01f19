import { describe, expect, it, test } from 'vitest';
import { SiteBuilder } from '../../../../src/learn/profile-builder.js';
import type { SiteEntry, SiteProfile } from '../../../../src/options/site-profile.js';
import { findEvidence, NOWHERE } from '../../../../src/stages/boilerplate/site/evidence.js';

/** A page of a site with three lines above and two below its own. */
const page = (...own: readonly string[]) => ['镇志', '河边', '灶台', ...own, '把这一页寄给朋友', '渡船时刻'];

function entryOf(pages: readonly (readonly string[])[], site = '镇'): SiteEntry {
  const builder = new SiteBuilder();
  for (const keys of pages) builder.add(keys, () => true);
  return builder.build(site) as SiteEntry;
}

const profileOf = (...sites: readonly SiteEntry[]): SiteProfile => ({ version: 1, sites });

const PAGES = [page('甲一', '同题'), page('乙一', '乙二', '同题'), page('丙一')];

describe('what a profile holds', () => {
  it('the lines of at least two pages, with their pages and places from both ends', () => {
    const { pages, prints, lines } = entryOf(PAGES);
    expect(pages).toBe(3);
    expect(new Set(prints).size).toBe(3);
    expect(lines).toEqual([
      {
        line: '把这一页寄给朋友',
        pages: 3,
        top: [
          [4, 1],
          [5, 1],
          [6, 1],
        ],
        bottom: [[1, 3]],
      },
      {
        line: '河边',
        pages: 3,
        top: [[1, 3]],
        bottom: [
          [4, 1],
          [5, 1],
          [6, 1],
        ],
      },
      {
        line: '渡船时刻',
        pages: 3,
        top: [
          [5, 1],
          [6, 1],
          [7, 1],
        ],
        bottom: [[0, 3]],
      },
      {
        line: '灶台',
        pages: 3,
        top: [[2, 3]],
        bottom: [
          [3, 1],
          [4, 1],
          [5, 1],
        ],
      },
      {
        line: '镇志',
        pages: 3,
        top: [[0, 3]],
        bottom: [
          [5, 1],
          [6, 1],
          [7, 1],
        ],
      },
      {
        line: '同题',
        pages: 2,
        top: [
          [4, 1],
          [5, 1],
        ],
        bottom: [[2, 2]],
      },
    ]);
  });

  it('nothing where pages share nothing', () => {
    const builder = new SiteBuilder();
    builder.add(['甲'], () => true);
    builder.add(['乙'], () => true);
    expect(builder.build('镇')).toBeUndefined();
  });

  it('is bounded, whatever the number of pages and lines', () => {
    const builder = new SiteBuilder();
    const shared = Array.from({ length: 2500 }, (_, number) => `行${number}`);
    for (let at = 0; at < 2100; at += 700) builder.add(shared, () => true);
    for (let at = 0; at < 2100; at++)
      builder.add([`${at}`, '镇志', ...Array.from({ length: at % 40 }, () => '空')], () => true);
    const { lines, prints } = builder.build('镇') as SiteEntry;
    expect(lines.length).toBe(2000);
    expect(prints).toEqual([]);
    expect(Math.max(...lines.map(({ top, bottom }) => Math.max(top.length, bottom.length)))).toBe(8);
  });
});

describe('what it says of a page', () => {
  const profile = profileOf(entryOf(PAGES));

  it('how many others hold each line, and how far from their places it stands', () => {
    expect(findEvidence(profile, page('丁一', '同题', '丁二'), undefined)).toEqual({
      pages: 3,
      holders: Uint32Array.of(3, 3, 3, 0, 2, 0, 3, 3),
      fromTop: Uint8Array.of(0, 0, 0, NOWHERE, 0, NOWHERE, 0, 0),
      fromBottom: Uint8Array.of(0, 0, 0, NOWHERE, 1, NOWHERE, 0, 0),
      commonShare: 1,
    });
  });

  it('a page that was learned from does not count: its own lines are held by the others alone', () => {
    const evidence = findEvidence(profile, page('甲一', '同题'), undefined);
    expect(evidence?.pages).toBe(2);
    expect([...(evidence?.holders ?? [])]).toEqual([2, 2, 2, 0, 0, 2, 2]);
    expect([...(evidence?.fromTop ?? [])]).toEqual([0, 0, 0, NOWHERE, NOWHERE, 1, 1]);
  });

  it('sites of several files that a page is of count together', () => {
    const [a, b] = [entryOf(PAGES.slice(0, 2)), entryOf([page('丁一'), page('戊一')])];
    expect(findEvidence(profileOf(a, b), page('己一'), undefined)?.pages).toBe(4);
  });

  test.each<[string, readonly string[], string | undefined]>([
    ['a page of another site', ['首页', '归档', '标签', '正文', '友情链接'], undefined],
    ['a page of another site that the folder names', ['首页', '归档', '标签', '正文', '友情链接'], '镇'],
    [
      'a page of another site that shares two lines by chance',
      ['镇志', '河边', '正文', '友情链接'],
      undefined,
    ],
    ['an article alone', ['甲一', '丁一'], '镇'],
    ['an empty page', [], '镇'],
  ])('nothing about %s', (_, keys, name) => {
    expect(findEvidence(profile, keys, name)).toBeUndefined();
  });

  it('nothing by one other page: it takes two', () => {
    const two = profileOf(entryOf(PAGES.slice(0, 2)));
    expect(findEvidence(two, page('丁一'), undefined)?.pages).toBe(2);
    expect(findEvidence(two, PAGES[0] as readonly string[], undefined)).toBeUndefined();
  });
});
