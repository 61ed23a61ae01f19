import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { filesIn, folderWith, runHere, runProcess, start } from '../../cli/helpers.js';

const POISONED = [process.execPath, new URL('../../support/poisoned-corpus.js', import.meta.url).pathname];

const gunzip = (file: string) => gunzipSync(readFileSync(file)).toString();
const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
);
const linesOf = (text: string) => text.trimEnd().split('\n');
const jsonl = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const errorsIn = (file: string) => linesOf(gunzip(file)).map((line) => JSON.parse(line));
/** The lines of JSON on standard error. */
const eventsIn = (stderr: string) =>
  linesOf(stderr)
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
/** With one child: to start a second takes longer than the few records. Those of a test that names more count. */
const corpus = (cwd: string, ...args: string[]) => runProcess(['corpus', '--jobs=1', ...args], { cwd });

describe('corpus', () => {
  it('cleans the text, and leaves all else as it is written', async () => {
    const lines = [
      '{"id":12345678901234567890,"n":1e400,"n":2,"text":"甚至?xí)Ψ课葸M(jìn)行查封。", "esc":"\\u4e2d\\/" }',
      '{"text":"\\u6e05晨的渡口没有人。","id":"b"}\r',
      ' {"text" : "沒有人在這裡。" , "z":[1 ,2]}\t',
    ];
    const cwd = folderWith({
      'in/a.jsonl': `\ufeff${lines.join('\n')}\n \t  \n\n`,
      'in/sub/b.jsonl.gz': gzipSync(lines.slice(1).join('\n')),
    });
    const { code, stdout, stderr } = await corpus(cwd, 'in/**/*.jsonl*', 'out');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const added = (changed: boolean) =>
      `,"clean_articles":{"version":"${VERSION}","changed":${changed},"findings":[],"confidence":1}`;
    const expected = [
      `{"id":12345678901234567890,"n":1e400,"n":2,"text":"甚至会对房屋进行查封。", "esc":"\\u4e2d\\/"${added(true)} }`,
      `{"text":"\\u6e05晨的渡口没有人。","id":"b"${added(false)}}\r`,
      ` {"text" : "没有人在这里。" , "z":[1 ,2]${added(true)}}\t`,
    ];
    expect(readFileSync(join(cwd, 'out/a.jsonl'), 'utf8')).toBe(`${expected.join('\n')}\n`);
    expect(gunzip(join(cwd, 'out/sub/b.jsonl.gz'))).toBe(`${expected.slice(1).join('\n')}\n`);
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual([
      'a.jsonl',
      'completions/a.json',
      'completions/sub/b.json',
      'stats.json',
      'sub/b.jsonl.gz',
    ]);
    const events = eventsIn(stderr);
    expect(events.map(({ event }) => event)).toEqual(['shard', 'shard', 'end']);
    expect(events.at(-1)).toMatchObject({ read: 5, written: 5, excluded: 0, changed: 3, errors: {} });
    const statistics = JSON.parse(readFileSync(join(cwd, 'out/stats.json'), 'utf8'));
    expect(statistics).toMatchObject({ shards: 2, read: 5, changes: { 'byte-shift': 1 }, errors: {} });
    const again = await corpus(cwd, 'in/**/*.jsonl*', 'out');
    expect(
      linesOf(again.stderr)
        .slice(0, 2)
        .every((line) => JSON.parse(line).done_before),
    ).toBe(true);
  });

  it('ends at a field that there is not, and makes nothing', async () => {
    const cwd = folderWith({ 'a.jsonl': '{"text":"正文。"}\n' });
    const { code, stderr } = await corpus(cwd, '--fields', 'titles', 'a.jsonl', 'out');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/^error: option --fields: "titles" is not allowed; .*\n$/),
    });
    expect(Object.keys(filesIn(cwd))).toEqual(['a.jsonl']);
  });

  it('names what it can’t clean, with file, line, offset and reason', async () => {
    const cwd = folderWith({
      'a.jsonl': 'nothing\n{"id":7,"text":null}\n{"id":8,"text":" "}\n[1]\n{"id":9,"text":"正文。"}\n',
    });
    expect(await corpus(cwd, 'a.jsonl', 'out')).toMatchObject({ code: 0 });
    expect(errorsIn(join(cwd, 'out/errors/a.jsonl.gz'))).toEqual([
      {
        file: 'a.jsonl',
        line: 1,
        offset: 0,
        error: { name: 'not-json', message: expect.any(String) },
        base64: 'bm90aGluZw==',
      },
      {
        file: 'a.jsonl',
        line: 2,
        offset: 8,
        error: { name: 'no-text', message: expect.any(String) },
        id: 7,
        record: { id: 7, text: null },
      },
      {
        file: 'a.jsonl',
        line: 3,
        offset: 29,
        error: { name: 'no-article', message: 'the scrape is empty (empty)' },
        id: 8,
        record: { id: 8, text: ' ' },
      },
      {
        file: 'a.jsonl',
        line: 4,
        offset: 49,
        error: { name: 'not-an-object', message: expect.any(String) },
        base64: 'WzFd',
      },
    ]);
    expect(await corpus(cwd, '--errors', 'keep', 'a.jsonl', 'kept')).toMatchObject({ code: 0 });
    expect(
      linesOf(readFileSync(join(cwd, 'kept/a.jsonl'), 'utf8')).map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 7, text: null, clean_articles: { error: { name: 'no-text' } } },
      { id: 8, text: ' ', clean_articles: { error: { name: 'no-article' } } },
      { id: 9, text: '正文。', clean_articles: { changed: false } },
    ]);
    const failed = await corpus(cwd, '--errors', 'fail', 'a.jsonl', 'failed');
    expect(failed).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('more than the 0 of --max-errors'),
    });
    expect(existsSync(join(cwd, 'failed/a.jsonl'))).toBe(false);
    expect(eventsIn(failed.stderr), 'what was done of a shard counts').toMatchObject([
      { event: 'end', shards_done: 0, read: 1, written: 0, excluded: 1, errors: { 'not-json': 1 } },
    ]);
  });

  it('takes the options that hold for records', async () => {
    const cwd = folderWith({
      'a.jsonl': jsonl([
        { doc: 1, body: '渡口\n\n沒有人在這裡。' },
        { doc: 2, body: '<p>渡口</p><p>沒有人在這裡。</p>' },
        {
          doc: 3,
          body: '首页\n登录\n生活频道\n租房指南\n分享\n租房前要看清的两件事\n合同里没有写的费用，房东不能要。\n相关阅读\n打开APP体验更佳',
        },
      ]),
      '.clean-articlesrc': 'script: keep\n',
    });
    const flags = [
      '--text-key=body',
      '--id-key=doc',
      '--fields=metadata,markdown',
      '--keep-raw',
      '--min-confidence=0.9',
    ];
    expect(await corpus(cwd, ...flags, 'a.jsonl', 'out')).toMatchObject({ code: 0 });
    const [first, second] = linesOf(readFileSync(join(cwd, 'out/a.jsonl'), 'utf8')).map((line) =>
      JSON.parse(line),
    );
    expect(first).toMatchObject({
      body: '渡口\n\n沒有人在這裡。',
      clean_articles: {
        metadata: { title: '渡口' },
        markdown: expect.stringContaining('# 渡口\n'),
        raw_text: '渡口\n\n沒有人在這裡。',
      },
    });
    expect(second).toMatchObject({
      body: '渡口\n\n沒有人在這裡。',
      clean_articles: { raw_text: '<p>渡口</p><p>沒有人在這裡。</p>' },
    });
    expect(errorsIn(join(cwd, 'out/errors/a.jsonl.gz'))).toMatchObject([
      {
        id: 3,
        error: { name: 'low-confidence', message: expect.stringMatching(/^0\.\d+, and 0\.9 is asked for$/) },
      },
    ]);
  });

  it('takes a sample, a part of the shards, and so many records', async () => {
    const records = Array.from({ length: 40 }, (_, id) => ({ id, text: `第${id}篇。` }));
    const cwd = folderWith({ 'in/a.jsonl': jsonl(records), 'in/b.jsonl': jsonl(records) });
    await corpus(cwd, '--limit', '50', 'in', 'limited');
    const count = (file: string) => linesOf(readFileSync(join(cwd, file), 'utf8')).length;
    expect([count('limited/a.jsonl'), count('limited/b.jsonl')]).toEqual([40, 10]);
    await corpus(cwd, '--shard', '2/2', '--sample', '0.5', 'in', 'part');
    expect(existsSync(join(cwd, 'part/a.jsonl'))).toBe(false);
    const { read, written, passed_over } = JSON.parse(readFileSync(join(cwd, 'part/stats.json'), 'utf8'));
    expect(read).toBe(written);
    expect(passed_over).toEqual({ 'not in the sample': 40 - read });
    expect(read).toBeGreaterThan(10);
    expect(read).toBeLessThan(30);
  });

  it('gives the good records of a file that is cut off, and then an error', async () => {
    const texts = Array.from({ length: 3000 }, (_, id) => ({ id, text: `第${id}篇。`, noise: Math.sin(id) }));
    const cwd = folderWith({
      'a.jsonl.gz': Buffer.concat([gzipSync(jsonl(texts.slice(0, 10))), gzipSync(jsonl(texts))]),
    });
    truncateSync(join(cwd, 'a.jsonl.gz'), 20_000);
    const { code, stderr } = await corpus(cwd, '--stages', 'script', 'a.jsonl.gz', 'out');
    expect({
      code,
      tells: stderr.includes('error: a.jsonl.gz: the file is cut off'),
    }).toEqual({ code: 2, tells: true });
    const ids = linesOf(gunzip(join(cwd, 'out/a.jsonl.gz'))).map((line) => JSON.parse(line).id);
    expect(ids.slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]);
    expect(ids.length).toBeGreaterThan(200);
    expect(await corpus(cwd, '--stages', 'script', 'a.jsonl.gz', 'out'), 'told again').toMatchObject({
      code: 2,
    });
  });
});

describe('poisoned records', () => {
  it('are named, and every other comes out, in order', async () => {
    const poisons: Record<number, string> = { 20: 'throw', 45: 'loop', 60: 'heap', 61: 'exit', 90: 'kill' };
    const texts = Array.from({ length: 120 }, (_, id) => ({
      id,
      text: poisons[id] ? `poison: ${poisons[id]}` : `第${id}篇`,
    }));
    const lines = texts.map((record) => JSON.stringify(record));
    lines[100] = JSON.stringify({ id: 100, text: 'x'.repeat(1_500_000) });
    const cwd = folderWith({ 'a.jsonl': lines.join('\n') });
    expect(await runProcess(['a.jsonl', 'out'], { cwd, command: POISONED })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const written = linesOf(readFileSync(join(cwd, 'out/a.jsonl'), 'utf8')).map((line) => JSON.parse(line));
    const good = texts.filter(({ id }) => poisons[id] === undefined && id !== 100);
    expect(written.map(({ id, text }) => ({ id, text }))).toEqual(good);
    const errors = errorsIn(join(cwd, 'out/errors/a.jsonl.gz'));
    expect(errors.map(({ line, id, error }) => [line, id, error.name])).toEqual([
      [21, 20, 'threw'],
      [46, 45, 'timeout'],
      [61, 60, 'out-of-memory'],
      [62, 61, 'died'],
      [91, 90, 'died'],
      [101, undefined, 'too-large'],
    ]);
  });
});

describe('a run that is killed', () => {
  const records = Array.from({ length: 3500 }, (_, id) => ({
    id,
    text: id % 700 === 3 ? 'poison: throw' : `第${id}篇：${'字'.repeat(id % 50)}`,
  }));
  const outputs = (folder: string) => {
    const { 'a.jsonl.gz': data, 'errors/a.jsonl.gz': errors } = Object.fromEntries(
      ['a.jsonl.gz', 'errors/a.jsonl.gz'].map((name) => [
        name,
        readFileSync(join(folder, name)).toString('base64'),
      ]),
    );
    return { data, errors };
  };

  it('goes on where it was, to the same bytes', async () => {
    const cwd = folderWith({ 'a.jsonl.gz': gzipSync(jsonl(records)) });
    await runProcess(['a.jsonl.gz', 'whole'], { cwd, command: POISONED });
    const wholeTime = 1500;
    for (let kills = 0; kills < 3; kills++) {
      const child = start(['a.jsonl.gz', 'out'], cwd, POISONED);
      onTestFinished(() => void child.kill('SIGKILL'));
      const closed = once(child, 'close');
      await Promise.race([closed, sleep(300 + ((kills * 7919) % wholeTime))]);
      child.kill('SIGKILL');
      await closed;
    }
    expect(await runProcess(['a.jsonl.gz', 'out'], { cwd, command: POISONED })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(outputs(join(cwd, 'out'))).toEqual(outputs(join(cwd, 'whole')));
    const statistics = (folder: string) => {
      const {
        times: _,
        slowest: __,
        ...counts
      } = JSON.parse(readFileSync(join(cwd, folder, 'completions/a.json'), 'utf8')).statistics;
      return counts;
    };
    expect(statistics('out')).toEqual(statistics('whole'));
    expect(existsSync(join(cwd, 'out/partial'))).toBe(false);
  });

  it('does not begin again what it has whole members of', async () => {
    const cwd = folderWith({ 'a.jsonl.gz': gzipSync(jsonl(records)) });
    // One record in 700 can't be cleaned: it ends in the third member.
    const stopped = JSON.stringify({ run: { maxErrors: 3 } });
    expect((await runProcess(['a.jsonl.gz', 'out', stopped], { cwd, command: POISONED })).stderr).toContain(
      'more than the 3 of --max-errors',
    );
    const [checkpoint = ''] = Object.keys(filesIn(join(cwd, 'out'))).filter((name) =>
      name.endsWith('checkpoint.json'),
    );
    expect(JSON.parse(readFileSync(join(cwd, 'out', checkpoint), 'utf8')).number).toBe(2000);
    const few = JSON.stringify({ run: { maxErrors: 2 } });
    expect(await runProcess(['a.jsonl.gz', 'out', few], { cwd, command: POISONED })).toMatchObject({
      code: 0,
    });
    await runProcess(['a.jsonl.gz', 'whole'], { cwd, command: POISONED });
    expect(outputs(join(cwd, 'out'))).toEqual(outputs(join(cwd, 'whole')));
  });
});

test('a signal ends a run, which can go on', async () => {
  const records = Array.from({ length: 30_000 }, (_, id) => ({ id, text: `第${id}篇：沒有人在這裡。` }));
  const cwd = folderWith({ 'a.jsonl.gz': gzipSync(jsonl(records)) });
  const child = start(['corpus', '--jobs=1', '--stages=script', 'a.jsonl.gz', 'out'], cwd);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  // Names only: a file that is being written may be gone before it is read.
  const names = () => readdirSync(cwd, { recursive: true, encoding: 'utf8' });
  const checkpoint = () => names().find((name) => name.endsWith('checkpoint.json'));
  while (checkpoint() === undefined && child.exitCode === null) await sleep(20);
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  expect(await closed).toEqual([130, null]);
  expect(existsSync(join(cwd, 'out/a.jsonl.gz'))).toBe(false);
  const { number } = JSON.parse(readFileSync(join(cwd, checkpoint() ?? ''), 'utf8'));
  expect(number % 1000).toBe(0);
  const [end] = eventsIn(stderr);
  expect(end).toMatchObject({ event: 'end', interrupted: true, shards_done: 0, excluded: 0 });
  expect(end.read).toBeGreaterThanOrEqual(number);
});

describe('files are safe', () => {
  const one = jsonl([{ id: 1, text: '正文。' }]);

  it.each([
    ['the output is the input', ['in', 'in'], 'the output folder is the input in'],
    ['the output holds the input', ['in', '.'], 'the output folder holds the input in'],
    ['the output is the folder of a glob', ['in/*.jsonl', 'in'], 'the output folder is the input in'],
    ['the output is a link to the input', ['in', 'link'], 'the output folder is the input in'],
    [
      'an output would replace the input by a link',
      ['in', 'linked'],
      'linked/a.jsonl: the records of in/a.jsonl would replace the shard in/a.jsonl',
    ],
    ['two inputs have one output', ['in', 'in/a.jsonl', 'out'], 'in/a.jsonl was given twice, so none was'],
    ['standard input', ['-', 'out'], 'error: -: corpus reads files.'],
    ['no output', ['in'], 'corpus needs shards and a folder'],
    ['no such file', ['none.jsonl', 'out'], 'error: none.jsonl: no such file or folder.'],
    ['no file is like the glob', ['in/*.warc', 'out'], 'error: in/*.warc: no file is like this glob.'],
    ['an empty folder', ['void', 'out'], '(hidden ones are not read). Name a folder of shards.'],
    ['a folder without shards', ['texts', 'out'], 'Shards are .jsonl, .ndjson, .warc, .wet and .parquet;'],
    ['a folder that can’t be read', ['out/closed/*.jsonl', 'out2'], 'out/closed: no such file or folder'],
    ['no format', ['text.txt', 'out'], 'error: text.txt: its name tells no format.'],
    ['learning', ['--site', 'auto', 'in', 'out'], '--site auto does not learn from shards'],
    ['a part that there is not', ['--shard', '3/2', 'in', 'out'], 'from 1/n to n/n'],
  ])('%s', async (_label, args, message) => {
    const cwd = folderWith({ 'in/a.jsonl': one, 'text.txt': 'x', 'texts/a.txt': 'x' });
    mkdirSync(join(cwd, 'void'));
    symlinkSync('in', join(cwd, 'link'));
    mkdirSync(join(cwd, 'linked'));
    linkSync(join(cwd, 'in/a.jsonl'), join(cwd, 'linked/a.jsonl'));
    const { code, stderr } = await runHere(['corpus', ...args], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(readFileSync(join(cwd, 'in/a.jsonl'), 'utf8')).toBe(one);
  });

  it('what can’t be read or written is told, and the rest is done', async () => {
    const cwd = folderWith({ 'in/a.jsonl': one, 'in/b.parquet': 'PAR', 'out/stats.json/x': '' });
    const { code, stderr } = await corpus(cwd, 'in', 'out');
    expect({ code, problems: linesOf(stderr).filter((line) => line.startsWith('error')) }).toEqual({
      code: 2,
      problems: [
        expect.stringMatching(/^error: in\/b\.parquet: this is no whole Parquet file \(/),
        expect.stringMatching(/^error: out\/stats\.json: is a folder, not a file/),
      ],
    });
    expect(eventsIn(stderr).at(-1)).toMatchObject({ event: 'end', shards_done: 1, written: 1 });
  });

  it('a folder may hold other files: there is a warning', async () => {
    const cwd = folderWith({ 'in/part-0.jsonl': one, 'in/_SUCCESS': '', 'in/README': 'x' });
    const { code, stderr } = await corpus(cwd, 'in', 'out');
    expect({ code, warning: linesOf(stderr)[0] }).toEqual({
      code: 0,
      warning: expect.stringMatching(
        /^warning: in\/README, in\/_SUCCESS: 2 files were left out: folders are/,
      ),
    });
    expect(Object.keys(filesIn(join(cwd, 'out'))).sort()).toEqual([
      'completions/part-0.json',
      'part-0.jsonl',
      'stats.json',
    ]);
  });

  it('what was done is done again when the input, the options or an output is another', async () => {
    const cwd = folderWith({ 'a.jsonl': one });
    const wasDone = async (...flags: string[]) => {
      const { stderr } = await corpus(cwd, '--jobs', '1', ...flags, 'a.jsonl', 'out');
      return JSON.parse(linesOf(stderr)[0] ?? '').done_before;
    };
    expect(await wasDone()).toBe(false);
    expect(await wasDone()).toBe(true);
    expect(await wasDone('--no-skip-completed')).toBe(false);
    expect(await wasDone('--script', 'keep')).toBe(false);
    writeFileSync(join(cwd, 'a.jsonl'), one.replace('正文', '文章'));
    expect(await wasDone('--script', 'keep'), 'the same size').toBe(false);
    expect(readFileSync(join(cwd, 'out/a.jsonl'), 'utf8')).toContain('文章。');
  });
});
