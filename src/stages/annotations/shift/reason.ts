import { decodePair, encodeUnit } from '../../../charset/gbk.js';
import type { Span } from './solution.js';

/** What happened to repaired stretches: which character was matched across which two, where the text was cut. */
export function explain(spans: readonly Span[]): string {
  const causes = new Set(spans.flatMap(causesOf));
  return `byte shift undone: ${[...causes].join(', ')}; replaying it gives the raw line`;
}

function causesOf({ solutions }: Span): string[] {
  const last = solutions[0]?.last;
  if (!last) return [];
  const notes = last.steps().flatMap(({ note }) => (note && !note.aligned ? [note] : []));
  const matched = notes.map(({ pair, note }) => `${describe(pair)} took ${note.text} across two characters`);
  const cuts = Array.from(last.needs.cuts, (mark) => `cut at ${describe(encodeUnit(mark.charCodeAt(0)))}`);
  return [...matched, ...cuts].length ? [...matched, ...cuts] : ['a note swallowed'];
}

/** A character with its bytes: 車 (DC 87). */
function describe(pair: number): string {
  const hex = (byte: number) => byte.toString(16).toUpperCase();
  return `${String.fromCharCode(decodePair(pair))} (${hex(pair >> 8)} ${hex(pair & 0xff)})`;
}
