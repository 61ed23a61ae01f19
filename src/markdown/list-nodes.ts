import type { List, ListItem } from 'mdast';
import type { ListRun } from './lists.js';
import { paragraphOf } from './phrases.js';

/** A list whose items have no signs. */
export function bareList(texts: readonly string[], start: number, end: number): ListRun {
  const items = texts.slice(start, end).map((text) => ({ text, list: undefined }));
  return { start: undefined, items, end };
}

/** A tight list: no blank lines between its items. */
export function toList({ start, items }: ListRun): List {
  const children = items.map(({ list, ...text }): ListItem => {
    const item = paragraphOf(text);
    return { type: 'listItem', spread: false, children: list ? [item, toList(list)] : [item] };
  });
  const isOrdered = start !== undefined;
  return { type: 'list', ordered: isOrdered, start: start ?? null, spread: false, children };
}
