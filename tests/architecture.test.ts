import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url);

/** The rooms of `src/`, the highest first; those of one row stand side by side. A room imports from lower rows only. */
const LAYERS: readonly (readonly string[])[] = [
  ['cli'],
  ['config'],
  ['learn'],
  ['corpus', 'report'],
  ['records'],
  ['index.ts'],
  ['plugin.ts', 'replay.ts'],
  ['explain'],
  ['clean.ts'],
  ['pipeline.ts', 'read.ts'],
  ['markdown', 'stages', 'steps'],
  ['options'],
  ['charset', 'code', 'html', 'language'],
  ['trees'],
  ['core', 'messages'],
];

/** Arrows between rooms that the layers don't allow, and why they are. */
const ALLOWED: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
  { from: 'charset', to: 'language', why: 'the encoding in which a text reads best is the one it is in' },
  {
    from: 'language',
    to: 'charset',
    why: 'the code tables of GB 2312 tell common characters from rare ones',
  },
  { from: 'language', to: 'code', why: 'marks in lines of code are not widened' },
];

/** Files that stand in no room. */
const LOOSE = ['clean.ts', 'index.ts', 'pipeline.ts', 'plugin.ts', 'read.ts', 'replay.ts'];

/** Each file of `src/` with the files it imports, types too. */
const imports = readImports();

function readImports(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
  const known = new Set(files);
  return new Map(
    files.map((file) => [file, importsOf(file).filter((imported) => known.has(imported))] as const),
  );
}

function importsOf(file: string): string[] {
  const source = readFileSync(new URL(file, SRC), 'utf8');
  const found = source.matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'(\.[^']+)\.js'/g);
  return Array.from(found, ([, path]) => posix.join(posix.dirname(file), `${path}.ts`));
}

/** The room of a file: its folder in `src/`, or itself where it stands in none. */
const roomOf = (file: string) => file.split('/')[0] as string;

const levelOf = (room: string) => LAYERS.findIndex((layer) => layer.includes(room));

/** Groups of files that import one another, each by way of others maybe (Tarjan's strongly connected components). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const path: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    path.push(file);
    let lowest = own;
    for (const imported of graph.get(file) ?? []) {
      if (!order.has(imported)) lowest = Math.min(lowest, visit(imported));
      else if (path.includes(imported)) lowest = Math.min(lowest, order.get(imported) as number);
    }
    if (lowest < own) return lowest;
    const circle = path.splice(path.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
    return lowest;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

test('imports are read', () => {
  expect(imports.get('clean.ts')).toContain('pipeline.ts');
  expect(imports.get('corpus/run.ts'), 'import()').toContain('corpus/parallel.ts');
  expect(imports.get('corpus/parallel.ts'), 'import type').toContain('corpus/worker.ts');
});

test('circles are found', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['b', 'e']],
    ['e', []],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c', 'd']]);
});

test('no file imports itself by way of others', () => {
  expect(circlesIn(imports)).toEqual([]);
});

test('arrows between rooms lead downwards', () => {
  const upward = new Set<string>();
  const used = new Set<string>();
  for (const [file, imported] of imports) {
    for (const other of imported) {
      const [from, to] = [roomOf(file), roomOf(other)];
      if (from === to || levelOf(from) < levelOf(to)) continue;
      if (ALLOWED.some((arrow) => arrow.from === from && arrow.to === to)) used.add(`${from} → ${to}`);
      else upward.add(`${file} → ${other}`);
    }
  }
  expect([...upward]).toEqual([]);
  expect([...used].sort(), 'an arrow that is gone leaves the table').toEqual(
    ALLOWED.map(({ from, to }) => `${from} → ${to}`).sort(),
  );
});

test('stages don’t know one another', () => {
  const stageOf = (file: string) => /^stages\/([^/]+)/.exec(file)?.[1];
  const arrows = [...imports].flatMap(([file, imported]) =>
    imported
      .filter((other) => stageOf(other) !== undefined && stageOf(other) !== stageOf(file))
      .map((other) => [file, other] as const),
  );
  expect(arrows.filter(([file]) => stageOf(file) !== undefined)).toEqual([]);
});

test('others see no more of a stage than it shows', () => {
  const reached = [...imports].flatMap(([file, imported]) =>
    roomOf(file) === 'stages' ? [] : imported.filter((other) => /^stages\/[^/]+\//.test(other)),
  );
  expect(reached).toContain('stages/boilerplate/site/index.ts');
  expect(reached.filter((other) => !other.endsWith('/index.ts'))).toEqual([]);
});

test('every file stands in a room of the list, but for four', () => {
  const rooms = new Set([...imports.keys()].map(roomOf));
  expect([...rooms].filter((room) => levelOf(room) < 0)).toEqual([]);
  expect([...rooms].filter((room) => room.endsWith('.ts')).sort()).toEqual(LOOSE);
});

test('--help and --version load nothing that cleans', () => {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file) || file.startsWith('options/')) return;
    loaded.add(file);
    const source = readFileSync(new URL(file, SRC), 'utf8');
    for (const [, path] of source.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)\.js'/gm))
      load(posix.join(posix.dirname(file), `${path}.ts`));
  };
  load('cli/main.ts');
  expect(loaded).toContain('cli/program.ts');
  expect(
    [...loaded].filter((file) => /^(?:clean|pipeline)\.ts$|^(?:stages|language|charset)\//.test(file)),
  ).toEqual([]);
});
