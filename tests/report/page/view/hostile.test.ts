import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { describeInBrowser, hashOf, openReport } from '../../browser.js';
import { marksOf, rawLinesOf } from '../../file-page.js';
import { hostileFailure, hostileFile, hostileRecord, INVISIBLE, MARKUP } from '../../hostile.js';
import { reportOfRecords, reportOfTexts } from '../../reports.js';

describeInBrowser('hostile text', () => {
  let report: string;
  beforeAll(async () => {
    report = await reportOfRecords([hostileFile], [hostileFailure]);
  });
  const openFile = async () => {
    const page = await openReport(report);
    await page.locator('#rows a').click();
    await page.locator('#file').waitFor();
    return page;
  };

  it('stays text in the overview', async () => {
    const page = await openReport(report);
    await expectTextOnly(page);
    for (const text of MARKUP) {
      for (const place of ['#rows .title', '#failed .path', '#failed .message', '#findings-by-rule']) {
        expect(await page.locator(place).textContent(), place).toContain(text);
      }
    }
  });

  it('stays text in a file, and in its tooltips', async () => {
    const page = await openFile();
    const marks = await marksOf(page);
    await expectTextOnly(page);
    expect(new Set(marks.flatMap(({ changes }) => changes)).size).toBe(hostileRecord.changes.length);
    expect(await rawLinesOf(page)).toEqual(hostileRecord.raw.map((text, index) => [index + 1, text]));
    for (const { changes, steps } of marks) {
      const reasons = changes.map((id) => hostileRecord.changes[id]?.reason);
      expect(steps.map(({ reason }) => reason)).toEqual(reasons);
    }
    for (const text of MARKUP) {
      for (const place of ['h1', '[data-field=title] dd', '[data-field=author] dd', '#findings', '#text']) {
        expect(await page.locator(place).textContent(), place).toContain(text);
      }
    }
  });

  it('is named where it is not seen', async () => {
    const page = await openFile();
    for (const place of ['h1', '[data-field=title]', '#text', '#findings']) {
      const named = await page.locator(`${place} .invisible`).allTextContents();
      expect(named, place).toEqual(expect.arrayContaining(INVISIBLE.map(([, name]) => name)));
    }
    const texts = await textsOf(page);
    const isSeen = ([character]: (typeof INVISIBLE)[number]) =>
      texts.some((text) => text.includes(character));
    expect(INVISIBLE.filter(isSeen)).toEqual([]);
  });

  it.each(MARKUP)('stays text in the address and in the search box: %s', async (text) => {
    const page = await openReport(report, { hash: hashOf(text) });
    expect(await page.locator('#status').textContent()).toContain(text);
    await page.locator('#search').fill(text);
    await expectTextOnly(page);
  });

  it('stays text in a run of the command, in names and in scrapes', async () => {
    const name = '</script><img src=x onerror=window.hacked=1>/<!--\u202Etxt.exe<script>.txt';
    const text = `一篇文章的标题\n\n${MARKUP.map((markup) => `这一段里有${markup}，应当是文字。`).join('\n\n')}\n`;
    const page = await openReport(await reportOfTexts({ [name]: text, 'other.txt': '另一篇文章。\n' }));
    await expectTextOnly(page);
    await page.getByRole('link', { name: 'txt.exe' }).click();
    await page.locator('#file').waitFor();
    await marksOf(page);
    await expectTextOnly(page);
    const lines = text.split('\n');
    for (const [number, line] of await rawLinesOf(page)) expect(line).toBe(lines[number - 1]);
  });
});

/** That the page has its own elements and nothing else: what could run, load, lead out or style is counted. */
async function expectTextOnly(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const tags = all.map(({ localName }) => localName);
    const count = (name: string) => tags.filter((tag) => tag === name).length;
    const foreign = ['img', 'iframe', 'object', 'embed', 'base', 'form', 'math', 'link', 'set', 'b', 'video'];
    return {
      scripts: document.querySelectorAll('script').length,
      styles: count('style'),
      foreign: tags.filter((tag) => foreign.includes(tag)),
      handlers: all.flatMap((node) => node.getAttributeNames().filter((name) => name.startsWith('on'))),
      leadsOut: [...document.querySelectorAll('[href], [src], [action]')].filter(
        (node) => !node.getAttribute('href')?.startsWith('#'),
      ).length,
      isHacked: 'hacked' in window,
      isSeen: (document.querySelector('#page')?.getBoundingClientRect().height ?? 0) > 0,
    };
  });
  expect(found).toEqual({
    // A chunk, the overview, the program.
    scripts: 3,
    styles: 1,
    foreign: [],
    handlers: [],
    leadsOut: 0,
    isHacked: false,
    isSeen: true,
  });
}

/** All that the page shows or has read out. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const nodes = document.createTreeWalker(document.getElementById('page') as Element, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) texts.push(nodes.currentNode.textContent ?? '');
    for (const name of ['title', 'aria-label', 'placeholder', 'value'])
      for (const node of document.querySelectorAll(`[${name}]`)) texts.push(node.getAttribute(name) ?? '');
    return texts;
  });
}
