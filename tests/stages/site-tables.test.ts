import { describe, expect, test } from 'vitest';
import { replay } from '../../src/core/replay.js';
import { type CleanOptions, clean } from '../../src/index.js';

const PARAGRAPH = '逾期以后应当先与平台联系，说明自己的情况，再商量一个能够承受的还款计划。';
const page = (...lines: string[]) => lines.join('\n');

/** What is left, with the laws that hold for every option. */
function cleaned(raw: string, options: CleanOptions) {
  const result = clean(raw, options);
  expect(replay(raw, result.changes)).toBe(result.text);
  expect(clean(result.text, options).text).toBe(result.text);
  return result;
}

describe('own patterns of boilerplate lines', () => {
  const RAW = page('本站特约·夜话', '逾期怎么办', PARAGRAPH, '本站特约·夜话', PARAGRAPH, '本站特约·夜话');
  const patterns = (place?: 'head' | 'body' | 'foot') => ({
    boilerplate: { patterns: [{ pattern: '本站特约*', why: '栏目名', ...(place && { place }) }] },
  });

  test('stand anywhere unless their place is said', () => {
    expect(cleaned(RAW, patterns()).text).toBe(page('逾期怎么办', PARAGRAPH, PARAGRAPH));
  });

  test.each([
    ['head', [1]],
    ['body', [4]],
    ['foot', [6]],
  ] as const)('in the %s', (place, lines) => {
    const changes = clean(RAW, patterns(place)).changes.filter(({ reason }) => reason === '栏目名');
    expect(changes).toEqual(
      lines.map((line) => ({
        stage: 'boilerplate',
        line,
        before: '本站特约·夜话',
        after: null,
        rule: 'own-pattern',
        reason: '栏目名',
      })),
    );
  });

  test('a removed line is not taken for the title', () => {
    expect(cleaned(RAW, patterns()).metadata.title).toBe('逾期怎么办');
  });

  test('a text alone is a pattern, and its reason names it', () => {
    const { changes } = cleaned(RAW, { boilerplate: { patterns: ['/^本站特约/'] } });
    expect(changes[0]?.reason).toBe('line of the site: /^本站特约/');
  });

  test('a pattern that matches nothing changes nothing', () => {
    expect(clean(RAW, { boilerplate: { patterns: ['没有这一行'] } })).toEqual(clean(RAW));
  });

  test('both scripts', () => {
    const { text } = cleaned(page('標題', '責任編輯：張三丰', PARAGRAPH), {
      boilerplate: { patterns: ['责任编辑:*丰'] },
    });
    expect(text).not.toContain('编辑');
  });
});

describe('replacements', () => {
  const SWAP = { pattern: '本站将', with: '本文将', why: '过滤词' };

  test('are recorded with their reason', () => {
    const { text, changes } = cleaned('本站将在明天更新。', { replacements: [SWAP] });
    expect(text).toBe('本文将在明天更新。');
    expect(changes).toEqual([
      {
        stage: 'replacements',
        line: 1,
        before: '本站将在明天更新。',
        after: '本文将在明天更新。',
        rule: 'own-replacement',
        reason: '过滤词',
      },
    ]);
  });

  test.each([
    ['zh-Hans', '本文将更新。'],
    ['zh-Hant', '本文將更新。'],
  ] as const)('what is put in is converted with the rest: %s', (script, expected) => {
    expect(cleaned('本站將更新。', { script, replacements: [SWAP] }).text).toBe(expected);
  });

  test('a row may need the one after it', () => {
    const replacements = [
      { pattern: '乙', with: '丙' },
      { pattern: '甲', with: '乙' },
    ];
    const { text, changes } = cleaned('甲方', { replacements });
    expect(text).toBe('丙方');
    expect(changes[0]?.reason).toBe('replaced on this site: 甲; replaced on this site: 乙');
  });

  test.each([
    ['growing', [{ pattern: '站', with: '本站' }]],
    ['growing fast', [{ pattern: '站', with: '站站站站站站站站站站站' }]],
    ['round and round', [{ pattern: '/^(.)(.*)$/', with: '$2$1' }]],
  ])('without end are a finding: %s', (_, replacements) => {
    const { text, findings, changes } = clean('站方的说明', { replacements });
    expect([text, changes]).toEqual(['站方的说明', []]);
    expect(findings).toEqual([
      {
        rule: 'replacement-loop',
        severity: 'warning',
        line: 1,
        message: 'the replacements match again what they put in, without end: left as it was',
        excerpt: '站方的说明',
      },
    ]);
  });

  test('run only with the other stages that were asked for', () => {
    expect(clean('本站将更新。', { stages: ['script'], replacements: [SWAP] }).text).toBe('本站将更新。');
  });
});

describe('a wrong entry is named', () => {
  test.each<[unknown, string]>([
    [
      { replacements: '本站' },
      'option replacements: "本站" is not allowed; it must be an array of objects of pattern, with, why',
    ],
    [
      { replacements: ['本站'] },
      'option replacements[0]: "本站" is not allowed; it must be an object of pattern, with, why',
    ],
    [
      { replacements: [{ pattern: '本站' }] },
      'option replacements[0].with: nothing is not allowed; it must be a string',
    ],
    [
      { replacements: [{ pattern: '本站', with: '', by: '' }] },
      'unknown option "by" in replacements[0]; allowed are pattern, with, why',
    ],
    [
      { replacements: [{ pattern: '本站*', with: '' }] },
      'option replacements[0].pattern: "本站*" is not allowed; it must be a pattern with text at both ends',
    ],
    [
      { replacements: [{ pattern: '本站', with: '一\n二' }] },
      'option replacements[0].with: "一\\n二" is not allowed; it must be one line of at most 500 characters',
    ],
    [
      { boilerplate: { patterns: ['好', ' '] } },
      'option boilerplate.patterns[1]: " " is not allowed; it must be a valid pattern: it is blank',
    ],
    [
      { boilerplate: { patterns: [{ pattern: '好', place: 'top' }] } },
      'option boilerplate.patterns[0].place: "top" is not allowed; it must be one of head, body, foot',
    ],
    [
      { boilerplate: { patterns: [3] } },
      'option boilerplate.patterns[0]: 3 is not allowed; it must be a pattern or an object of pattern, place, why',
    ],
  ])('%j', (options, message) => {
    expect(() => clean('一', options as CleanOptions)).toThrow(new TypeError(message));
  });
});

test('a replacement reaches the title in both of its places', () => {
  const { markdown } = cleaned(page('本站将举办渡口诗会', PARAGRAPH, PARAGRAPH), {
    replacements: [{ pattern: '本站将', with: '本刊将', why: '站名' }],
  });
  expect(markdown.split('\n').filter((line) => line.includes('渡口诗会'))).toEqual([
    'title: 本刊将举办渡口诗会',
    '# 本刊将举办渡口诗会',
  ]);
});
