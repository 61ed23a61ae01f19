import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { clean } from '../src/index.js';
import { replay } from '../src/replay.js';

/**
 * Scrapes of pages as sites lay them out, one layout each, with the Markdown that was written by hand before any run of
 * the program: see decision 70.
 */
const FOLDER = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

/** Pages that aren't UTF-8: the encoding they were written in, by its name in iconv-lite. */
const ENCODINGS: Readonly<Record<string, string>> = {
  '06-gov-notice.txt': 'gbk',
  '11-recipe.txt': 'big5',
  '17-school-notice.txt': 'utf16le',
  '18-interview.txt': 'utf16be',
  '19-poem.txt': 'gb18030',
  '20-hard-wrapped.txt': 'gbk',
  '27-housing-faq.txt': 'big5hkscs',
};

/** Pages that don't give their Markdown yet; a page in this table must fail. */
const KNOWN_FAILURES: readonly { readonly page: string; readonly reason: string }[] = [
  {
    page: '01-news-portal.txt',
    reason:
      'menus and related lists stay; the title of the window is taken for the title; no editor from a line in brackets',
  },
  {
    page: '02-blog-sidebar.txt',
    reason: 'menus, comments and sidebar stay; unnumbered headings; bullets',
  },
  {
    page: '03-discuz-forum.txt',
    reason: 'forum menus and replies stay; the title behind a thread type; anti-copy noise',
  },
  {
    page: '04-qa-site.txt',
    reason: 'the name of the site is taken for the title; labels of question and answer stay',
  },
  {
    page: '05-encyclopaedia.txt',
    reason: 'menus, contents and edit links stay; unnumbered headings',
  },
  {
    page: '06-gov-notice.txt',
    reason:
      'the bar above the page is taken for the title; metadata with a font-size label; （一） as a heading',
  },
  {
    page: '07-paper-abstract.txt',
    reason: 'menus stay; ? for a no-break space and for ～; headings numbered 1; a table of tabs',
  },
  {
    page: '10-novel-chapter.txt',
    reason: 'the title of the window is taken for the title; menus and advertising stay; a poem',
  },
  {
    page: '11-recipe.txt',
    reason: 'menus and comments stay, and one gives the category; bullets; unnumbered headings',
  },
  {
    page: '12-wechat.txt',
    reason: 'the call above the title is taken for the title; a byline with 原创; headings 01, 02',
  },
  {
    page: '14-travel-guide.txt',
    reason: 'menus and comments stay; emoji inside words; ① and · lists; unnumbered headings',
  },
  {
    page: '16-finance-advice.txt',
    reason: 'the name of the site is taken for the title; headings 误区一： and （1）; ① lists',
  },
  {
    page: '17-school-notice.txt',
    reason: 'the name of the site is taken for the title, so that the signature goes; menus stay',
  },
  {
    page: '19-poem.txt',
    reason: 'the name of the site is taken for the title; poems; an unnumbered heading',
  },
  {
    page: '20-hard-wrapped.txt',
    reason: 'the head of a bulletin board letter stays; a quotation',
  },
  {
    page: '21-mojibake-lines.txt',
    reason: 'the name of the site is taken for the title; misread lines that have lost their last byte',
  },
  {
    page: '22-product-review.txt',
    reason: 'the name of the site is taken for the title; a pen name; a table of tabs; unnumbered headings',
  },
  {
    page: '23-regulation.txt',
    reason:
      'the name of the site is taken for the title; metadata with 信息来源; contents stay; headings 第一章, 第一节',
  },
  {
    page: '24-aggregator.txt',
    reason: 'the name of the site is taken for the title; tags, watermarks, citation marks and x0dx0a stay',
  },
  {
    page: '25-book-review.txt',
    reason: 'spam links are taken for the title; advertising inside words; a pen name',
  },
  {
    page: '26-clinic-column.txt',
    reason:
      'the name of the site is taken for the title; brackets around characters; bullets; unnumbered headings',
  },
  {
    page: '27-housing-faq.txt',
    reason: 'the name of the site is taken for the title; 主頁 > as a path; 壹 for 一',
  },
  {
    page: '28-mirror-essay.txt',
    reason: 'the title of the window is taken for the title; menus and foot stay',
  },
];

/** Lines with something that nobody can put back: there is a finding on each. */
const FINDINGS: readonly {
  readonly page: string;
  readonly line: number;
  readonly what: string;
  /** Why there is none yet; such a row must fail. */
  readonly knownFailure?: string;
}[] = [
  { page: '21-mojibake-lines.txt', line: 14, what: '锟斤拷' },
  {
    page: '22-product-review.txt',
    line: 10,
    what: 'stars for a superlative',
  },
  { page: '25-book-review.txt', line: 16, what: 'percent signs are gone' },
  {
    page: '28-mirror-essay.txt',
    line: 11,
    what: 'random characters before a mark',
    knownFailure: 'no rule for them',
  },
  {
    page: '28-mirror-essay.txt',
    line: 13,
    what: 'random characters before a mark',
    knownFailure: 'no rule for them',
  },
  {
    page: '28-mirror-essay.txt',
    line: 14,
    what: 'random characters before a mark',
    knownFailure: 'no rule for them',
  },
];

const read = (name: string) => readFileSync(new URL(name, FOLDER));
const run = (page: string) => (KNOWN_FAILURES.some((failure) => failure.page === page) ? test.fails : test);

describe('a page becomes the Markdown that was written out by hand', () => {
  for (const name of names) {
    run(name)(name, () => {
      const { markdown } = clean(read(name), { path: name });
      expect(markdown).toBe(read(name.replace(/\.txt$/, '.md')).toString('utf8'));
    });
  }
});

describe('on every page', () => {
  test.each(names)('%s: cleaning the text twice is cleaning it once', (name) => {
    const { text } = clean(read(name));
    expect(clean(text).text).toBe(text);
  });

  test.each(names)('%s: replaying the changes gives the text', (name) => {
    const raw = iconv.decode(read(name), ENCODINGS[name] ?? 'utf8');
    const { text, changes } = clean(read(name));
    expect(replay(raw, changes)).toBe(text);
  });
});

describe("what can't be put back is a finding", () => {
  for (const { page, line, what, knownFailure } of FINDINGS) {
    (knownFailure ? test.fails : test)(`${page}, line ${line}: ${what}`, () => {
      expect(clean(read(page)).findings.map((finding) => finding.line)).toContain(line);
    });
  }
});

test('a known failure is the failure of a page', () => {
  for (const { page } of KNOWN_FAILURES) expect(names).toContain(page);
});
