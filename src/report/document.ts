import { createHash } from 'node:crypto';
import type { Language } from '../messages/words.js';

/**
 * The report as one HTML document without network: the page's look and its frame, the data as elements that a browser
 * does not run, then the program. Only these functions write HTML, and nothing of a scrape is in what they are given:
 * data is text in base 85.
 */

/** What stands in the document before its script has run. */
const FRAMES: Readonly<
  Record<Language, Readonly<Record<'lang' | 'title' | 'needsScript' | 'opening', string>>>
> = {
  en: {
    lang: 'en',
    title: 'clean-articles report',
    needsScript: 'This report is drawn by the script in it: allow scripts, nothing is loaded from elsewhere.',
    opening: 'Opening the report. If this stays, its file is not complete.',
  },
  zh: {
    lang: 'zh-CN',
    title: 'clean-articles 报告',
    needsScript: '这份报告由其中的脚本显示：请允许脚本运行，它不会从别处加载任何内容。',
    opening: '正在打开报告。如果一直停在这里，说明文件不完整。',
  },
};

/** All up to the data. The page may run this style and this script, and nothing else. */
export function openDocument(css: string, script: string, language: Language = 'en'): string {
  const { lang, title, needsScript, opening } = FRAMES[language];
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
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${closedBy('style', css)}</style>
</head>
<body>
<div id="page"><main><noscript><p>${needsScript}</p></noscript><p id="opening">${opening}</p></main></div>
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
