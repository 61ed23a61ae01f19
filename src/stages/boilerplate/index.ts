import type { Stage } from '../../stage.js';

export const boilerplate: Stage = {
  name: 'boilerplate',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
