import type { Stage } from '../../stage.js';

export const restore: Stage = {
  name: 'restore',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
