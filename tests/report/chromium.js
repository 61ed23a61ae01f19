import { existsSync } from 'node:fs';

/** Where a Chromium or Chrome may be; `CHROMIUM` in the environment names another one. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser of this machine, if it has one. */
export const browserPath = PLACES.find((path) => path !== undefined && existsSync(path));

/** Why nothing is tested or measured where there is none. */
export const NO_BROWSER = 'no Chromium on this machine: install it, or name one in the variable CHROMIUM';

/** Of use here: no sandbox, so that it runs as root in a container, and nothing that it does by itself. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts it, without a window.
 *
 * @param {readonly string[]} more arguments
 * @throws Error where there is none
 */
export async function launchBrowser(more = []) {
  if (browserPath === undefined) throw new Error(NO_BROWSER);
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: browserPath, args: [...ARGUMENTS, ...more] });
}
