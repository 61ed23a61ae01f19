import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { FileColumns } from '../../data.js';
import { commonFolder } from '../folder.js';
import { formatLink, type Hash, numberNames } from '../link.js';
import { counted, formatNumber } from '../numbers.js';
import { searchFiles } from '../search.js';
import { type Column, type Sorting, sortFiles, sortingAfter, WORST_FIRST } from '../sort.js';
import { visibleText } from '../visible.js';
import { button, element, setAttribute } from './dom.js';
import { text } from './text.js';

/** In CSS pixels; the style sheet has the same. */
const ROW_HEIGHT = 40;
/** Rows drawn above and below the ones in view, so that a quick scroll and the Tab key find them. */
const OVERSCAN = 24;

const HEADS: readonly (readonly [Column, string])[] = [
  ['name', 'File'],
  ['title', 'Title'],
  ['date', 'Date'],
  ['charactersIn', 'Chars in'],
  ['charactersOut', 'Chars out'],
  ['changes', 'Changes'],
  ['findings', 'Findings'],
];

/** The table of files, which draws the rows in view only. */
export interface FileTable {
  readonly section: HTMLElement;
  /** Files in the order shown. */
  files(): readonly number[];
  linkOf(file: number): Hash;
  focusSearch(): void;
  /** Draws again after the table has come (back) into the document, and follows the window. @returns stops that */
  attach(): () => void;
  /** Makes the file's row come into view and takes the focus to it. */
  focusFile(file: number): void;
}

export function fileTable(columns: FileColumns): FileTable {
  const search = searchFiles(columns);
  const folder = commonFolder(columns.name);
  const nth = numberNames(columns.name);
  const linkOf = (file: number) =>
    formatLink({ file: columns.name[file] as string, nth: nth[file] as number });
  const drawn = new Map<number, HTMLTableRowElement>();
  let query = '';
  let sorting: Sorting = WORST_FIRST;
  let files = sortFiles(search(query), columns, sorting);

  const box = element('input', {
    id: 'search',
    type: 'search',
    placeholder: 'Search names and titles',
    'aria-label': 'Search names and titles',
    spellcheck: 'false',
    'aria-keyshortcuts': '/',
  });
  const shown = element('p', { id: 'shown', role: 'status' });
  const above = element('td');
  const below = element('td');
  const body = element('tbody', { id: 'rows' });
  const heads = HEADS.map(([column, name]) =>
    element(
      'th',
      { scope: 'col', 'data-column': column },
      button({ 'data-sort': column }, () => sortBy(column), name, arrow()),
    ),
  );
  const table = element(
    'table',
    { id: 'files', 'aria-labelledby': 'files-title' },
    element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...heads)),
    element('tbody', { class: 'space', 'aria-hidden': 'true' }, element('tr', {}, above)),
    body,
    element('tbody', { class: 'space', 'aria-hidden': 'true' }, element('tr', {}, below)),
  );
  const section = element(
    'section',
    { class: 'files', 'aria-labelledby': 'files-title' },
    element(
      'div',
      { class: 'files-head' },
      element('h2', { id: 'files-title' }, 'Files'),
      shown,
      ...(folder === '' ? [] : [element('p', { id: 'folder' }, 'in ', element('bdi', {}, ...text(folder)))]),
      box,
    ),
    table,
  );

  const paper = matchMedia('print');
  const virtualizer = new Virtualizer<Window, HTMLTableRowElement>({
    count: files.length,
    getScrollElement: () => window,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => draw(),
  });

  function sortBy(column: Column): void {
    sorting = sortingAfter(sorting, column);
    update();
  }

  function update(): void {
    files = sortFiles(search(query), columns, sorting);
    for (const [index, [column]] of HEADS.entries()) {
      const direction = sorting.isDescending ? 'descending' : 'ascending';
      setAttribute(heads[index] as Element, 'aria-sort', column === sorting.column ? direction : false);
    }
    setAttribute(table, 'aria-rowcount', files.length + 1);
    const all = columns.name.length;
    shown.textContent =
      query.trim() === '' ? counted(all, 'file') : `${formatNumber(files.length)} of ${counted(all, 'file')}`;
    drawn.clear();
    body.replaceChildren();
    place();
  }

  /** Tells the virtualizer how many rows there are, and where in the page the first one is. */
  function place(): void {
    const scrollMargin = body.isConnected ? above.getBoundingClientRect().top + window.scrollY : 0;
    virtualizer.setOptions({ ...virtualizer.options, count: files.length, scrollMargin });
    virtualizer.measure();
    draw();
  }

  function draw(): void {
    const items = virtualizer.getVirtualItems();
    const first = paper.matches ? 0 : (items[0]?.index ?? 0);
    const last = paper.matches ? files.length - 1 : (items.at(-1)?.index ?? -1);
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${(files.length - 1 - last) * ROW_HEIGHT}px`;
    for (const [index, row] of drawn) {
      if (index >= first && index <= last) continue;
      row.remove();
      drawn.delete(index);
    }
    // Rows that stay are left where they are: the focus may be in one.
    let next = body.firstElementChild;
    for (let index = first; index <= last; index++) {
      const known = drawn.get(index);
      if (known) {
        next = known.nextElementSibling;
        continue;
      }
      const row = tableRow(files[index] as number, index);
      drawn.set(index, row);
      body.insertBefore(row, next);
    }
  }

  function tableRow(file: number, index: number): HTMLTableRowElement {
    const name = columns.name[file] as string;
    const title = columns.title[file] as string;
    const date = columns.date[file] as string;
    const findings = columns.findings[file] as number;
    return element(
      'tr',
      { 'aria-rowindex': index + 2, 'data-file': file },
      element(
        'th',
        { scope: 'row', class: 'name', title: visibleText(name) },
        element('a', { href: linkOf(file) }, element('bdi', {}, ...text(name.slice(folder.length)))),
      ),
      element('td', { class: 'title', lang: 'zh' }, element('bdi', {}, ...text(title))),
      element('td', { class: 'date' }, ...text(date.slice(0, 10))),
      number(columns.charactersIn[file], 'characters'),
      number(columns.charactersOut[file], 'characters'),
      number(columns.changes[file], 'changes'),
      number(findings, findings > 0 ? 'findings some' : 'findings'),
    );
  }

  box.addEventListener('input', () => {
    query = box.value;
    update();
  });
  paper.addEventListener('change', draw);
  // The whole row leads to the file; the link is for the keyboard, and for a new tab.
  body.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('a') || getSelection()?.isCollapsed === false) return;
    target.closest('tr')?.querySelector('a')?.click();
  });
  update();

  return {
    section,
    files: () => files,
    linkOf,
    focusSearch() {
      box.focus();
      box.select();
    },
    attach() {
      const stop = virtualizer._didMount();
      virtualizer._willUpdate();
      place();
      const sizes = new ResizeObserver(place);
      sizes.observe(document.documentElement);
      return () => {
        sizes.disconnect();
        stop();
      };
    },
    focusFile(file) {
      const index = files.indexOf(file);
      if (index === -1) return;
      const top = virtualizer.options.scrollMargin + index * ROW_HEIGHT - window.innerHeight / 2;
      window.scrollTo(0, Math.max(0, top));
      virtualizer.scrollOffset = window.scrollY;
      draw();
      drawn.get(index)?.querySelector('a')?.focus({ preventScroll: true });
    },
  };
}

function number(value: number | undefined, kind: string): HTMLTableCellElement {
  return element('td', { class: `number ${kind}` }, formatNumber(value ?? 0));
}

/** Shows the direction of a sorted column; `aria-sort` says it. */
function arrow(): HTMLElement {
  return element('span', { class: 'arrow', 'aria-hidden': 'true' });
}
