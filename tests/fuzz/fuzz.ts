/**
 * Tries the laws on mutated texts: `npm run fuzz [-- --seed N --count N --minutes N --from N --law NAME --kind NAME
 * --shared]`; laws and kinds of mutations may be given more than once, and default to all.
 * Prints each break with its seed, number and law, made as small as it still breaks, and writes it to `out/fuzz/breaks`.
 * Ends with 1 if there was one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Input, makeInput } from './input.js';
import { KNOWN } from './known.js';
import { type Break, findBreak, LAWS } from './laws.js';
import { MUTATIONS } from './mutations/index.js';
import { shrink } from './shrink.js';
import { ownSources, readTexts, type Sources } from './sources.js';

const BREAKS = 'out/fuzz/breaks';
const SHARED = ['pages', 'text'];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: 'Infinity' },
    law: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    shared: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed);
const from = Number(values.from);
const end = from + Number(values.count);
const deadline = Date.now() + Number(values.minutes) * 60_000;
check(
  'law',
  LAWS.map(({ name }) => name),
);
check('kind', Object.keys(MUTATIONS));
const laws = LAWS.filter(({ name }) => (values.law ? values.law.includes(name) : !(name in KNOWN)));
const sources = values.shared ? [...ownSources(), ...sharedSources()] : ownSources();
const broken = new Map<string, number>();
let number = from;

say(`seed ${seed}, inputs ${from} to ${end - 1}, laws: no-throw, ${laws.map(({ name }) => name).join(', ')}`);
for (const [name, why] of Object.entries(KNOWN)) if (!values.law) say(`not tried: ${name}: ${why}`);
for (; number < end && Date.now() < deadline; number++) {
  const input = makeInput(seed, number, sources, values.kind);
  const found = findBreak(input, laws);
  if (!found) continue;
  broken.set(found.law, (broken.get(found.law) ?? 0) + 1);
  tell(number, input, found);
}
say(`${number - from} inputs, ${[...broken.values()].reduce((sum, count) => sum + count, 0)} breaks`);
for (const [law, count] of broken) say(`${law}: ${count}`);
process.exitCode = broken.size > 0 ? 1 : 0;

/** Ends the program where something was named that there is not. */
function check(option: 'law' | 'kind', allowed: readonly string[]): void {
  const wrong = values[option]?.find((name) => !allowed.includes(name));
  if (wrong === undefined) return;
  process.stderr.write(`--${option} ${wrong} is not allowed; it must be one of ${allowed.join(', ')}\n`);
  process.exit(2);
}

function sharedSources(): Sources {
  const folders = SHARED.map((name) => pathToFileURL(`../shared/${name}/`));
  return folders.map(readTexts).filter((texts) => texts.length > 0);
}

function tell(at: number, input: Input, { law }: Break): void {
  const [tried] = [laws.filter(({ name }) => name === law)];
  // What is left to try when the time is up stays as it is.
  const fails = (text: string) => Date.now() < deadline && findBreak({ ...input, text }, tried)?.law === law;
  const text = shrink(input.text, fails);
  const what = findBreak({ ...input, text }, tried)?.what ?? 'it does not break by itself';
  const { made, encoding, options } = input;
  const row = { seed, input: at, law, what, text, encoding, options, made };
  mkdirSync(BREAKS, { recursive: true });
  writeFileSync(
    `${BREAKS}/${seed}-${at}.json`,
    `${JSON.stringify({ ...row, original: input.text }, null, 1)}\n`,
  );
  say(`${law} (seed ${seed}, input ${at}): ${what}\n  ${JSON.stringify({ text, encoding, ...options })}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
