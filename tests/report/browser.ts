/// <reference lib="dom" />
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import { browserPath, launchBrowser, NO_BROWSER } from './chromium.js';

/*
 * Tests of a report in a browser: one for all files of a worker, which ends with it, and in it one page, which tests open again
 * and again: a new context costs three times as much. They see the report as users do, from disk and without network.
 */

const VIEWPORT = { width: 1280, height: 900 };

let browser: Browser | undefined;
/** The page that tests share; a test that opens two has a context of its own for the second. */
let shared: Page | undefined;
let isSharedTaken = false;
/** What pages said or wanted in the test that runs: nothing, if all is well. */
let complaints: string[] = [];

/** Tests that need a browser; where there is none they are skipped, and the title says why. */
export function describeInBrowser(title: string, tests: () => void): void {
  describe.skipIf(browserPath === undefined)(browserPath ? title : `${title} (${NO_BROWSER})`, () => {
    beforeAll(async () => {
      browser ??= await launchBrowser();
    });
    afterEach(async () => {
      await releasePages();
      const said = complaints;
      complaints = [];
      expect(said, 'console messages, errors and requests of the page').toEqual([]);
    });
    tests();
  });
}

/** Ends what the pages of a test do: nothing of it is seen by the next test. */
async function releasePages(): Promise<void> {
  const others = theBrowser()
    .contexts()
    .filter((context) => context !== shared?.context());
  await Promise.all([...others.map((context) => context.close()), shared?.goto('about:blank')]);
  isSharedTaken = false;
}

function theBrowser(): Browser {
  if (!browser) throw new Error('no browser: a report is opened inside of describeInBrowser');
  return browser;
}

export interface OpenOptions extends BrowserContextOptions {
  /** What the address ends with, `#` included; default nothing. */
  readonly hash?: string;
}

/** Opens a report from disk, and waits until something is shown. */
export async function openReport(path: string, { hash = '', ...options }: OpenOptions = {}): Promise<Page> {
  const page = await pageFor(options);
  const address = pathToFileURL(path).href;
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
  await page.locator('#overview, #file, [role=alert], noscript p').first().waitFor();
  return page;
}

/** The shared page as a new window has it; a page of its own where a test asks for what only a context can have. */
async function pageFor({
  viewport = VIEWPORT,
  colorScheme,
  ...others
}: BrowserContextOptions): Promise<Page> {
  if (isSharedTaken || Object.keys(others).length > 0) {
    return newPage({ viewport, ...(colorScheme ? { colorScheme } : {}), ...others });
  }
  isSharedTaken = true;
  shared ??= await newPage({ viewport: VIEWPORT });
  await shared.emulateMedia({ media: null, colorScheme: colorScheme ?? null });
  await shared.setViewportSize(viewport ?? VIEWPORT);
  await shared.mouse.move(0, 0);
  return shared;
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await theBrowser().newContext({ offline: true, ...options });
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  return page;
}

/** What the page has said until now, which the test expects: it is no complaint any more. */
export function takeComplaints(): string[] {
  const taken = complaints;
  complaints = [];
  return taken;
}

/** The end of the address that shows a file, and maybe a place in it. */
export function hashOf(file: string, place = ''): string {
  return `#file=${encodeURIComponent(file)}${place}`;
}
