// How a report is to use in a browser: how fast it opens, whether rows are there when they scroll into view, how fast it
// shows a file, and what memory it takes.
import { pathToFileURL } from 'node:url';
import { browserPath, launchBrowser, NO_BROWSER } from '../report/chromium.js';

const VIEWPORT = { width: 1280, height: 900 };
/** So far a turn of the wheel goes, in CSS pixels. */
const TURN = 600;

/** @param {string} report */
export async function measureReportPage(report) {
  if (browserPath === undefined) return console.log(`its page                   not measured: ${NO_BROWSER}`);
  const browser = await launchBrowser();
  const address = pathToFileURL(report).href;
  await opening(browser, address);
  const page = await openPage(browser, address);
  await scrolling(page);
  await files(page);
  await memory(page);
  await browser.close();
}

async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('#rows tr').first().waitFor();
  return page;
}

/** From the first byte that is asked for to the first frame with rows. */
async function opening(browser, address) {
  const times = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const page = await openPage(browser, address);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    times.push(performance.now() - start);
    await page.context().close();
  }
  print('opens in', `${figures(times)} ms`);
}

/** Turns the wheel down to the end: in each frame that is drawn, how much of the table in view has no rows? */
async function scrolling(page) {
  await page.evaluate(() => {
    const seen = { frames: 0, gaps: 0, largest: 0, tasks: [] };
    globalThis.seen = seen;
    new PerformanceObserver((list) =>
      seen.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    const look = () => {
      const table = document.querySelector('#files').getBoundingClientRect();
      const head = document.querySelector('#files thead').getBoundingClientRect();
      const rows = document.querySelector('#rows').getBoundingClientRect();
      const above = rows.top - Math.max(0, head.bottom);
      const below = Math.min(innerHeight, table.bottom) - rows.bottom;
      const gap = Math.max(0, above, below);
      seen.frames++;
      if (gap > 1) seen.gaps++;
      seen.largest = Math.max(seen.largest, gap);
      seen.next = requestAnimationFrame(look);
    };
    look();
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height / 2);
  const start = performance.now();
  for (let turned = 0; turned < height; turned += TURN) await page.mouse.wheel(0, TURN);
  await page.locator('#rows tr').last().waitFor();
  const time = (performance.now() - start) / 1e3;
  const { frames, gaps, largest, tasks } = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.seen.next);
    return globalThis.seen;
  });
  const pace = `${(height / 1e3).toFixed(0)},000 px in ${time.toFixed(1)} s, ${frames} frames`;
  print('scrolls', `${pace}, ${gaps} with a gap (largest ${largest.toFixed(0)} px)`);
  print('longest task', tasks.length > 0 ? `${Math.max(...tasks).toFixed(0)} ms` : 'below 50 ms');
}

/** From the click to the frame with the texts; each file in another part of the data. */
async function files(page) {
  const times = [];
  for (let part = 0; part < 9; part++) {
    await page.evaluate((part) => scrollTo(0, (part / 9) * document.documentElement.scrollHeight), part);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    times.push(
      await page.evaluate(async () => {
        const links = [...document.querySelectorAll('#rows a')];
        const start = performance.now();
        links[links.length >> 1].click();
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        while (!document.querySelector('#text .block')) await frame();
        await frame();
        return performance.now() - start;
      }),
    );
    await page.locator('#back').click();
    await page.locator('#rows tr').first().waitFor();
  }
  print('a file opens in', `${figures(times)} ms`);
}

async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  print('heap', `${(usedSize / 1e6).toFixed(0)} MB`);
}

function print(what, figure) {
  console.log(`${`its page ${what}`.padEnd(26)} ${figure}`);
}

/** The median and the worst. */
function figures(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return `${sorted[sorted.length >> 1].toFixed(0)} (worst ${sorted.at(-1).toFixed(0)})`;
}
