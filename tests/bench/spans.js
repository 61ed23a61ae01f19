// What a search for a repair takes: a document that was damaged, above the same one undamaged.

import { clean } from '../../dist/index.js';
import { damagedTexts, isDamageable } from '../../out/eval/tests/eval/documents.js';
import { traditional } from './documents.js';
import { interleave, median } from './measure.js';

const MOST = 40;
const OPTIONS = { stages: ['annotations'] };

/** Milliseconds a line that a byte shift or a cut has garbled. */
export function spans() {
  const texts = traditional().map((lines) => lines.map((line) => line.trim()).filter(isDamageable));
  const all = [...damagedTexts(texts, 5)].map(({ lines }) => lines.filter(({ cut, lost }) => cut || lost));
  const documents = all.filter((lines) => lines.length > 0).slice(0, MOST);
  const textOf = (key) => documents.map((lines) => lines.map((line) => line[key]).join('\n'));
  const [damaged, sound] = ['raw', 'expected'].map(textOf);
  const times = interleave(
    {
      damaged: () => damaged.map((text) => clean(text, OPTIONS)),
      sound: () => sound.map((text) => clean(text, OPTIONS)),
    },
    3,
    2,
  );
  const more = median(times.get('damaged')) - median(times.get('sound'));
  const lines = documents.flat().length;
  console.log(`\na line garbled by a byte shift   ${(more / lines).toFixed(1)} ms (${lines} lines)`);
}
