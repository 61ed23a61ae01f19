import { partMover } from '../core/moved-parts.js';
import type { Step } from './step.js';

/** Words of code within lines, which tags tell, are kept: no stage may change them. */
export const keepTaggedCode: Step = {
  name: 'keep code within lines',
  run(work) {
    const { lines, page } = work.article;
    if (!page) return work;
    const partsOf = partMover(work.recorder.changes);
    const found = lines.map((line) => {
      const code = partsOf(line).filter(({ kind }) => kind === 'code');
      return [line.number, code] as const;
    });
    work.kept.add(new Map(found.filter(([, parts]) => parts.length > 0)), lines);
    return work;
  },
};
