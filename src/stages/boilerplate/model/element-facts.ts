import type { Element } from '../../../core/hints.js';
import { ELEMENT_FAMILIES, wordsOf } from './element-words.js';

/** Elements that are laid out within a line: the block that a line stands in is around them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b big bdi bdo button cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** How far from a line an element of a kind is told; further counts as this. */
export const FAR_ELEMENT = 40;

/** What the lines in an element are together. Characters are UTF-16 code units. */
export interface ElementFacts {
  readonly element: Element;
  /** The block around it, or itself if it is one; the block around that is `block` of its parent. */
  readonly block: Element;
  /** How many elements lie between it and the nearest one of each family, itself included: 0 if it is of the family. */
  readonly families: Uint8Array;
  characters: number;
  linked: number;
  prose: number;
  lines: number;
  /** How many elements of the same name and class stand beside it with text. */
  alike: number;
}

/** A line's share in the elements around it. */
export interface Held {
  readonly element: Element;
  readonly characters: number;
  readonly linked: number;
  readonly isProse: boolean;
}

/** Knows of each element of a page what its lines are together. Linear in lines and elements. */
export class ElementTree {
  private readonly known = new Map<Element, ElementFacts>();
  /** All prose of the page, in characters; at least 1. */
  readonly prose: number;

  constructor(lines: readonly Held[]) {
    for (const line of lines) {
      const facts = this.of(line.element);
      facts.lines++;
      facts.characters += line.characters;
      facts.linked += line.linked;
      if (line.isProse) facts.prose += line.characters;
    }
    // What is deeper is added to what is around it first.
    const rising = [...this.known.values()].sort((one, other) => other.element.depth - one.element.depth);
    for (const { element, lines, characters, linked, prose } of rising) {
      const around = element.parent && this.known.get(element.parent);
      if (!around) continue;
      around.lines += lines;
      around.characters += characters;
      around.linked += linked;
      around.prose += prose;
    }
    this.countAlike(rising);
    this.prose = Math.max(1, rising.at(-1)?.prose ?? 0);
  }

  /** What is known of an element, and of all around it. */
  of(element: Element): ElementFacts {
    const path: Element[] = [];
    for (let at: Element | undefined = element; at && !this.known.has(at); at = at.parent) path.push(at);
    for (const one of path.reverse()) this.known.set(one, this.read(one));
    return this.known.get(element) as ElementFacts;
  }

  /** The deepest element that holds at least so great a part of the prose, and nothing if none does. */
  holder(share: number): Element | undefined {
    let best: ElementFacts | undefined;
    for (const facts of this.known.values()) {
      if (facts.prose < share * this.prose || facts.prose === 0) continue;
      if (!best || facts.element.depth > best.element.depth) best = facts;
    }
    return best?.element;
  }

  private read(element: Element): ElementFacts {
    const around = element.parent && this.known.get(element.parent);
    const words = wordsOf(element);
    const families = Uint8Array.from(ELEMENT_FAMILIES, ({ pattern }, at) =>
      words !== '' && pattern.test(words)
        ? 0
        : Math.min(FAR_ELEMENT, (around?.families[at] ?? FAR_ELEMENT) + 1),
    );
    const block = INLINE.has(element.name) && around ? around.block : element;
    return { element, block, families, characters: 0, linked: 0, prose: 0, lines: 0, alike: 0 };
  }

  private countAlike(all: readonly ElementFacts[]): void {
    const counts = new Map<Element, Map<string, number>>();
    const nameOf = ({ name, attributes }: Element) => `${name} ${attributes.class ?? ''}`;
    for (const { element } of all) {
      if (!element.parent) continue;
      const inner = counts.get(element.parent) ?? new Map<string, number>();
      counts.set(element.parent, inner);
      inner.set(nameOf(element), (inner.get(nameOf(element)) ?? 0) + 1);
    }
    for (const facts of all) {
      const { parent } = facts.element;
      if (parent) facts.alike = (counts.get(parent)?.get(nameOf(facts.element)) ?? 1) - 1;
    }
  }
}

/** The innermost element that is around both. */
export function sharedElement(one: Element, other: Element): Element {
  let [left, right]: [Element, Element] = [one, other];
  while (left !== right) {
    if (left.depth >= right.depth && left.parent) left = left.parent;
    else if (right.parent) right = right.parent;
    else return left;
  }
  return left;
}
