import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { runHere, runProcess, start } from '../cli/helpers.js';

const POISONED = [process.execPath, new URL('../support/poisoned-records.js', import.meta.url).pathname];

type Answer = { readonly id: unknown; readonly text?: string; readonly error?: { readonly name: string } };

const linesOf = (stdout: string) => stdout.trimEnd().split('\n');
const answersOf = (stdout: string): Answer[] =>
  linesOf(stdout)
    .slice(1)
    .map((line) => JSON.parse(line));
const request = (text: unknown, id: unknown = text) => `${JSON.stringify({ id, text })}\n`;

/** What became of each: the text, or the name of the error. */
const outcomes = (stdout: string) => answersOf(stdout).map(({ text, error }) => error?.name ?? text);

describe('poisoned records', () => {
  it('are named, and every other is answered, in order', async () => {
    const poisons = ['throw', 'loop', 'heap', 'exit'];
    const texts = Array.from({ length: 120 }, (_, index) => {
      const poison = index % 30 === 17 ? poisons[(index - 17) / 30] : undefined;
      return poison === undefined ? `第${index}篇` : `poison: ${poison}`;
    });
    const { code, stdout, stderr } = await runProcess(['2500'], {
      command: POISONED,
      stdin: texts.map((text, id) => request(text, id)).join(''),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const names: Record<string, string> = {
      'poison: throw': 'threw',
      'poison: loop': 'timeout',
      'poison: heap': 'out-of-memory',
      'poison: exit': 'died',
    };
    expect(outcomes(stdout)).toEqual(texts.map((text) => names[text] ?? text));
    expect(answersOf(stdout).map(({ id }) => id)).toEqual(texts.map((_, id) => id));
  });

  it('a line of 30 MB is too large, and is not held', async () => {
    const lines = [request('前'), request('x'.repeat(30_000_000), 'large'), request('后')];
    const { code, stdout } = await runProcess([], { command: POISONED, stdin: lines.join('') });
    expect({ code, outcomes: outcomes(stdout) }).toEqual({ code: 0, outcomes: ['前', 'too-large', '后'] });
  });
});

describe('records', () => {
  it('says hello, and then what became of each record', async () => {
    const stdin = [
      '{"id":12345678901234567890,"text":"甚至?xí)Ψ课葸M(jìn)行查封。","more":[1e400]}',
      request(null, 'a'),
      request('清晨的渡口沒有人。', 3),
    ].join('\n');
    const { code, stdout, stderr } = await runProcess(
      ['records', '--script', 'keep', '--fields', 'metadata'],
      {
        stdin,
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [hello = '', first = '', ...others] = linesOf(stdout);
    expect(JSON.parse(hello)).toEqual({
      hello: 'clean-articles',
      protocol: 1,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      fields: ['markdown', 'metadata', 'findings', 'changes'],
      max_record_size: 16 * 1024 ** 2,
      timeout: 30_000,
      window: { records: 256, bytes: 8 * 1024 ** 2 },
    });
    expect(first).toContain('{"id":12345678901234567890,"text":"甚至會對房屋進行查封。"');
    expect(others.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', error: { name: 'no-text' } },
      { id: null, error: { name: 'not-json' } },
      { id: 3, text: '清晨的渡口沒有人。', clean_articles: { changed: false, metadata: {} } },
    ]);
  });

  it('answers a client that waits for each answer', async () => {
    const child = start([], '/', POISONED);
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect(JSON.parse((await lines.next()).value)).toMatchObject({ hello: 'clean-articles' });
    for (const text of ['一', '二', '三']) {
      child.stdin.write(request(text));
      expect(JSON.parse((await lines.next()).value).text).toBe(text);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('reads no more than its window ahead of a client that does not read', async () => {
    const child = start([], '/', POISONED);
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin.on('error', () => {});
    const line = request('字'.repeat(30_000), 1);
    let taken = 0;
    const full = new Promise<void>((resolve) => {
      const push = () => {
        while (taken < 2000 && child.stdin.writableLength < 1) {
          taken++;
          child.stdin.write(line, () => setImmediate(push));
        }
        clearTimeout(timer);
        timer = setTimeout(resolve, 500);
      };
      let timer = setTimeout(resolve, 5000);
      push();
    });
    await full;
    // The window is 1 MB of records, and pipes and streams hold some more.
    expect(taken).toBeLessThan(100);
    let answers = 0;
    for await (const _ of createInterface({ input: child.stdout })) if (++answers === taken) break;
    expect(answers).toBe(taken);
  });

  it.each([
    ['closes its end of the answers', (child: ReturnType<typeof start>) => child.stdout.destroy()],
    [
      'closes both ends',
      (child: ReturnType<typeof start>) => [child.stdout.destroy(), child.stdin.destroy()],
    ],
  ])('ends when the client %s', async (_label, close) => {
    const child = start([], '/', POISONED);
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin.on('error', () => {});
    child.stdout.on('error', () => {});
    await once(child.stdout, 'data');
    const closed = once(child, 'close');
    close(child);
    for (let count = 0; count < 100; count++) child.stdin.write(request('字'.repeat(3000)));
    expect(await closed).toEqual([0, null]);
  });

  it('refuses what it can’t do', async () => {
    expect(await runHere(['records', 'a.jsonl'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('error: a.jsonl: records reads standard input alone.'),
    });
    expect(await runHere(['records', '--fields', 'all'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"all" is not allowed; it must be some of markdown, metadata'),
    });
    expect(await runHere(['records', '--site', 'auto'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runHere(['records', '--timeout', 'soon'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runHere(['records', '--script', 'zh'])).toMatchObject({ code: 2, stdout: '' });
  });
});

test('a thread that can’t be started is an error, and nothing waits for it', async () => {
  const { code, stdout, stderr } = await runProcess(['records', '--max-memory', '1MiB'], {
    stdin: request('正文'),
  });
  expect({ code, lines: linesOf(stdout).length }).toEqual({ code: 2, lines: 1 });
  expect(stderr).toContain('error: no thread can be started to clean records: needs more memory than 1 MiB.');
});
