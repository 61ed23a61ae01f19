import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArpa } from '../../models/language/arpa.js';
import { fold } from '../../src/language/fold.js';
import { Scorer } from '../../src/language/model/index.js';
import { UNKNOWN_SHARE } from '../../src/language/model/lattice.js';
import { referenceScorer } from './reference.js';

/** Every so many lines one is scored: the reference is slow. */
const EVERY = 10;
const HUNDRED_MEGABYTES = 1e8;

const STRETCH = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g;
const SENTENCE = /[^。！？!?]+[。！？!?]*/g;

/**
 * What building the model costs: the difference of its score from that of the ARPA file it was built from, log10,
 * absolute, on average over stretches between marks, over sentences and over whole lines of clean text. Words that the
 * build drops, since they cannot occur in folded text, make no difference; nothing is pruned; so this is rounding.
 *
 * @param shared the folder that holds `text` and `lm`
 * @returns one line a figure
 */
export function* measureModel(shared: string): Generator<string> {
  const arpa = parseArpa(readArchive(join(shared, 'lm')));
  const unknown = arpa.orders[0].scores[arpa.words.indexOf('<unk>')] as number;
  const reference = referenceScorer(arpa, unknown - UNKNOWN_SHARE);
  const scorer = new Scorer();
  const difference = (text: string) => {
    const stretches: string[] = text.match(STRETCH) ?? [];
    return stretches.reduce((sum, stretch) => sum + scorer.score(stretch) - reference(stretch), 0);
  };
  const folder = join(shared, 'text');
  const totals = { stretch: new Mean(), sentence: new Mean(), line: new Mean() };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').map(fold);
    const means = { stretch: new Mean(), sentence: new Mean(), line: new Mean() };
    for (const line of lines.filter((text, i) => i % EVERY === 0 && text !== '')) {
      for (const stretch of line.match(STRETCH) ?? []) means.stretch.add(difference(stretch));
      for (const sentence of line.match(SENTENCE) ?? []) means.sentence.add(difference(sentence));
      means.line.add(difference(line));
    }
    for (const unit of ['stretch', 'sentence', 'line'] as const) totals[unit].merge(means[unit]);
    yield `model rounding, ${file}: ${describe(means)}`;
  }
  yield `model rounding, all: ${describe(totals)} (bar: 0.05)`;
}

function describe(means: Readonly<Record<string, Mean>>): string {
  return Object.entries(means)
    .map(([unit, { mean, count }]) => `${mean.toFixed(4)} a ${unit} (${count})`)
    .join(', ');
}

/** The mean of absolute values. */
class Mean {
  count = 0;
  private sum = 0;

  get mean(): number {
    return this.count === 0 ? 0 : this.sum / this.count;
  }

  add(value: number): void {
    this.sum += Math.abs(value);
    this.count++;
  }

  merge(other: Mean): void {
    this.sum += other.sum;
    this.count += other.count;
  }
}

/** The text of the one file in the one archive in a folder. */
function readArchive(folder: string): string {
  const archive = readdirSync(folder).find((name) => name.endsWith('.tar.xz')) ?? 'no .tar.xz';
  return execFileSync('tar', ['-xJOf', join(folder, archive)], {
    encoding: 'utf8',
    maxBuffer: HUNDRED_MEGABYTES,
  });
}
