/// <reference lib="dom" />
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect } from 'vitest';
import { browserPath, launchBrowser, NO_BROWSER } from './chromium.js';

/*
 * Tests of a report in a browser: one for all files of a worker, which ends with it. They see the report as users do, from disk
 * and without network.
 */

let browser: Browser | undefined;
/** What pages said or wanted in the test that runs: nothing, if all is well. */
let complaints: string[] = [];

/** Tests that need a browser; where there is none they are skipped, and the title says why. */
export function describeInBrowser(title: string, tests: () => void): void {
  describe.skipIf(browserPath === undefined)(browserPath ? title : `${title} (${NO_BROWSER})`, () => {
    beforeAll(async () => {
      browser ??= await launchBrowser();
    });
    afterEach(async () => {
      await Promise.all(
        theBrowser()
          .contexts()
          .map((context) => context.close()),
      );
      const said = complaints;
      complaints = [];
      expect(said, 'console messages, errors and requests of the page').toEqual([]);
    });
    tests();
  });
}

function theBrowser(): Browser {
  if (!browser) throw new Error('no browser: a report is opened inside of describeInBrowser');
  return browser;
}

export interface OpenOptions extends BrowserContextOptions {
  /** What the address ends with, `#` included; default nothing. */
  readonly hash?: string;
}

/** Opens a report from disk in a window of its own, and waits until something is shown. */
export async function openReport(path: string, { hash = '', ...options }: OpenOptions = {}): Promise<Page> {
  const context = await theBrowser().newContext({
    viewport: { width: 1280, height: 900 },
    offline: true,
    ...options,
  });
  const page = await context.newPage();
  const address = pathToFileURL(path).href;
  page.on('console', (message) => complaints.push(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
  await page.locator('#overview, #file, [role=alert], noscript p').first().waitFor();
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
