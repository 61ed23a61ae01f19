import { foreignParts } from '../language/foreign.js';
import type { Step } from './step.js';

/** The parts of lines that are Japanese or Korean are kept: no stage may change them. */
export const keepForeignParts: Step = {
  name: 'keep foreign parts',
  run(work) {
    const { lines } = work.article;
    const found = lines.map(({ number, text }) => [number, foreignParts(text)] as const);
    work.kept.add(new Map(found.filter(([, parts]) => parts.length > 0)), lines);
    return work;
  },
};
