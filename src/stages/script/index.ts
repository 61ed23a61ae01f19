import type { Stage } from '../../stage.js';

export const script: Stage = {
  name: 'script',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
