import type { Stage } from '../../stage.js';

export const punctuation: Stage = {
  name: 'punctuation',
  summary: 'in work',
  reason: 'in work',
  run: (article) => article,
};
