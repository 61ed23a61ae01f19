/**
 * Writes texts as pages of HTML, each in another of the ways in which sites do it: what a page says is known then, and its source is
 * nobody's. The same seed gives the same page.
 *
 * @param {string} text
 * @param {number} seed
 * @returns {string}
 */
export function writeHtml(text, seed) {
  const writer = new Writer(seed);
  const blocks = blocksOf(text.split('\n')).map((lines) => writer.block(lines));
  const body = writer.frame(blocks);
  const head = '<head><meta charset="utf-8"><title>页</title></head>';
  return `${writer.pick(['<!DOCTYPE html>\n', ''])}<html>\n${head}\n<body>\n${body}\n</body>\n</html>\n`;
}

/** Runs of short lines, of lines with tabs, and other lines alone. */
function blocksOf(/** @type {readonly string[]} */ lines) {
  const kindOf = (/** @type {string} */ line) =>
    line.includes('\t') ? 'table' : line.trim().length > 0 && line.length < SHORT ? 'short' : 'long';
  /** @type {string[][]} */
  const blocks = [];
  let last = '';
  for (const line of lines) {
    const kind = kindOf(line);
    if (kind !== 'long' && kind === last) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    last = kind;
  }
  return blocks;
}

const SHORT = 12;

class Writer {
  /** @type {number} */
  #state;

  constructor(/** @type {number} */ seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to 1, from the high bits of a linear congruence (Numerical Recipes). */
  random() {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 2 ** 32;
  }

  /**
   * @template T
   * @param {readonly T[]} choices
   * @returns {T}
   */
  pick(choices) {
    return /** @type {T} */ (choices[Math.floor(this.random() * choices.length)]);
  }

  /** The whole page, in boxes or in a table. */
  frame(/** @type {readonly string[]} */ blocks) {
    const cuts = [0.2, 0.8].map((share) => Math.round(share * blocks.length));
    const parts = [blocks.slice(0, cuts[0]), blocks.slice(cuts[0], cuts[1]), blocks.slice(cuts[1])];
    const [head, main, foot] = parts.map((part) => part.join(this.pick(['', '\n', '\n  '])));
    return this.pick([
      `<header>${head}</header>\n<main><article>${main}</article></main><footer>${foot}</footer>`,
      `<div id="top">${head}</div>\n<div class="box"><div class="content">\n${main}\n</div>\n</div><div class="foot">${foot}</div>`,
      `<TABLE width=760><TR><TD>${head}</TD></TR>\n<TR>\n<TD>${main}</TD></TR><TR><TD>${foot}</TD></TR></TABLE>`,
    ]);
  }

  block(/** @type {readonly string[]} */ lines) {
    const [first = ''] = lines;
    if (first.includes('\t')) return this.table(lines);
    if (lines.length > 1) return this.list(lines.map((line) => this.inline(line)));
    if (first.trim() === '') return this.pick(['', '\n', '<br>', '<p>&nbsp;</p>', '<!-- -->']);
    const text = this.inline(first);
    return this.pick([
      `<p>${text}</p>`,
      `<p>${text}\n`,
      `<div>${text}</div>`,
      `<section><p>\n  ${text}\n</p></section>`,
      `${text}<br />\n`,
      `<h2>${text}</h2>`,
      `<blockquote>${text}</blockquote>`,
    ]);
  }

  list(/** @type {readonly string[]} */ items) {
    return this.pick([
      `<ul>\n${items.map((item) => `  <li>${item}</li>\n`).join('')}</ul>`,
      `<ol>${items.map((item) => `<li>${item}`).join('')}</ol>`,
      `<div>${items.map((item) => `<a href="#">${item}</a>`).join('\n')}</div>`,
      `<div>${items.map((item) => `<span>${item}</span>`).join('')}</div>`,
      `<dl>${items.map((item, at) => (at % 2 ? `<dd>${item}</dd>` : `<dt>${item}</dt>`)).join('\n')}</dl>`,
      `<div style="white-space: pre">${items.join('\n')}</div>`,
    ]);
  }

  table(/** @type {readonly string[]} */ lines) {
    const end = this.pick(['</td>', '', '</td>\n']);
    const rows = lines.map((line) => line.split('\t').map((cell) => `<td>${this.inline(cell)}${end}`));
    return `<table>\n${rows.map((cells) => `<tr>${cells.join('')}</tr>\n`).join('')}</table>`;
  }

  /** A line, some of it marked up, some of its characters as references, its blanks now and then as a line end. */
  inline(/** @type {string} */ line) {
    const escaped = line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll(' ', () => this.pick([' ', '\n', '  ']));
    const at = Math.floor(this.random() * escaped.length);
    const [start, rest] = [escaped.slice(0, at), escaped.slice(at)];
    // Not within a reference, nor within a pair of surrogates.
    if (/&[^;]*$|[\ud800-\udbff]$/.test(start)) return escaped;
    return this.pick([
      escaped,
      `${start}<b>${rest}</b>`,
      `<font color=red>${start}</font>${rest}`,
      `${start}<!-- x -->${rest}`,
      `${start}<img src="x.gif">${rest}`,
      `${start}<a href="/x"> ${rest}</a>`,
      `${start}<span style="display:none">不见</span>&#12288;${rest}`,
      `<span>${start}</span> <span>${rest} </span>`,
    ]);
  }
}
