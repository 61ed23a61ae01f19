import type { FileColumns } from '../../data.js';
import { commonFolder } from '../folder.js';
import { formatLink, type Hash, numberNames } from '../link.js';
import { counted, formatNumber } from '../numbers.js';
import { searchFiles } from '../search.js';
import { type Column, type Sorting, sortFiles, sortingAfter, WORST_FIRST } from '../sort.js';
import { translated } from '../words/translated.js';
import { button, element, setAttribute } from './dom.js';
import { fileRow } from './file-row.js';
import { text } from './text.js';
import { virtualRows } from './virtual-rows.js';

const HEADS: readonly (readonly [Column, string])[] = [
  ['name', 'File'],
  ['title', 'Title'],
  ['date', 'Date'],
  ['charactersIn', 'Chars in'],
  ['charactersOut', 'Chars out'],
  ['changes', 'Changes'],
  ['findings', 'Findings'],
];

/** The table of files: searched, sorted, and drawn as far as it is in view. */
export interface FileTable {
  readonly section: HTMLElement;
  /** Files in the order shown. */
  files(): readonly number[];
  linkOf(file: number): Hash;
  focusSearch(): void;
  /** Follows the window, once the table has come (back) into the document. @returns stops that */
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
  let sorting: Sorting = WORST_FIRST;
  let files: readonly number[] = [];

  const box = searchBox();
  const shown = element('p', { id: 'shown', role: 'status' });
  const rows = virtualRows((index) => {
    const file = files[index] as number;
    return fileRow(columns, file, index, linkOf(file), folder);
  });
  const heads = HEADS.map(([column, name]) =>
    columnHead(column, name, () => {
      sorting = sortingAfter(sorting, column);
      update();
    }),
  );
  const table = element(
    'table',
    { id: 'files', 'aria-labelledby': 'files-title' },
    element('thead', {}, element('tr', { 'aria-rowindex': 1 }, ...heads)),
    ...rows.bodies,
  );

  function update(): void {
    files = sortFiles(search(box.value), columns, sorting);
    const direction = sorting.isDescending ? 'descending' : 'ascending';
    for (const [index, [column]] of HEADS.entries()) {
      setAttribute(heads[index] as Element, 'aria-sort', column === sorting.column && direction);
    }
    setAttribute(table, 'aria-rowcount', files.length + 1);
    const all = counted(columns.name.length, 'file');
    shown.textContent = translated(box.value.trim() === '' ? all : `${formatNumber(files.length)} of ${all}`);
    rows.reset(files.length);
  }

  box.addEventListener('input', update);
  table.addEventListener('click', followRow);
  update();
  return {
    section: element(
      'section',
      { class: 'files', 'aria-labelledby': 'files-title' },
      element(
        'div',
        { class: 'files-head' },
        element('h2', { id: 'files-title' }, 'Files'),
        shown,
        ...(folder === '' ? [] : [element('p', { id: 'folder' }, 'in ', element('bdi', {}, text(folder)))]),
        box,
      ),
      table,
    ),
    files: () => files,
    linkOf,
    focusSearch() {
      box.focus();
      box.select();
    },
    attach: rows.attach,
    focusFile(file) {
      const index = files.indexOf(file);
      if (index !== -1) rows.reveal(index)?.querySelector('a')?.focus({ preventScroll: true });
    },
  };
}

function searchBox(): HTMLInputElement {
  return element('input', {
    id: 'search',
    type: 'search',
    placeholder: 'Search names and titles',
    'aria-label': 'Search names and titles',
    'aria-keyshortcuts': '/',
    spellcheck: 'false',
  });
}

/** The arrow shows the direction of a sorted column; `aria-sort` says it. */
function columnHead(column: Column, name: string, sort: () => void): HTMLTableCellElement {
  const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' });
  return element(
    'th',
    { scope: 'col', 'data-column': column },
    button({ 'data-sort': column }, sort, name, arrow),
  );
}

/** A click anywhere in a row follows its link; the link itself is for the keyboard, and for a new tab. */
function followRow({ target }: Event): void {
  const clicked = target as Element;
  if (clicked.closest('a, thead') || getSelection()?.isCollapsed === false) return;
  clicked.closest('tr')?.querySelector('a')?.click();
}
