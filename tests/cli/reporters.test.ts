import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPalette } from '../../src/cli/colour.js';
import { fingerprint, occurrences } from '../../src/cli/fingerprint.js';
import { REPORTERS } from '../../src/cli/reporters/index.js';
import { REPORTER_NAMES, type ReporterName } from '../../src/cli/reporters/names.js';
import type { FileReport } from '../../src/cli/reporters/report.js';
import { inLineOrder } from '../../src/cli/reporters/report.js';
import { findingRulesOfAll } from '../../src/cli/rule-list.js';
import { withoutCommands } from '../../src/cli/workflow-commands.js';
import type { Finding } from '../../src/core/article.js';

const require = createRequire(import.meta.url);
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ schemaId: 'auto', meta: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

async function report(name: ReporterName, reports: readonly FileReport[], colour = false): Promise<string> {
  const given = (async function* () {
    yield* reports;
  })();
  const chunks: string[] = [];
  for await (const chunk of REPORTERS[name](given, { palette: createPalette(colour), cwd: '/home/me' })) {
    chunks.push(chunk);
  }
  return chunks.join('');
}

const LOST: Finding = {
  rule: 'replacement-character',
  severity: 'warning',
  line: 12,
  column: 5,
  message: '2 replacement characters U+FFFD',
  excerpt: '从前有座山，\ufffd\ufffd里有座庙',
};
const EMPTY: Finding = { rule: 'empty', severity: 'error', line: 1, message: 'the scrape is empty' };
const REPORTS: readonly FileReport[] = [
  { path: 'in/甲 1.txt', findings: [LOST, { ...LOST, line: 3, column: 1 }] },
  { path: 'in/clean.txt', findings: [] },
  { path: 'in/b.txt', findings: [EMPTY] },
];
/** What a hostile scrape or file name could hold. */
const HOSTILE = '\x1b[2J\x07\r\n::error::no%25\u202e##[add-mask]x]]><a b="&\'">\ud800\u009b\ufffe';
const HOSTILE_REPORT: FileReport = {
  path: `in/${HOSTILE},a:b.txt`,
  findings: [
    {
      ...LOST,
      rule: 'x',
      message: HOSTILE,
      excerpt: HOSTILE,
      diff: `--- a\n+++ b\n@@ @@\n ::error::x\n-${HOSTILE}`,
    },
  ],
};

it('text: place with column, severity, rule, message, excerpt, in columns', async () => {
  expect(await report('text', REPORTS)).toBe(
    'in/甲 1.txt:3:1   warning  replacement-character  2 replacement characters U+FFFD  │ 从前有座山，\ufffd\ufffd里有座庙\n' +
      'in/甲 1.txt:12:5  warning  replacement-character  2 replacement characters U+FFFD  │ 从前有座山，\ufffd\ufffd里有座庙\n' +
      'in/b.txt:1  error  empty  the scrape is empty\n',
  );
});

it('text: no excerpt that the message has already', async () => {
  const finding = { ...LOST, message: 'a word is missing: …山 ，里有座庙', excerpt: '…山 ，里有座庙' };
  expect(await report('text', [{ path: 'a', findings: [finding] }])).not.toContain('│');
});

it('text: a diff in the colours of git', async () => {
  const diff = '--- a\n+++ b\n@@ -1 +1 @@\n 同\n-旧\n+新\n';
  const text = await report('text', [{ path: 'a', findings: [{ ...EMPTY, diff }] }], true);
  expect(text.split('\n').slice(1)).toEqual([
    '\x1b[1m--- a\x1b[22m',
    '\x1b[1m+++ b\x1b[22m',
    '\x1b[36m@@ -1 +1 @@\x1b[39m',
    ' 同',
    '\x1b[31m-旧\x1b[39m',
    '\x1b[32m+新\x1b[39m',
    '',
  ]);
});

it('json: one array with one finding a line, the texts as they are', async () => {
  const text = await report('json', REPORTS);
  expect(JSON.parse(text)).toEqual([
    { path: 'in/甲 1.txt', ...LOST, line: 3, column: 1 },
    { path: 'in/甲 1.txt', ...LOST },
    { path: 'in/b.txt', ...EMPTY },
  ]);
  expect(text.trimEnd().split('\n')).toHaveLength(5);
  expect(await report('json', [])).toBe('[]\n');
  expect(JSON.parse(await report('json', [HOSTILE_REPORT]))[0].message).toBe(HOSTILE);
});

it('github: workflow commands', async () => {
  const text = '2 replacement characters U+FFFD%0A从前有座山，\ufffd\ufffd里有座庙';
  expect((await report('github', REPORTS)).split('\n')).toEqual([
    `::warning file=in/甲 1.txt,line=3,col=1,title=replacement-character::in/甲 1.txt:3:1 ${text}`,
    `::warning file=in/甲 1.txt,line=12,col=5,title=replacement-character::in/甲 1.txt:12:5 ${text}`,
    '::error file=in/b.txt,line=1,title=empty::in/b.txt:1 the scrape is empty',
    '',
  ]);
});

it('github: names and texts end neither the command nor a property', async () => {
  const path = './a,b:c%0A::error::d\n.txt';
  const message = 'x\r\n::stop-commands::y %0A';
  expect(await report('github', [{ path, findings: [{ ...EMPTY, message }] }])).toBe(
    '::error file=a%2Cb%3Ac%250A%3A%3Aerror%3A%3Ad<U+000A>.txt,line=1,title=empty::' +
      './a,b:c%250A::error::d<U+000A>.txt:1 x<U+000D><U+000A>::stop-commands::y %250A\n',
  );
});

it.each([
  ['::error::x', '<U+003A>:error::x'],
  ['a\n \u3000::add-mask::x\n b', 'a\n \u3000<U+003A>:add-mask::x\n b'],
  ['a ::b:: 9:30', 'a ::b:: 9:30'],
  ['say ##[set-env name=A]b', 'say #<U+0023>[set-env name=A]b'],
])('no commands in the log of a workflow: %j', (text, safe) => {
  expect(withoutCommands(text)).toBe(safe);
});

describe('sarif', () => {
  const log = async (reports: readonly FileReport[]) => JSON.parse(await report('sarif', reports));

  it.each([
    ['findings', REPORTS],
    ['none', []],
    ['hostile ones', [HOSTILE_REPORT]],
    ['every rule', [{ path: 'a.txt', findings: findingRulesOfAll.map(({ id }) => ({ ...LOST, rule: id })) }]],
  ])('is valid: %s', async (_label, reports) => {
    const valid = isSarif(await log(reports));
    expect(isSarif.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('the schema refuses what is not', async () => {
    const broken = await log(REPORTS);
    broken.runs[0].results[0].level = 'grave';
    expect(isSarif(broken)).toBe(false);
  });

  it('has the rules with their help, and results with place and fingerprint', async () => {
    const { runs, version } = await log(REPORTS);
    const [{ tool, columnKind, results }] = runs;
    expect({ version, columnKind, length: runs.length }).toEqual({
      version: '2.1.0',
      columnKind: 'utf16CodeUnits',
      length: 1,
    });
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      findingRulesOfAll.map(({ id }) => id),
    );
    const rule = tool.driver.rules[results[1].ruleIndex];
    expect(rule).toMatchObject({ id: 'replacement-character', defaultConfiguration: { level: 'warning' } });
    expect(rule.help.text).toMatch(/^Scrape the page again/);
    const print = fingerprint(LOST);
    expect(results[1]).toEqual({
      ruleId: 'replacement-character',
      ruleIndex: expect.any(Number),
      level: 'warning',
      message: { text: LOST.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'in/%E7%94%B2%201.txt' },
            region: { startLine: 12, startColumn: 5, snippet: { text: LOST.excerpt } },
          },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: `${print}:2` },
    });
    expect(results[0].partialFingerprints.primaryLocationLineHash).toBe(`${print}:1`);
    expect(results[2].locations[0].physicalLocation.region).toEqual({ startLine: 1 });
  });

  it.each([
    ['./in/a#b%.txt', 'in/a%23b%25.txt'],
    ['/home/me/in/a.txt', 'in/a.txt'],
    ['/srv/a b.txt', 'file:///srv/a%20b.txt'],
    ['../a.txt', 'file:///home/a.txt'],
    ['..a/b.txt', '..a/b.txt'],
    ['c:d.txt', 'c%3Ad.txt'],
    ['<stdin>', '%3Cstdin%3E'],
  ])('the URI of %s is %s', async (path, uri) => {
    const { runs } = await log([{ path, findings: [EMPTY] }]);
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});

describe('fingerprint', () => {
  it('stays when lines move, and when blanks or the ends of the excerpt do', () => {
    const print = fingerprint(LOST);
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint({ ...LOST, line: 99, column: 2, message: '3 of them', severity: 'error' })).toBe(
      print,
    );
    expect(fingerprint({ ...LOST, excerpt: `…${LOST.excerpt} ` })).toBe(print);
  });

  it('tells rules and texts apart, and what has no excerpt by its message', () => {
    const all = [
      LOST,
      { ...LOST, rule: 'mojibake' },
      { ...LOST, excerpt: '别的' },
      EMPTY,
      { ...EMPTY, message: 'b' },
    ];
    expect(new Set(all.map(fingerprint)).size).toBe(all.length);
  });

  it('numbers what is alike', () => {
    const number = occurrences();
    expect(['a', 'b', 'a', 'a'].map(number)).toEqual([1, 1, 2, 3]);
  });
});

it('junit: a suite for each file, a failure for each finding', async () => {
  expect(
    await report('junit', [
      ...REPORTS.slice(1),
      { path: 'a&"<b>.txt', findings: [{ ...LOST, message: 'x\x00' }] },
    ]),
  ).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="clean-articles">
  <testsuite name="in/clean.txt" tests="1" failures="0" errors="0">
    <testcase name="no findings" classname="in/clean.txt"/>
  </testsuite>
  <testsuite name="in/b.txt" tests="1" failures="1" errors="0">
    <testcase name="empty (1)" classname="in/b.txt">
      <failure type="error: empty" message="the scrape is empty">in/b.txt:1 </failure>
    </testcase>
  </testsuite>
  <testsuite name="a&amp;&quot;&lt;b&gt;.txt" tests="1" failures="1" errors="0">
    <testcase name="replacement-character (12:5)" classname="a&amp;&quot;&lt;b&gt;.txt">
      <failure type="warning: replacement-character" message="x&lt;U+0000&gt;">a&amp;&quot;&lt;b&gt;.txt:12:5 从前有座山，\ufffd\ufffd里有座庙</failure>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
});

it('summary: how often each rule was found, and in how many files', async () => {
  expect(await report('summary', [...REPORTS, { path: 'c', findings: [LOST] }])).toBe(
    '3  warning  replacement-character  in 2 files\n1  error    empty                  in 1 file\n',
  );
  expect(await report('summary', [])).toBe('');
});

/** What a terminal or a workflow's runner would obey, and what XML may not hold. */
const UNSAFE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\ufeff\ufffe\uffff]|\p{Cs}/u;

describe.each(REPORTER_NAMES)('%s is safe', (name) => {
  it('on a terminal and in the log of a workflow', async () => {
    const text = await report(name, [HOSTILE_REPORT]);
    expect(text).not.toMatch(UNSAFE);
    const logged = name === 'github' ? text : withoutCommands(text);
    const commands = logged.split('\n').filter((line) => /^\s*::/.test(line));
    expect(commands).toHaveLength(name === 'github' ? 1 : 0);
    if (name !== 'github') expect(logged).not.toContain('##[');
  });

  it('whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (path, message) => {
          const text = await report(name, [{ path, findings: [{ ...LOST, message, excerpt: message }] }]);
          expect(text).not.toMatch(UNSAFE);
          if (name === 'github') expect(text.split('\n')).toHaveLength(2);
          if (name === 'json' || name === 'sarif') JSON.parse(text);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the order of findings', () => {
  const finding = { severity: 'warning', message: 'm' } as const;
  it('is that of the text: line, column, then the order of the pipeline', () => {
    const rows = [
      { ...finding, rule: 'c', line: 2, column: 9 },
      { ...finding, rule: 'd', line: 2, column: 9 },
      { ...finding, rule: 'b', line: 2, column: 3 },
      { ...finding, rule: 'a', line: 2 },
      { ...finding, rule: 'first', line: 1, column: 20 },
    ];
    expect(inLineOrder(rows).map(({ rule }) => rule)).toEqual(['first', 'a', 'b', 'c', 'd']);
  });
});
