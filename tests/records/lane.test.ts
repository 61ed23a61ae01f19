import { afterEach, describe, expect, it, vi } from 'vitest';
import { Lane } from '../../src/records/lane.js';
import type { Failure, Vessel, VesselEvents } from '../../src/records/vessel.js';

/** A vessel that answers when it is told to: each line with itself in capitals. */
class FakeVessel implements Vessel {
  readonly got: string[] = [];
  answered = 0;
  isEnded = false;

  constructor(readonly events: VesselEvents) {}

  send(lines: readonly Buffer[]): void {
    this.got.push(...lines.map(String));
  }

  end(): Promise<void> {
    this.isEnded = true;
    return Promise.resolve();
  }

  answer(count = this.got.length - this.answered): void {
    const lines = this.got.slice(this.answered, this.answered + count);
    this.answered += count;
    this.events.answer(lines.map((line) => Buffer.from(line.toUpperCase())));
  }
}

function laneOf(timeout?: number) {
  const vessels: FakeVessel[] = [];
  const answers: Record<string, string> = {};
  const broken: Failure[] = [];
  const lane = new Lane(
    (events) => {
      const vessel = new FakeVessel(events);
      vessels.push(vessel);
      return vessel;
    },
    { ...(timeout !== undefined && { timeout }), onBroken: (cause) => broken.push(cause) },
  );
  const submit = (lines: string) => {
    for (const line of lines) {
      lane.submit(Buffer.from(line), (answer) => {
        answers[line] = answer instanceof Uint8Array ? answer.toString() : answer.name;
      });
    }
  };
  const current = () => vessels.at(-1) ?? expect.fail('no vessel was started');
  const die = (name = 'died') => current().events.died({ name, message: '' });
  return { lane, vessels, answers, broken, submit, current, die };
}

describe('Lane', () => {
  it('sends nothing before the vessel is ready, and then ahead of the answers', () => {
    const { submit, current, answers } = laneOf();
    submit('ab');
    expect(current().got).toEqual([]);
    current().events.ready();
    submit('c');
    expect(current().got).toEqual(['a', 'b', 'c']);
    current().answer(2);
    expect(answers).toEqual({ a: 'A', b: 'B' });
  });

  it('sends no more than 128 ahead', () => {
    const { submit, current } = laneOf();
    submit('x'.repeat(200));
    current().events.ready();
    expect(current().got.length).toBe(128);
    current().answer(100);
    expect(current().got.length).toBe(200);
  });

  it('after a death tries what was under way one at a time, and blames the one that kills alone', () => {
    const { submit, current, die, answers, vessels } = laneOf();
    submit('abcde');
    current().events.ready();
    current().answer(1);
    die('out-of-memory');
    current().events.ready();
    expect(current().got).toEqual(['b']);
    current().answer();
    expect(current().got).toEqual(['b', 'c']);
    die('out-of-memory');
    expect(answers).toEqual({ a: 'A', b: 'B', c: 'out-of-memory' });
    current().events.ready();
    expect(current().got).toEqual(['d']);
    submit('fg');
    current().answer();
    current().answer();
    expect(current().got, 'several again').toEqual(['d', 'e', 'f', 'g']);
    current().answer();
    expect(answers).toEqual({ a: 'A', b: 'B', c: 'out-of-memory', d: 'D', e: 'E', f: 'F', g: 'G' });
    expect(vessels.length).toBe(3);
  });

  it('blames none that a second try cleans', () => {
    const { submit, current, die, answers } = laneOf();
    submit('a');
    current().events.ready();
    die();
    expect(answers).toEqual({});
    current().events.ready();
    current().answer();
    expect(answers).toEqual({ a: 'A' });
  });

  it('blames none for the death of a vessel that has nothing to do', () => {
    const { submit, current, die, answers } = laneOf();
    submit('a');
    current().events.ready();
    current().answer();
    die();
    submit('b');
    current().events.ready();
    current().answer();
    expect(answers).toEqual({ a: 'A', b: 'B' });
  });

  it('gives up when three vessels in a row die before they are ready', () => {
    const { submit, die, broken, vessels, answers } = laneOf();
    submit('a');
    die();
    die();
    expect(broken).toEqual([]);
    die('out-of-memory');
    expect(broken).toEqual([{ name: 'out-of-memory', message: '' }]);
    expect({ vessels: vessels.length, answers }).toEqual({ vessels: 3, answers: {} });
  });

  it('hears nothing of a vessel that was replaced, nor after it is closed', async () => {
    const { lane, submit, current, die, answers, vessels } = laneOf();
    submit('a');
    current().events.ready();
    die();
    vessels[0]?.answer();
    expect(answers).toEqual({});
    await lane.close();
    expect(current().isEnded).toBe(true);
    current().events.ready();
    die();
    expect({ got: vessels[1]?.got, vessels: vessels.length }).toEqual({ got: [], vessels: 2 });
  });

  it('knows how much it has to do', () => {
    const { lane, submit, current } = laneOf();
    submit('中b');
    expect(lane.load).toBe(4);
    current().events.ready();
    current().answer(1);
    expect(lane.load).toBe(1);
  });
});

describe('the time limit of a lane', () => {
  afterEach(() => void vi.useRealTimers());

  function timed() {
    vi.useFakeTimers();
    const all = laneOf(1000);
    all.submit('abc');
    vi.advanceTimersByTime(60_000);
    expect(all.vessels.length, 'loading has none').toBe(1);
    all.current().events.ready();
    return all;
  }

  it('holds for each record, and a hanging one is tried again alone', () => {
    const { current, answers, vessels } = timed();
    for (let count = 0; count < 2; count++) {
      vi.advanceTimersByTime(900);
      current().answer(1);
    }
    vi.advanceTimersByTime(1100);
    expect(vessels[0]?.isEnded).toBe(true);
    expect(answers).toEqual({ a: 'A', b: 'B' });
    current().events.ready();
    vi.advanceTimersByTime(1100);
    expect(answers).toEqual({ a: 'A', b: 'B', c: 'timeout' });
  });

  it('blames none that is done in time alone', () => {
    const { current, answers } = timed();
    vi.advanceTimersByTime(1100);
    current().events.ready();
    vi.advanceTimersByTime(900);
    for (let count = 0; count < 3; count++) current().answer();
    expect(answers).toEqual({ a: 'A', b: 'B', c: 'C' });
  });

  it('counts no time in which this process stood still', () => {
    const { current, vessels, answers } = timed();
    vi.setSystemTime(Date.now() + 3_600_000);
    const now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => now + 3_600_000);
    vi.advanceTimersByTime(60);
    vi.restoreAllMocks();
    expect(vessels.length).toBe(1);
    current().answer();
    expect(answers).toEqual({ a: 'A', b: 'B', c: 'C' });
  });
});
