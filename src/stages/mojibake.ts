import type { Stage } from '../stage.js';

export const mojibake: Stage = {
  name: 'mojibake',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
