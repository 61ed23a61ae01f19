import { createHash } from 'node:crypto';

/**
 * The report as one HTML document without network: the page's look and its frame, the data as elements that a browser
 * does not run, then the program. Only these functions write HTML, and nothing of a scrape is in what they are given:
 * data is text in base 85.
 */

/** All up to the data. The page may run this style and this script, and nothing else. */
export function openDocument(css: string, script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(css)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>clean-articles report</title>
<style>${closedBy('style', css)}</style>
</head>
<body>
<div id="page"><main><noscript><p>This report is drawn by the script in it: allow scripts, nothing is loaded from elsewhere.</p></noscript><p id="opening">Opening the report. If this stays, its file is not complete.</p></main></div>
<div id="status" role="status"></div>
`;
}

/** Which part of the data an element holds. */
export type DataKind = { readonly chunk: number } | 'overview';

/** Data for the page, as base 85. */
export function dataElement(kind: DataKind, data: string): string {
  const attribute = kind === 'overview' ? 'data-overview' : `data-chunk="${kind.chunk}"`;
  return `<script type="application/octet-stream" ${attribute}>${data}</script>\n`;
}

/** The program, and the end. */
export function closeDocument(script: string): string {
  return `<script>${closedBy('script', script)}</script>\n</body>\n</html>\n`;
}

/** A source that a Content Security Policy allows. */
function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** @throws Error if the text would end the element early, or a script begin a comment in which that end is not seen */
function closedBy(element: 'style' | 'script', text: string): string {
  if (text.toLowerCase().includes(`</${element}`) || text.includes('<!--')) {
    throw new Error(`the report's ${element} holds </${element} or <!--, which HTML would take for its own`);
  }
  return text;
}
