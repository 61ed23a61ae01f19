import { describe, expect, test } from 'vitest';
import { toLines } from '../../../src/core/article.js';
import { clean } from '../../../src/index.js';
import type { SiteProfile } from '../../../src/options/site-profile.js';
import { candidatesFor } from '../../../src/stages/restore/candidates.js';
import { filteredText, wordsOfSite } from '../../../src/stages/restore/site/words.js';
import { Texts } from '../../../src/stages/restore/texts.js';

/** Four texts of a site whose filter drops 电话. */
const TEXTS = [
  '他每天要接几十个骚扰 ，换了号码也没有用。',
  '如果想了解详情，请拨打 咨询，工作人员会耐心解答。',
  '她挂了 ，坐在窗前想了很久。\n他给家里打了一个 ，说今晚不回去。',
  '我们通过 联系到了房东，他答应明天来看看。',
];

const textsOf = (texts: readonly string[]) => texts.flatMap((text) => filteredText(toLines(text)) ?? []);

describe('words of a site', () => {
  test('all gaps of all its documents are solved as one', () => {
    const [first, ...others] = wordsOfSite(textsOf(TEXTS));
    expect(first).toMatchObject({ word: '电话', standing: 0 });
    expect(first?.gaps).toBeGreaterThanOrEqual(4);
    expect(others).toEqual([]);
  });

  test('a repeated line counts once', () => {
    const repeated = TEXTS.map((text) => `${TEXTS[0]}\n${text}`);
    expect(wordsOfSite(textsOf(repeated))[0]?.gaps).toBe(wordsOfSite(textsOf(TEXTS))[0]?.gaps);
  });

  test('a word too rare to be a candidate everywhere is found by its gaps', () => {
    const texts = [
      '工人向劳动争议 委员会递交了材料。\n他不服 裁决，又去找了法院。',
      '双方签的合同里有 条款，先谈后走程序。',
      '案子交给国际商会 院审理，花了两年。\n 庭开了三次会，才有结果。',
      '她去劳动 委员会申请工资，等了一个月。\n 员问了他们几个问题。',
    ];
    expect(candidatesFor(new Texts([]), 8, [], [], 'full').some(({ word }) => word === '仲裁')).toBe(false);
    expect(wordsOfSite(textsOf(texts))).toMatchObject([{ word: '仲裁', documents: 4, standing: 0 }]);
  });

  test('texts without gaps say nothing', () => {
    expect(textsOf(['他走到河边，坐了下来。', '（一） 目的'])).toEqual([]);
    expect(wordsOfSite([])).toEqual([]);
  });
});

const words = [{ word: '电话', gaps: 12, documents: 6, odds: 9, standing: 1 }];
const profileOf = (...sites: SiteProfile['sites']): SiteProfile => ({ version: 1, sites });
const site = (name: string, extra = {}) => ({ site: name, pages: 8, prints: [], lines: [], ...extra });

describe('a profile', () => {
  const text = '他挂断 ，走出了房间。';
  const cleaned = '他挂断电话，走出了房间。';
  const restored = (profile: SiteProfile | undefined, path?: string) =>
    clean(text, { stages: ['boilerplate', 'restore'], site: profile, path }).text;

  test.each<[string, SiteProfile | undefined, string | undefined, string]>([
    ['nothing is known', undefined, undefined, text],
    ['the only site of the file', profileOf(site('甲站', { words })), undefined, cleaned],
    [
      'the site that the path names',
      profileOf(site('甲站', { words }), site('乙站', { words })),
      '甲站/1.txt',
      cleaned,
    ],
    [
      'two sites, and neither is named',
      profileOf(site('甲站', { words }), site('乙站', { words })),
      undefined,
      text,
    ],
    ['a file of an older program', profileOf(site('甲站')), undefined, text],
  ])('%s', (_, profile, path, expected) => expect(restored(profile, path)).toBe(expected));

  test('twice is once', () => {
    const options = { stages: ['restore'], site: profileOf(site('甲站', { words })) };
    const once = clean(text, options).text;
    expect(clean(once, options).text).toBe(once);
  });
});
