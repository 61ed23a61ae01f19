import { damage } from '../../src/stages/annotations/shift/channel.js';
import { type DamagedDocument, type Drawn, damageLine, drawn } from './documents.js';
import { mulberry32 } from './random.js';

/** Characters of an excerpt: of 28 real ones 9 to 40. */
const SHORTEST = 8;
const LONGEST = 40;
/** So often an excerpt begins or ends anywhere, not at a mark. */
const ANYWHERE = 0.3;
/** So often what ends a line has the tag of its paragraph behind it: 3 of 28. */
const TAGGED = 0.1;
/** Of the excerpts of a line with some damage one is taken. */
const MOST_TRIED = 40;

/** Excerpts of damaged documents around one place that is garbled, each as a document of one line: nothing else tells of its channel. */
export function* damagedExcerpts(
  texts: readonly (readonly string[])[],
  seed: number,
): Generator<DamagedDocument> {
  const random = mulberry32(seed);
  for (const document of drawn(texts, random)) {
    for (const line of document.lines) {
      const excerpt = findDamaged(line, document, random);
      if (excerpt) yield { channel: document.channel, lines: [damageLine(excerpt, document.channel)] };
    }
  }
}

/** An excerpt of a line that is garbled, and of which nothing that is garbled lies outside, if one is met. */
function findDamaged(line: string, { channel }: Drawn, random: () => number): string | undefined {
  const raw = damage(line, channel);
  if (raw === damageLine(line, channel).expected) return undefined;
  const starts = [0, ...Array.from(line.matchAll(/[，。；：？！、]/g), ({ index }) => index + 1)];
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const [start, end] = boundsIn(line, starts, random);
    const text = line.slice(start, end);
    if (text.length < SHORTEST) continue;
    const excerpt = damageLine(text, channel);
    if (excerpt.raw === excerpt.expected) continue;
    const [before, after] = [line.slice(0, start), line.slice(end)].map((part) => damage(part, channel));
    if (`${before}${excerpt.raw}${after}` === raw)
      return end === line.length && random() < TAGGED ? `${text}</p>` : text;
  }
  return undefined;
}

function boundsIn(line: string, starts: readonly number[], random: () => number): readonly [number, number] {
  const any = () => Math.floor(random() * line.length);
  const start = random() < ANYWHERE ? any() : (starts[Math.floor(random() * starts.length)] as number);
  const wanted = start + SHORTEST + Math.round(random() * (LONGEST - SHORTEST));
  const end =
    random() < ANYWHERE ? undefined : starts.findLast((at) => at > start + SHORTEST && at <= wanted);
  return [start, Math.min(line.length, end ?? wanted)];
}
