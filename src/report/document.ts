import { createHash } from 'node:crypto';

/*
 * The HTML around the data. Everything that comes from scrapes is inside the data elements, whose text holds nothing
 * that means anything to HTML.
 */

/** Which part of the data an element holds. */
export type DataKind = { readonly chunk: number } | 'overview';

/** All up to the data. `script` is the program that `closeDocument` will end with: only that one may run. */
export function openDocument(css: string, script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(css)}'`,
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
<title>clean-articles</title>
<style>${css}</style>
</head>
<body>
<noscript>This report is drawn by a program in the page: please allow JavaScript for it.</noscript>
`;
}

/** @param data in base85 */
export function dataElement(kind: DataKind, data: string): string {
  const attribute = kind === 'overview' ? 'data-overview' : `data-chunk="${kind.chunk}"`;
  return `<script type="application/octet-stream" ${attribute}>${data}</script>\n`;
}

export function closeDocument(script: string): string {
  return `<script>${script}</script>\n</body>\n</html>\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
