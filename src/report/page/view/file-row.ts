import type { FileColumns } from '../../data.js';
import type { Hash } from '../link.js';
import { formatNumber } from '../numbers.js';
import { visibleText } from '../visible.js';
import { element } from './dom.js';
import { text } from './text.js';

/**
 * A file in the table. The name of its folder is left out where all files have it.
 *
 * @param index of the row, from 0
 */
export function fileRow(
  columns: FileColumns,
  file: number,
  index: number,
  link: Hash,
  folder: string,
): HTMLTableRowElement {
  const name = columns.name[file] as string;
  const title = columns.title[file] as string;
  const date = columns.date[file] as string;
  const findings = columns.findings[file] as number;
  return element(
    'tr',
    // The first row is that of the heads.
    { 'aria-rowindex': index + 2, 'data-file': file },
    element(
      'th',
      { scope: 'row', class: 'name', title: visibleText(name) },
      element('a', { href: link }, element('bdi', {}, text(name.slice(folder.length)))),
    ),
    element('td', { class: 'title', lang: 'zh' }, element('bdi', {}, text(title))),
    element('td', { class: 'date' }, text(date.slice(0, 10))),
    number(columns.charactersIn[file], 'characters'),
    number(columns.charactersOut[file], 'characters'),
    number(columns.changes[file], 'changes'),
    number(findings, findings > 0 ? 'findings some' : 'findings'),
  );
}

function number(value: number | undefined, kind: string): HTMLTableCellElement {
  return element('td', { class: `number ${kind}` }, formatNumber(value ?? 0));
}
