import { findingMaker, findingRules } from '../core/rule.js';

/** What can be wrong with a scrape before any stage sees it. */
export const rules = findingRules([
  {
    id: 'mixed-encodings',
    what: 'lines in another encoding than most of the scrape',
    why: 'each line was read in the encoding in which it reads best, which is a guess',
    example: 'a page in UTF-8 with a comment in GBK below it',
    help: 'If the lines read well, nothing. Else name the encoding of the whole with --encoding.',
  },
  {
    id: 'undecodable-bytes',
    what: 'bytes that are no text in the encoding of the scrape',
    why: 'they were read as U+FFFD, and what they stood for is unknown',
    example: 'the byte FF in a page in UTF-8',
    help: 'Scrape the page again, or name its encoding with --encoding if the wrong one was detected.',
  },
  {
    id: 'other-encoding',
    what: 'a scrape in an encoding of other languages, such as Shift_JIS, EUC-KR or windows-1251',
    why: 'it reads as nothing in the encodings of Chinese pages, so it was read in the one in which it reads best, which is a guess',
    example: 'a Japanese page in Shift_JIS',
    help: 'If the text reads well, nothing, or leave the file out. Else name its encoding with --encoding.',
  },
  {
    id: 'not-chinese',
    what: 'a text in another language',
    why: 'all repairs are made for Chinese, so the text comes out as it was decoded: no stage and no structure is at work on it',
    example: '東京都立図書館の開館時間は午前九時です。',
    help: 'Nothing, if it is meant to be there. Else leave the file out, or look whether the page was scraped in the wrong language.',
  },
  {
    id: 'not-text',
    severity: 'error',
    what: 'a file that is no text, such as an image or an archive',
    why: 'it is full of control characters or of bytes that no encoding has; nothing is written for it',
    example: 'a JPEG picture with the name page.html',
    help: 'Leave the file out, or name its encoding with --encoding if it is text.',
  },
  {
    id: 'html-empty',
    severity: 'error',
    what: 'an HTML page without text, or with no more than a note that it is loading',
    why: 'scripts fill such a page in a browser, and no script is run here; nothing is written for it, even if data in a script hold an article',
    example:
      '<!doctype html><html><head><title>渡口</title></head><body><div id="app"></div><script src="app.js"></script></body></html>',
    help: 'Save the page as the browser shows it (document.documentElement.outerHTML, not the source), or give its text (innerText).',
  },
  {
    id: 'hidden-text',
    what: 'an HTML page that hides much prose by its own tags, at least a quarter as much as it shows',
    why: 'a script may show it, such as a button to read on: then a part of the article is missing',
    example:
      '<!doctype html><html><body><p>清晨的渡口没有人，只有一条旧船。</p><div style="display:none"><p>船家说，这条船比他的年纪还大，如今只在节日里才下水，平日就系在岸边的柳树下，没有人去动它。等到太阳升起来，卖菜的人挑着担子从堤上走过，渡口才慢慢热闹起来。</p></div></body></html>',
    help: 'Open the page; if what is hidden belongs to the article, save it as the browser shows it then.',
  },
  {
    id: 'already-markdown',
    what: 'Markdown, of this program or with front matter, in place of a scrape',
    why: 'it was cleaned already, or written by hand; it is left as it is',
    example: '---\ntitle: 渡口的早晨\n---\n\n# 渡口的早晨',
    help: 'Leave the file out of the scrapes, or take its front matter away if it should be cleaned.',
  },
  {
    id: 'empty',
    severity: 'error',
    what: 'a scrape without an article',
    why: 'the file is empty, or nothing but boilerplate stands in it; nothing is written for it',
    example: 'a page that said “loading” while it was scraped',
    help: 'Scrape the page again, with its scripts run if it needs them, or leave the file out.',
  },
]);

export const report = findingMaker(rules);
