import type { FileRecord } from '../../data.js';
import type { Hash } from '../link.js';
import { counted, formatNumber } from '../numbers.js';
import { translated } from '../words/translated.js';
import { element } from './dom.js';
import { text } from './text.js';

/** The files before and after in the table. */
export interface Neighbours {
  readonly previous: Hash | undefined;
  readonly next: Hash | undefined;
}

export interface FileHeadFigures {
  readonly charactersIn: number;
  readonly charactersOut: number;
}

/** What is asked for first stands first. */
const FIRST_FACTS = { title: '', author: '', date: '' };

/** The name of a file, what is known of the article, and figures. */
export function fileHead(
  { name, lang, metadata, changes, findings }: FileRecord,
  { charactersIn, charactersOut }: FileHeadFigures,
  { previous, next }: Neighbours,
): HTMLElement {
  const facts = Object.entries({ ...FIRST_FACTS, ...metadata }).filter(
    (fact): fact is [string, string] => typeof fact[1] === 'string' && fact[1] !== '',
  );
  return element(
    'header',
    { class: 'file-head' },
    element(
      'nav',
      { 'aria-label': 'Files' },
      element('a', { id: 'back', href: '#' }, '← All files'),
      element(
        'span',
        { class: 'neighbours' },
        ...neighbour('previous', previous),
        ...neighbour('next', next),
      ),
    ),
    element('h1', { class: 'path', tabindex: -1 }, element('bdi', {}, text(name))),
    element(
      'dl',
      { id: 'metadata' },
      ...facts.map(([key, value]) =>
        element(
          'div',
          { 'data-field': key },
          element('dt', {}, text(translated(key))),
          element('dd', { lang }, element('bdi', {}, text(value))),
        ),
      ),
    ),
    element(
      'p',
      { id: 'counts' },
      `${formatNumber(charactersIn)} → ${formatNumber(charactersOut)} characters · ${counted(changes.length, 'change')} · ${counted(findings.length, 'finding')}`,
    ),
  );
}

function neighbour(which: 'previous' | 'next', href: Hash | undefined): HTMLElement[] {
  if (href === undefined) return [];
  const name = which === 'previous' ? '‹ Previous' : 'Next ›';
  return [element('a', { id: `${which}-file`, href, 'aria-label': `${which} file` }, name)];
}
