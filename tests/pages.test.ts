import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { replay } from '../src/core/replay.js';
import { clean } from '../src/index.js';
import { testKnown } from './support/known-failure.js';

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
  '32-court-notice.txt': 'gbk',
  '34-pet-blog.txt': 'big5',
  '40-weiqi-comment.txt': 'utf16le',
  '42-essay-contest.txt': 'gb18030',
  '43-diary-blog.txt': 'big5',
  '46-bus-notice.txt': 'gbk',
};

/** Pages that don't give their Markdown yet; a page in this table must fail. */
const KNOWN_FAILURES: readonly { readonly page: string; readonly reason: string }[] = [
  {
    page: '15-legal-advice.txt',
    reason: 'one ▢ of several is below the odds at which a word goes in; it is reported (decision 268)',
  },
  {
    page: '21-mojibake-lines.txt',
    reason: 'a misread line lost its last byte after the closing quotation mark began',
  },
  { page: '64-baike-2.txt', reason: 'the first heading stands once more in the contents of the infobox' },
  { page: '71-csdn-1.txt', reason: 'the box to renew a membership, below the text; two buttons of the code' },
  { page: '74-jianshu.txt', reason: 'no title is found above the counts of an account' },
  { page: '84-hexo-1.txt', reason: 'the title of the neighbour below the tags' },
  { page: '85-hugo.txt', reason: 'two tags below the text, each alone on a line' },
  {
    page: '25-book-review.txt',
    reason: 'an advertising name that is in no table, inside words',
  },
  { page: '29-sports-report.txt', reason: 'the editor in brackets below the article stays' },
  {
    page: '30-microblog-post.txt',
    reason: 'the author on a line of its own below the title',
  },
  {
    page: '33-agri-advice.txt',
    reason: 'two links to other pages, below one another',
  },
  { page: '34-pet-blog.txt', reason: 'buttons to share; two unnumbered headings that are not alike' },
  {
    page: '35-fan-wiki.txt',
    reason: 'a button beside each heading, on a page that is not told to have menus; a navigation box',
  },
  { page: '37-car-column.txt', reason: 'of two gaps for 電話 one stays' },
  { page: '49-garden-forum.txt', reason: 'the author and date of a forum post stand apart' },
  { page: '53-exam-guide.txt', reason: 'names of the pages of a text in parts' },
  { page: '55-charity-letter.txt', reason: 'a cut at a mark; a button' },
  { page: '57-blog-engine.txt', reason: 'the category on a line of its own below its label' },
  {
    page: '59-harbour-portal.txt',
    reason: 'a path in two lines; two unnumbered headings that are not alike',
  },
  {
    page: '62-recipe-with-steps.txt',
    reason: 'the author on a line of its own; headings without numbers above numbered ones',
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
  { page: '47-job-offer.txt', line: 7, what: 'stars for a superlative' },
  {
    page: '54-science-lecture.txt',
    line: 23,
    what: 'percent signs are gone',
    knownFailure: 'one number alone proves nothing',
  },
];

const read = (name: string) => readFileSync(new URL(name, FOLDER));
const whyItFails = (page: string) => KNOWN_FAILURES.find((failure) => failure.page === page)?.reason;

describe('a page becomes the Markdown that was written out by hand', () => {
  for (const name of names) {
    testKnown(whyItFails(name), name, () => {
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
    testKnown(knownFailure, `${page}, line ${line}: ${what}`, () => {
      expect(clean(read(page)).findings.map((finding) => finding.line)).toContain(line);
    });
  }
});

test('a known failure is the failure of a page', () => {
  for (const { page } of KNOWN_FAILURES) expect(names).toContain(page);
});
