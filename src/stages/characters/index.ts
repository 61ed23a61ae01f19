import type { Stage } from '../../stage.js';

export const characters: Stage = {
  name: 'characters',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
