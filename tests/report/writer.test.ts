import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pipeline } from '../../src/pipeline.js';
import { recordOf } from '../../src/report/record.js';
import { recordedOf, withFindings } from '../../src/report/recorded.js';
import { ReportWriter } from '../../src/report/writer.js';
import { fullResult } from '../support/full-result.js';
import { readReport } from '../support/report.js';

async function written(write: (writer: ReportWriter) => Promise<void>): Promise<string> {
  let html = '';
  const writer = await ReportWriter.open((text) => {
    html += text;
  }, '1.2.3');
  await write(writer);
  await writer.finish();
  return html;
}

const finding = (rule: string) => ({ rule, severity: 'warning' as const, line: 1, message: '' });

describe('the document', () => {
  it('holds every file, and of each what the table shows', async () => {
    const one = fullResult('一\n貳貳', {
      metadata: { title: '題', date: '2024-10' },
      changes: [{ stage: 'script', rule: 'r', line: 2, before: '貳貳', after: '二', reason: 'r' }],
      findings: [finding('a'), finding('b')],
    });
    const other = fullResult('三', { findings: [finding('b')] });
    const { overview, files } = readReport(
      await written(async (writer) => {
        await writer.add(recordedOf('one', one, {}));
        writer.fail({ name: 'x', message: 'no such file' });
        await writer.add(
          withFindings(recordedOf('other', other, {}), [{ ...finding('a'), severity: 'error' }]),
        );
      }),
    );
    expect(files[0]).toEqual(recordOf('one', one, {}));
    expect(files[1]?.findings).toEqual([{ ...finding('a'), severity: 'error' }]);
    expect(overview).toEqual({
      version: '1.2.3',
      stages: pipeline.map(({ name, summary }) => ({ name, summary })),
      changesOfStage: pipeline.map(({ name }) => (name === 'script' ? 1 : 0)),
      findingsOfRule: [
        { rule: 'a', severity: 'error', count: 1 },
        { rule: 'a', severity: 'warning', count: 1 },
        { rule: 'b', severity: 'warning', count: 1 },
      ],
      files: {
        name: ['one', 'other'],
        title: ['題', ''],
        date: ['2024-10', ''],
        charactersIn: [3, 1],
        charactersOut: [2, 1],
        changes: [1, 0],
        findings: [2, 1],
      },
      failed: [{ name: 'x', message: 'no such file' }],
      chunkStarts: [0],
    });
  });

  it('is whole without any file', async () => {
    const { overview, files } = readReport(await written(async () => {}));
    expect(files).toEqual([]);
    expect(overview.chunkStarts).toEqual([]);
    expect(overview.files.name).toEqual([]);
  });

  it('has the most frequent rules first', async () => {
    const { overview } = readReport(
      await written((writer) =>
        writer.add(
          recordedOf('', fullResult('', { findings: [finding('a'), finding('b'), finding('b')] }), {}),
        ),
      ),
    );
    expect(overview.findingsOfRule.map(({ rule, count }) => [rule, count])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('closes a chunk at 200 files, or at 350,000 characters', async () => {
    const many = readReport(
      await written(async (writer) => {
        for (let index = 0; index < 401; index++)
          await writer.add(recordedOf(`${index}`, fullResult('一'), {}));
      }),
    );
    expect(many.overview.chunkStarts).toEqual([0, 200, 400]);
    expect(many.chunks.map(({ length }) => length)).toEqual([200, 200, 1]);
    expect(many.files.map(({ name }) => name)).toEqual(many.overview.files.name);

    const long = recordedOf('', fullResult('一'.repeat(200_000)), {});
    const large = readReport(
      await written(async (writer) => {
        for (let index = 0; index < 3; index++) await writer.add(long);
      }),
    );
    expect(large.overview.chunkStarts).toEqual([0, 2]);
    expect(large.files.map(({ raw }) => raw[0]?.length)).toEqual([200_000, 200_000, 200_000]);
  });

  it('is the same for the same files', async () => {
    const write = () => written((writer) => writer.add(recordedOf('a', fullResult('一'), {})));
    expect(await write()).toBe(await write());
  });
});

describe('hostile texts', () => {
  const HOSTILE = [
    '</script><script>alert(1)</script>',
    '<!-- <script> -->',
    '<img src=x onerror=alert(1)>',
    '\u202egnp.exe\u202c \u2066\u2069 \u200b',
    'NUL \0 and ESC \x1b[31m',
    '"\'`$1&amp;\u2028\u2029\ud83d',
  ];

  it('are data and nothing else, wherever they stand', async () => {
    const evil = HOSTILE.join(' ');
    const hostile = fullResult([evil, ...HOSTILE.slice(1)].join('\n'), {
      metadata: { title: evil, date: evil },
      changes: [
        { stage: 'script', rule: 'r', line: 1, before: evil, after: HOSTILE[0] as string, reason: evil },
      ],
      findings: [{ rule: evil, severity: 'warning', line: 1, message: evil }],
    });
    const html = await written(async (writer) => {
      await writer.add(recordedOf(evil, hostile, {}));
      writer.fail({ name: evil, message: evil });
    });
    const calm = await written((writer) => writer.add(recordedOf('a', fullResult('一'), {})));
    // The elements are those of any report, in number and kind; what stands between data is ASCII.
    const elements = (document: string) => [...document.matchAll(/<(?!\/)[^>]*>/g)].map(([tag]) => tag);
    expect(elements(html)).toEqual(elements(calm));
    const data = html.slice(html.indexOf('<script type="application/octet-stream"'));
    expect(data.slice(0, data.indexOf('data-overview'))).toMatch(/^[ -~\n]*$/);

    const { overview, files } = readReport(html);
    expect(files).toEqual([recordOf(evil, hostile, {})]);
    expect(overview.failed).toEqual([{ name: evil, message: evil }]);
    expect(overview.files.title).toEqual([evil]);
  });
});

it('allows the program and the style that it holds, and nothing else', async () => {
  const html = await written(async () => {});
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const read = (name: string) =>
    readFileSync(new URL(`../../dist/report/page/${name}`, import.meta.url), 'utf8');
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hash(read('page.js'))}`,
    `style-src ${hash(read('page.css'))}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ]);
  expect(html).toContain(`<style>${read('page.css')}</style>`);
  expect(html).toContain(`<script>${read('page.js')}</script>`);
});

it('tells what kept it from writing, at the next file or at the end', async () => {
  const full = new Error('disk full');
  let pieces = 0;
  const writer = await ReportWriter.open(() => {
    if (pieces++ > 0) throw full;
  }, '');
  const long = recordedOf('', fullResult('一'.repeat(400_000)), {});
  await writer.add(long);
  await expect(writer.add(long)).rejects.toBe(full);
  await expect(writer.finish()).rejects.toBe(full);
});
