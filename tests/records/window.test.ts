import { expect, test } from 'vitest';
import { type Slot, Window } from '../../src/records/window.js';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function reading(window: Window<string>, isSlow = false) {
  const got: string[] = [];
  let proceed = () => {};
  const done = (async () => {
    for await (const answers of window.answers()) {
      got.push(answers.join());
      if (isSlow) await new Promise<void>((resolve) => (proceed = resolve));
    }
  })();
  return { got, done, proceed: () => proceed() };
}

test('answers come in the order of the records, as many at a time as are there', async () => {
  const window = new Window<string>({ records: 10, bytes: 100 });
  const { got, done } = reading(window);
  const [a, b, c] = [1, 1, 1].map((size) => window.open(size)) as [Slot<string>, Slot<string>, Slot<string>];
  b.settle('b');
  await turn();
  expect(got).toEqual([]);
  a.settle('a');
  await turn();
  expect(got).toEqual(['a,b']);
  window.close();
  c.settle('c');
  await done;
  expect(got).toEqual(['a,b', 'c']);
});

test.each([
  ['records', { records: 2, bytes: 100 }, 1],
  ['bytes', { records: 10, bytes: 20 }, 10],
])('there is no room beyond the limit of %s, until an answer was taken', async (_label, limits, size) => {
  const window = new Window<string>(limits);
  const { done, proceed } = reading(window, true);
  const first = window.open(size);
  window.open(size).settle('b');
  let hasRoom = false;
  const waiting = window.room().then(() => (hasRoom = true));
  await turn();
  expect(hasRoom).toBe(false);
  first.settle('a');
  await turn();
  expect(hasRoom, 'a slow reader holds the window back').toBe(false);
  proceed();
  await waiting;
  window.close();
  await done;
});

test('closing it wakes who waits for room', async () => {
  const window = new Window<string>({ records: 1, bytes: 1 });
  window.open(5);
  const waiting = window.room();
  window.close();
  await waiting;
});
