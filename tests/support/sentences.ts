import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'rolldown/utils';

/*
 * Finds in the source what the program may say to people, by its shape: a literal or a template of words with blanks between. A
 * message that is put together is found as the parts that it is made of.
 */

/** A part of a message, in every way in which it may come out. */
export interface Sentence {
  /** File and line. */
  readonly place: string;
  /** Values are 7, which is a number and a text. */
  readonly texts: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const SRC = new URL('../../src', import.meta.url).pathname;
/** What a value is taken for: any form has room for it. */
const VALUE = '7';
/** At least two words of small letters. */
const WORDS = /(?:^|[^\p{L}])\p{Ll}[\p{Ll}'’-]*[,;:]? \p{Ll}[\p{Ll}'’-]+/u;

/** Whether what stands there is said to nobody, or has its Chinese elsewhere. */
export interface LeftOut {
  /** Files or folders of `src/`, or a line of a file. */
  readonly paths: readonly string[];
  /** Keys of objects. */
  readonly keys: readonly string[];
}

/** The whole program but its messages, as one text. */
export function sourceOfProgram(): string {
  const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const own = names.filter((name) => name.endsWith('.ts') && !name.startsWith('messages'));
  return own.map((name) => readFileSync(join(SRC, name), 'utf8')).join('\n');
}

/** All sentences of the program. */
export function sentencesOfProgram(leftOut: LeftOut): Sentence[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !leftOut.paths.some((path) => name === path || name.startsWith(`${path}/`)),
    )
    .sort()
    .flatMap((name) => sentencesOf(name, leftOut));
}

function sentencesOf(path: string, leftOut: LeftOut): Sentence[] {
  const source = readFileSync(join(SRC, path), 'utf8');
  const { program } = parseSync(path, source, { lang: 'ts' });
  const reader = new Reader(program);
  const found: Sentence[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isNode(value) || isSilent(value, path) || reader.isPart(value)) return;
    if (value.type === 'Property' && leftOut.keys.includes(nameOf(value.key))) return;
    const texts = reader.textsOf(value).filter((text) => WORDS.test(text));
    if (texts.length > 0) {
      const place = `${path}:${source.slice(0, value.start).split('\n').length}`;
      if (!leftOut.paths.includes(place)) found.push({ place, texts });
      return;
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(program);
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const nameOf = (node: unknown) => (isNode(node) ? String(node.name ?? node.value ?? '') : '');

/** Imports, types, and errors that only a mistake in the program throws; what is wrong with a shard is told to people. */
function isSilent({ type, callee }: Node, path: string): boolean {
  if (type === 'CallExpression' && nameOf((callee as Node).property) === 'description') return true;
  if (type === 'NewExpression' && !path.startsWith('corpus/shards/'))
    return ['Error', 'TypeError', 'RangeError'].includes(nameOf(callee));
  return type === 'ImportDeclaration' || /^TS(Type|Interface|Literal|Union)/.test(type);
}

const isCount = ({ type, callee }: Node) => type === 'CallExpression' && nameOf(callee) === 'count';
const isChoice = (node: Node) =>
  ['ConditionalExpression', 'TemplateLiteral', 'Literal'].includes(node.type) || isCount(node);

/** Knows what the constants of a file stand for. */
class Reader {
  private readonly constants = new Map<string, Node[]>();
  /** Names in templates: what they stand for is a part of a sentence. */
  private readonly parts = new Set<string>();

  constructor(program: unknown) {
    this.collect(program);
  }

  /** Whether a constant is a part of another sentence alone. */
  isPart({ type, id, init }: Node): boolean {
    return (
      type === 'VariableDeclarator' &&
      isNode(init) &&
      this.parts.has(nameOf(id)) &&
      this.constants.has(nameOf(id))
    );
  }

  private add(name: string, init: Node): void {
    this.constants.set(name, [...(this.constants.get(name) ?? []), init]);
  }

  private collect(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.collect(item);
    if (!isNode(value)) return;
    const { type, kind, declarations, expressions } = value;
    if (type === 'VariableDeclaration' && kind === 'const')
      for (const { id, init } of declarations as Node[])
        if (isNode(init) && isChoice(init)) this.add(nameOf(id), init);
    if (type === 'TemplateLiteral')
      for (const part of expressions as Node[]) if (part.type === 'Identifier') this.parts.add(nameOf(part));
    for (const child of Object.values(value)) this.collect(child);
  }

  /** The texts that a node may be, if it is made of literals; none if it is something else. */
  textsOf(node: Node): string[] {
    if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
    if (node.type !== 'TemplateLiteral') return [];
    const quasis = node.quasis as { value: { cooked: string } }[];
    const parts = (node.expressions as Node[]).map((part) => this.valuesOf(part));
    return quasis
      .slice(1)
      .reduce<string[]>(
        (texts, { value }, index) =>
          texts.flatMap((text) => (parts[index] ?? []).map((part) => text + part + value.cooked)),
        [quasis[0]?.value.cooked ?? ''],
      );
  }

  /** What an expression in a template may be: one of several literals, a number of things, or a value. */
  private valuesOf(node: Node): string[] {
    if (node.type === 'ConditionalExpression') {
      return [...this.valuesOf(node.consequent as Node), ...this.valuesOf(node.alternate as Node)];
    }
    if (node.type === 'LogicalExpression' && node.operator === '&&')
      return ['', ...this.valuesOf(node.right as Node)];
    if (isCount(node)) return [`${VALUE} ${nameOf((node.arguments as Node[])[1])}s`];
    const named = node.type === 'Identifier' ? this.constants.get(nameOf(node)) : undefined;
    // The nearest above, or one of the module.
    const constant = named?.findLast(({ start }) => start < node.start) ?? named?.[0];
    if (constant) return this.valuesOf(constant);
    const texts = this.textsOf(node);
    return texts.length > 0 ? texts : [VALUE];
  }
}
