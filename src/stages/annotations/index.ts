import type { Stage } from '../../stage.js';

export const annotations: Stage = {
  name: 'annotations',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
