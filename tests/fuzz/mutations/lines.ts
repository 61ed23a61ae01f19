import { type Chance, rewriteLine } from '../chance.js';
import type { Mutation } from './mutation.js';

/** Whole lines move, vanish, double, grow together and break. */
export const lineMutations: readonly Mutation[] = [
  { name: 'a line deleted', apply: (text, chance) => editLines(text, chance, () => []) },
  { name: 'a line doubled', apply: (text, chance) => editLines(text, chance, (line) => [line, line]) },
  { name: 'lines swapped', apply: swapLines },
  {
    name: 'lines joined',
    apply: (text, chance) => joinLines(text, chance, chance.pick(['', ' ', '\t', '|', ' / '])),
  },
  {
    name: 'a line split',
    apply: (text, chance) =>
      editLines(text, chance, (line) => {
        const at = chance.below(line.length + 1);
        return [line.slice(0, at), line.slice(at)];
      }),
  },
  {
    name: 'an empty line',
    apply: (text, chance) => editLines(text, chance, (line) => [line, chance.pick(['', ' ', '　', '\t'])]),
  },
  {
    name: 'line ends of another system',
    apply: (text, chance) => text.replaceAll('\n', chance.pick(['\r\n', '\r'])),
  },
  { name: 'a line of another page', apply: (text, chance, other) => spliceLines(text, chance, other, 1) },
  { name: 'a piece of another page', apply: (text, chance, other) => spliceLines(text, chance, other, 8) },
  {
    name: 'a line moved to the head or the foot',
    apply: (text, chance) => {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(chance.below(lines.length), 1);
      return (chance.happens(0.5) ? [line, ...lines] : [...lines, line]).join('\n');
    },
  },
  {
    name: 'an extreme length',
    apply: (text, chance) =>
      rewriteLine(text, chance, (line) => line.slice(0, 40).repeat(2 + chance.below(20))),
  },
];

function editLines(text: string, chance: Chance, edit: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  return lines.flatMap((line, index) => (index === at ? edit(line) : [line])).join('\n');
}

function swapLines(text: string, chance: Chance): string {
  const lines = text.split('\n');
  const one = chance.below(lines.length);
  const other = chance.below(lines.length);
  const swapped = [...lines];
  swapped[one] = lines[other] as string;
  swapped[other] = lines[one] as string;
  return swapped.join('\n');
}

function joinLines(text: string, chance: Chance, joint: string): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  return [...lines.slice(0, at), lines.slice(at, at + 2).join(joint), ...lines.slice(at + 2)].join('\n');
}

function spliceLines(text: string, chance: Chance, other: string, most: number): string {
  const lines = text.split('\n');
  const others = other.split('\n');
  const from = chance.below(others.length);
  const piece = others.slice(from, from + 1 + chance.below(most));
  const at = chance.below(lines.length + 1);
  return [...lines.slice(0, at), ...piece, ...lines.slice(at)].join('\n');
}
