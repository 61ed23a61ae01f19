import { packFile } from '../../src/report/chunk.js';
import type { FileRecord, ReportChange } from '../../src/report/data.js';
import type { Recorded } from '../../src/report/recorded.js';

/*
 * Texts that would like to be more than text in a page.
 */

/** Would set `window.hacked`, hide the page or lead out of it. */
export const MARKUP: readonly string[] = [
  '<img src=x onerror="window.hacked=1">',
  '</script><script>window.hacked=1</script>',
  '<!--<script>',
  '-->',
  '</style><style>*{display:none}</style>',
  '<a href="javascript:window.hacked=1">点这里</a>',
  '[点这里](javascript:window.hacked=1)',
  '<svg onload="window.hacked=1"><set attributeName=href to="javascript:window.hacked=1">',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '"><base href="https://example.com/">',
  "' onfocus='window.hacked=1' autofocus x='",
  '&lt;img src=x onerror=window.hacked=1&gt;',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hacked=1>',
  '{{constructor.constructor("window.hacked=1")()}}',
];

/** Would reorder the text around them, or not be seen; each with the name under which it is shown. */
export const INVISIBLE: readonly (readonly [character: string, name: string])[] = [
  ['\u0000', 'U+0000'],
  ['\u001b', 'U+001B'],
  ['\u00a0', 'U+00A0'],
  ['\u200b', 'U+200B'],
  ['\u200f', 'U+200F'],
  ['\u2028', 'U+2028'],
  ['\u202e', 'U+202E'],
  ['\u2066', 'U+2066'],
  ['\u2069', 'U+2069'],
  ['\ufeff', 'U+FEFF'],
  ['\ud800', 'U+D800'],
  ['\udc00', 'U+DC00'],
  ['\u{e0041}', 'U+E0041'],
];

const TEXTS = [...MARKUP, ...INVISIBLE.map(([character]) => `前${character}<b>后</b>`)];
const ALL = TEXTS.join('');

/** A file with such a text in every place that holds one. */
export const hostileRecord: FileRecord = {
  name: `in/${ALL}.txt`,
  lang: 'zh-Hans',
  raw: TEXTS,
  metadata: { title: ALL, author: ALL, date: ALL, category: ALL, source: ALL },
  changes: TEXTS.flatMap((text, index): ReportChange[] => {
    const line = index + 1;
    if (index % 3 === 0) return [{ stage: 3, line, edits: null, rule: text, reason: text }];
    return [
      { stage: 0, line, edits: [[1, 0, text]], rule: text, reason: text },
      { stage: 2, line, edits: [[0, 1, '']], rule: ALL, reason: ALL },
    ];
  }),
  findings: TEXTS.map((text, index) => ({
    rule: text,
    severity: index % 2 === 0 ? 'error' : 'warning',
    line: index + 1,
    column: (index % text.length) + 1,
    message: ALL,
  })),
  blocks: TEXTS.flatMap((_, index) =>
    index % 3 === 0 ? [] : [{ kind: 'paragraph', first: index + 1, last: index + 1 }],
  ),
};

/** The same, ready to be written. */
export const hostileFile: Recorded = {
  file: packFile(hostileRecord),
  charactersIn: 1,
  charactersOut: 1,
  changesOfStage: [1, 0, 1, 1, 0, 0, 0, 0],
};

/** A message of a file that failed, too. */
export const hostileFailure = { name: ALL, message: ALL };
