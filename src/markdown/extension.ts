import { createRequire } from 'node:module';
import type { Text, Yaml } from 'mdast';
import type {} from 'remark-stringify';
import type { Data } from 'unified';
import { lazy } from '../core/lazy.js';
import { isDrawnStraight } from './table-width.js';
import { displayWidth } from './width.js';

const require = createRequire(import.meta.url);

type ToMarkdownExtension = NonNullable<Data['toMarkdownExtensions']>[number];

/** What remark-stringify is told: how to print front matter and tables, and what is not its default. */
export const toMarkdownExtension: ToMarkdownExtension = {
  bullet: '-',
  handlers: {
    yaml: frontMatterBlock,
    text: (...args) => withIndices(...args),
    table: (...args) => tableHandlers()[isDrawnStraight(args[0]) ? 'straight' : 'loose'](...args),
    // Whose pipes are escaped in a cell, even in code.
    inlineCode: (...args) => tableHandlers().inlineCode(...args),
  },
  unsafe: [
    // A pipe in a cell, and line ends there.
    { character: '|', inConstruct: 'tableCell' },
    { character: '\n', inConstruct: 'tableCell' },
    { character: '\r', inConstruct: 'tableCell' },
    // GitHub strikes out what stands between two of them: 2~3 人，5~6 人.
    { character: '~', inConstruct: 'phrasing' },
    // An address in angle brackets is a link, with any of these at its head as well as a letter: <10086@example.com>.
    { character: '<', after: "[\\d.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' },
  ],
};

type Handle = (
  ...args: Parameters<NonNullable<NonNullable<ToMarkdownExtension['handlers']>['table']>>
) => string;
/** An index of TeX, `x_{i}`, marks nothing, as a letter is before it. Escaped, it would be another formula. */
const withIndices: Handle = ({ value }: Text, _, state, info) =>
  state.safe(value, info).replace(/(?<=[A-Za-z\d])\\_(?=\{)/g, '_');
/** Tables are rare: what prints them is loaded with the first. */
const tableHandlers = lazy(() => {
  const { gfmTableToMarkdown } = require('mdast-util-gfm-table') as typeof import('mdast-util-gfm-table');
  const handlersOf = (tablePipeAlign: boolean) =>
    gfmTableToMarkdown({ stringLength: displayWidth, tablePipeAlign }).handlers as Record<string, Handle>;
  const { table: straight, inlineCode } = handlersOf(true) as { table: Handle; inlineCode: Handle };
  const { table: loose } = handlersOf(false) as { table: Handle };
  return { straight, loose, inlineCode };
});

/** Front matter between its fences. */
export function frontMatterBlock({ value }: Pick<Yaml, 'value'>): string {
  return value === '' ? '---\n---' : `---\n${value}\n---`;
}
