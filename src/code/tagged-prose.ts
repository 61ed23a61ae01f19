import type { Line } from '../core/article.js';
import type { Element } from '../core/hints.js';

/** Of what is no blank in preformatted prose, at least this share is Chinese characters and their marks. */
const LEAST_CHINESE = 0.7;

/** So much of the lines of prose ends as code does, or is set in further, at most. */
const MOST_LIKE_CODE = 0.2;

const VERSE = /(?:^|\s)(?:wp-block-verse|poem|verse|poetry)(?:\s|$)/;
const HIGHLIGHTED =
  /(?:^|\s)(?:highlight|hljs|prettyprint|prism|shiki|chroma|rouge|sourceCode|brush:|code|syntax\w*)|(?:^|[\s:])lang(?:uage)?-|linenos|line-numbers/;
const CODE_END = /[{};=>\\]\s*$|^\s*(?:#|\/\/|--|\$|>|<|[│├└─|+])/;
/** Characters of Chinese and its marks. */
const CHINESE = /[\u3000-\u301f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\u2014\u2018-\u201d\u2026]/g;

/** Whether the text of a preformatted element is prose or verse: mostly Chinese, and nothing says that it is code. */
export function isProse(element: Element, lines: readonly Line[]): boolean {
  if (lines.length === 0 || element.name !== 'pre') return false;
  if (VERSE.test(element.attributes.class ?? '')) return true;
  return !lines.some((line) => isHighlighted(line, element)) && isChinese(lines.map(({ text }) => text));
}

/** Whether a line stands in an element of a highlighter, or in `<code>`. */
function isHighlighted({ hints }: Line, pre: Element): boolean {
  if (hints?.parts.some(({ kind }) => kind === 'code')) return true;
  let around = hints?.element;
  for (let above = 0; around && above < 2; around = around.parent) {
    if (around === pre || above > 0) above++;
    if (around.name === 'code' || HIGHLIGHTED.test(around.attributes.class ?? '')) return true;
    if (around.attributes['data-lang'] ?? around.attributes['data-language']) return true;
  }
  return false;
}

function isChinese(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  const text = filled.join('').replace(/\s/g, '');
  const chinese = text.match(CHINESE)?.length ?? 0;
  const likeCode = filled.filter((line) => CODE_END.test(line)).length;
  return chinese >= LEAST_CHINESE * text.length && likeCode <= MOST_LIKE_CODE * filled.length;
}
