import { translated } from '../words/translated.js';

/**
 * The only way in which the page makes elements. Text from outside goes in as text or as the value of one of the
 * attributes below: none of them is run, loads anything or holds a style.
 */
type Attribute =
  | `aria-${string}`
  | 'class'
  | `data-${string}`
  | 'datetime'
  | 'dir'
  | 'disabled'
  | 'for'
  | 'hidden'
  | 'id'
  | 'lang'
  | 'name'
  | 'placeholder'
  | 'readonly'
  | 'role'
  | 'scope'
  | 'spellcheck'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value'
  | SvgAttribute;
type SvgAttribute =
  | 'd'
  | 'fill'
  | 'focusable'
  | 'height'
  | 'patternTransform'
  | 'patternUnits'
  | 'preserveAspectRatio'
  | 'r'
  | 'rx'
  | 'cx'
  | 'cy'
  | 'viewBox'
  | 'width'
  | 'x'
  | 'y';

/** What the page says is given as strings, or in these attributes; text from outside comes as nodes. */
const SPOKEN: ReadonlySet<string> = new Set(['aria-label', 'placeholder', 'title']);

/** `true` sets an attribute without a value, `false` and `undefined` leave it out. */
export type Attributes = {
  readonly [name in Attribute]?: string | number | boolean | undefined;
} & {
  /** Within the page: nothing in a report leads out of it. */
  readonly href?: `#${string}`;
};

type Child = Node | string | readonly (Node | string)[];

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** Sets an attribute, or takes it away. */
export function setAttribute(node: Element, name: Attribute, value: string | number | boolean): void {
  if (value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}

/** A button that does something. */
export function button(attributes: Attributes, act: () => void, ...children: Child[]): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...children);
  made.addEventListener('click', act);
  return made;
}

function filled<T extends Element>(node: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(
      name,
      value === true ? '' : SPOKEN.has(name) ? translated(String(value)) : String(value),
    );
  }
  // One by one: a line of 100,000 pieces has more of them than a call may have arguments.
  for (const child of children.flat()) node.append(typeof child === 'string' ? translated(child) : child);
  return node;
}
