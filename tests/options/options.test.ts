import { describe, expect, test } from 'vitest';
import { clean } from '../../src/index.js';
import { type CleanOptions, resolveOptions } from '../../src/options/options.js';

const STAGES = ['one', 'two'];

test('every option has a default', () => {
  expect(resolveOptions({}, STAGES)).toEqual({
    path: undefined,
    script: 'zh-Hans',
    stages: STAGES,
    encoding: undefined,
    input: 'auto',
    frontMatter: true,
    punctuation: 'safe',
    restore: { mode: 'safe', words: [] },
    boilerplate: { lines: [], site: undefined, patterns: [] },
    replacements: [],
  });
});

test('what is given is taken', () => {
  const options = {
    path: 'a.txt',
    script: 'zh-TW',
    stages: ['two'],
    encoding: 'big5',
    input: 'html',
    frontMatter: false,
    punctuation: 'off',
    restore: { mode: 'all', words: ['借條'] },
    boilerplate: { lines: [{ line: '夜市', place: 'head' }], site: 'news', patterns: ['夜市*'] },
    replacements: [{ pattern: '本站将', with: '本文将' }],
  } as const;
  expect(resolveOptions(options, STAGES)).toEqual(options);
});

describe('a bad option is named, with what was given and what is allowed', () => {
  test.each([
    [{ path: 3 }, 'option path: 3 is not allowed; it must be a string'],
    [
      { script: 'zh-SG' },
      'option script: "zh-SG" is not allowed; it must be one of zh-Hans, zh-Hant, zh-CN, zh-TW, zh-HK, keep',
    ],
    [
      { script: null },
      'option script: null is not allowed; it must be one of zh-Hans, zh-Hant, zh-CN, zh-TW, zh-HK, keep',
    ],
    [{ stages: 'one' }, 'option stages: "one" is not allowed; it must be an array of names of stages'],
    [{ stages: ['one', 'three'] }, 'option stages[1]: "three" is not allowed; it must be one of one, two'],
    [{ stages: [7] }, 'option stages[0]: 7 is not allowed; it must be one of one, two'],
    [{ stages: [undefined] }, 'option stages[0]: nothing is not allowed; it must be one of one, two'],
    [
      { encoding: 'gb99' },
      'option encoding: "gb99" is not allowed; it must be the name of a character encoding, such as utf8, gb18030, big5 or utf16le',
    ],
    [
      { encoding: 8 },
      'option encoding: 8 is not allowed; it must be the name of a character encoding, such as utf8, gb18030, big5 or utf16le',
    ],
    [{ input: 'xml' }, 'option input: "xml" is not allowed; it must be one of auto, text, html'],
    [{ frontMatter: 'no' }, 'option frontMatter: "no" is not allowed; it must be true or false'],
    [{ restore: 'all' }, 'option restore: "all" is not allowed; it must be an object of mode, words'],
    [
      { restore: { mode: 'some' } },
      'option restore.mode: "some" is not allowed; it must be one of off, safe, all',
    ],
    [
      { restore: { word: ['借條'] } },
      'unknown option "word" in restore; did you mean "words"? allowed are mode, words',
    ],
    [
      { restore: { words: '借條' } },
      'option restore.words: "借條" is not allowed; it must be an array of Chinese words',
    ],
    [
      { restore: { words: ['借條', 'IOU'] } },
      'option restore.words[1]: "IOU" is not allowed; it must be a Chinese word of 1 to 8 characters',
    ],
    [
      { boilerplate: 'lines.json' },
      'option boilerplate: "lines.json" is not allowed; it must be an object of lines, site, patterns, version, sites',
    ],
    [
      { boilerplate: { line: [] } },
      'unknown option "line" in boilerplate; did you mean "lines"? allowed are lines, site, patterns, version, sites',
    ],
    [
      { boilerplate: { lines: '夜市' } },
      'option boilerplate.lines: "夜市" is not allowed; it must be an array of learned lines',
    ],
    [
      { boilerplate: { lines: [{ line: '夜市' }, { line: 3 }] } },
      'option boilerplate.lines[1].line: 3 is not allowed; it must be a string that is not blank',
    ],
    [
      { boilerplate: { lines: [{ line: '夜市', place: 'top' }] } },
      'option boilerplate.lines[0].place: "top" is not allowed; it must be one of head, body, foot',
    ],
    [
      { boilerplate: { lines: [], site: 3 } },
      'option boilerplate.site: 3 is not allowed; it must be a string',
    ],
    [{ site: { version: 2, sites: [] } }, 'option site.version: 2 is not allowed; it must be 1'],
    [
      { site: 'site.json' },
      'option site: "site.json" is not allowed; it must be an object of version, lines, sites',
    ],
    [
      {
        site: {
          version: 1,
          sites: [
            { site: '镇', pages: 3, prints: [], lines: [{ line: '首页', pages: 3, top: [0], bottom: [] }] },
          ],
        },
      },
      'option site.sites[0].lines[0].top[0]: 0 is not allowed; it must be a pair of a distance and a number of pages',
    ],
    [
      { scrpt: 'keep' },
      'unknown option "scrpt"; did you mean "script"? allowed are path, site, script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements',
    ],
  ])('%j', (options, message) => {
    expect(() => resolveOptions(options as CleanOptions, STAGES)).toThrow(new TypeError(message));
  });

  test.each([
    [
      null,
      'options: null is not allowed; it must be an object of path, site, script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements',
    ],
    [
      'keep',
      'options: "keep" is not allowed; it must be an object of path, site, script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements',
    ],
    [
      3,
      'options: 3 is not allowed; it must be an object of path, site, script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements',
    ],
    [
      ['script'],
      'options: ["script"] is not allowed; it must be an object of path, site, script, stages, encoding, input, frontMatter, punctuation, restore, boilerplate, replacements',
    ],
  ])('options that are no object: %j', (options, message) => {
    expect(() => clean('一', options as unknown as CleanOptions)).toThrow(new TypeError(message));
  });
});

test.each([
  [undefined, 'undefined'],
  [null, 'object'],
  [42, 'number'],
  [['一'], 'object'],
])('an input that is neither a string nor bytes is named: %j', (input, type) => {
  expect(() => clean(input as unknown as string)).toThrow(
    new TypeError(`input: ${type} is not allowed; it must be a string or a Uint8Array`),
  );
});
