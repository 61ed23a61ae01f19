import { toVisible } from '../visible.js';
import { element } from './dom.js';

/** Text from outside as nodes: what is invisible is named, each name in a direction of its own. */
export function text(content: string): Node[] {
  return toVisible(content).map((part) => {
    if ('name' in part) return element('span', { class: 'invisible', title: part.title }, part.name);
    if (part.title !== undefined) {
      return element('span', { class: 'private-use', title: part.title }, part.text);
    }
    return document.createTextNode(part.text);
  });
}
