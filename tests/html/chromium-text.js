import { launchBrowser } from '../report/chromium.js';

/** The one address that is answered. */
const SITE = 'http://pages.example/';

/** Scripts are on for the parser, so that `noscript` is not shown, but none runs, and nothing is fetched. */
const POLICY = "default-src 'none'; frame-src blob:; style-src 'unsafe-inline'";

/**
 * The `innerText` of pages as Chromium has it: each in a frame of one page.
 *
 * @param {readonly string[]} pages sources of HTML
 * @returns {Promise<string[]>}
 * @throws Error where there is no Chromium
 */
export async function chromiumTexts(pages) {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ offline: true })).newPage();
    const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY };
    await page.route('**/*', (route) =>
      route.request().url() === SITE ? route.fulfill({ body: '<body>', headers }) : route.abort(),
    );
    await page.goto(SITE);
    return await page.evaluate(textsOf, pages);
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. */
function textsOf(/** @type {readonly string[]} */ pages) {
  const texts = pages.map((source) => {
    const frame = document.createElement('iframe');
    frame.src = URL.createObjectURL(new Blob([source], { type: 'text/html;charset=utf-8' }));
    return new Promise((resolve) => {
      frame.onload = () => resolve(frame.contentDocument?.body.innerText ?? '');
      document.body.append(frame);
    });
  });
  return Promise.all(texts);
}
