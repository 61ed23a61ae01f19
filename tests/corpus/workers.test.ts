import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outcome } from '../../src/corpus/outcome.js';
import { cleanInWorkers } from '../../src/corpus/parallel.js';
import { Pool } from '../../src/corpus/pool.js';
import { type Scrape, scrapeOf } from '../../src/corpus/scrape.js';
import type { Slot } from '../../src/corpus/slots.js';

function script(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

describe('Pool', () => {
  /** Answers with its task and thread; 0 ends the thread, a negative number throws. */
  const ECHO = script(`
    import { parentPort, threadId, workerData } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 0) process.exit(7);
      if (task < 0) throw new Error('negative');
      setTimeout(() => parentPort.postMessage([workerData, task, threadId]), 5);
    });`);

  function pool(size: number) {
    const made = new Pool<number, [string, number, number]>(ECHO, size, 'data');
    onTestFinished(() => made.close());
    return made;
  }

  it('does all tasks in no more threads than allowed', async () => {
    const threads = pool(2);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((task) => threads.run(task)));
    expect(answers.map((answer) => answer?.slice(0, 2))).toEqual(
      [1, 2, 3, 4, 5, 6].map((task) => ['data', task]),
    );
    expect(new Set(answers.map((answer) => answer?.[2])).size).toBe(2);
  });

  it('fails the task a thread died of, and does the others', async () => {
    const threads = pool(2);
    const answers = await Promise.allSettled([1, 0, 2, -1, 3, 4].map((task) => threads.run(task)));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value?.[1] : answer.reason.message)),
    ).toEqual([1, 'a worker thread ended with code 7', 2, 'negative', 3, 4]);
  });

  it('drops what has not begun', async () => {
    const threads = pool(1);
    const answers = [1, 2, 3].map((task) => threads.run(task));
    threads.drop();
    expect((await Promise.all(answers)).map((answer) => answer?.[1])).toEqual([1, undefined, undefined]);
  });
});

describe('a closed Pool', () => {
  it('gives no answers, and leaves no thread that would keep the program from ending', async () => {
    const BUSY = script(
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });`,
    );
    const threads = new Pool<number, number>(BUSY, 2, undefined);
    const answers = [1, 2, 3].map((task) => threads.run(task).then((answer) => answer ?? threads.run(task)));
    await threads.close();
    expect(await Promise.all(answers)).toEqual([undefined, undefined, undefined]);
    expect(process.getActiveResourcesInfo()).not.toContain('Worker');
  });
});

describe('cleanInWorkers', () => {
  /** Later scrapes are done sooner. \`die\` ends the thread, \`memory\` as if it had run out, \`bad\` is a problem. */
  const FAKE = script(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', async (batch) => {
      const answers = [];
      for (const { path } of batch) {
        if (path === 'die') process.exit(9);
        if (path === 'memory') throw Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
        await new Promise((resolve) => setTimeout(resolve, 20 / Number(path) || 1));
        if (path === 'bad') answers.push({ problem: { path, message: 'is bad', advice: 'Mend it.' } });
        else answers.push({ cleaned: { markdown: new TextEncoder().encode(path), findings: [], changes: 0, size: 1, digest: path } });
      }
      parentPort.postMessage(answers);
    });`);
  const SETTINGS = { options: [{}], maxSize: 1000 };
  const scrape = (path: string): Scrape => scrapeOf({ path, name: path, source: `/${path}` });

  async function* slots(paths: Iterable<string>, size: number): AsyncGenerator<Slot, void, undefined> {
    for (const path of paths) {
      const cleaned = { findings: [], changes: 0, confidence: 1, size, digest: 'known' };
      yield path.startsWith('known')
        ? { scrape: scrape(path), size: 0, known: { scrape: scrape(path), cleaned } }
        : { scrape: scrape(path), size };
    }
  }

  function show({ scrape: { path }, cleaned, problem }: Outcome): string {
    return problem
      ? `${path}: ${problem.message}`
      : cleaned.markdown
        ? Buffer.from(cleaned.markdown).toString()
        : path;
  }

  async function run(paths: Iterable<string>, size = 1000, signal = new AbortController().signal) {
    const shown: string[] = [];
    for await (const outcome of cleanInWorkers(slots(paths, size), 2, SETTINGS, signal, FAKE)) {
      shown.push(show(outcome));
    }
    return shown;
  }

  it.each([
    ['one a batch', 16_000],
    ['many a batch', 1],
  ])('keeps the order of the scrapes, %s', async (_label, size) => {
    const paths = Array.from({ length: 200 }, (_, index) => (index % 3 ? `${index + 1}` : `known${index}`));
    expect(await run(paths, size)).toEqual(paths);
  });

  it('a scrape that a thread dies of is a problem of its own', async () => {
    expect(await run(['1', 'die', '2', 'bad', 'memory', '3'])).toEqual([
      '1',
      'die: internal error: a worker thread ended with code 9',
      '2',
      'bad: is bad',
      'memory: not enough memory to clean it',
      '3',
    ]);
  });

  it('takes no more scrapes than it needs to keep the threads busy', async () => {
    let taken = 0;
    const paths = (function* () {
      for (; taken < 1000; taken++) yield '9';
    })();
    const signal = new AbortController().signal;
    let given = 0;
    for await (const _ of cleanInWorkers(slots(paths, 16_000), 2, SETTINGS, signal, FAKE)) {
      expect(taken - given++).toBeLessThanOrEqual(5);
      if (given === 50) break;
    }
    expect(taken).toBeLessThan(60);
  });

  it('when interrupted, hands on what has begun and begins nothing', async () => {
    const controller = new AbortController();
    const shown: string[] = [];
    const paths = Array.from({ length: 1000 }, (_, index) => `${index + 1}`);
    for await (const outcome of cleanInWorkers(slots(paths, 16_000), 2, SETTINGS, controller.signal, FAKE)) {
      shown.push(show(outcome));
      if (shown.length === 10) controller.abort();
    }
    expect(shown).toEqual(paths.slice(0, shown.length));
    expect(shown.length).toBeGreaterThanOrEqual(10);
    expect(shown.length).toBeLessThanOrEqual(15);
  });
});
