import { describe, expect, it } from 'vitest';
import { type Clean, prepare } from '../../src/records/answer.js';

const SETTINGS = { version: '1.2.3', options: {}, fields: [] };

const answerOf = (line: string | Uint8Array, settings = {}, clean?: Clean) =>
  prepare({ ...SETTINGS, ...settings }, clean)(Buffer.from(line));
const ask = (request: object, settings = {}) => JSON.parse(answerOf(JSON.stringify(request), settings));

describe('what is no request', () => {
  it.each([
    ['no JSON', 'nothing', 'not-json', null],
    ['an empty line', '', 'not-json', null],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not-json', null],
    ['cut off', '{"id":1,"text":"a', 'not-json', null],
    ['no object', '["a"]', 'not-an-object', null],
    ['null', 'null', 'not-an-object', null],
    ['no text', '{"id":"a"}', 'no-text', 'a'],
    ['null text', '{"id":"a","text":null}', 'no-text', 'a'],
    ['a number', '{"id":"a","text":1}', 'no-text', 'a'],
    ['bad base64', '{"id":"a","text":{"base64":"***"}}', 'no-text', 'a'],
    ['an unknown field', '{"id":1,"text":"a","fields":["all"]}', 'bad-options', 1],
    ['an unknown option', '{"id":1,"text":"a","options":{"skript":"keep"}}', 'bad-options', 1],
    ['a bad option', '{"id":1,"text":"a","options":{"script":"keeep"}}', 'bad-options', 1],
    ['options that are no object', '{"id":1,"text":"a","options":["keep"]}', 'bad-options', 1],
    ['a text without an article', '{"id":1,"text":" "}', 'no-article', 1],
  ])('%s', (_label, line, name, id) => {
    expect(JSON.parse(answerOf(line))).toEqual({ id, error: { name, message: expect.any(String) } });
  });
});

describe('an answer', () => {
  it.each(['12345678901234567890', '1e400', '"\\u4e2d"', '[1, 2.50]', '{"a":1}', 'true', 'null'])(
    'has the id %s of its request',
    (id) => {
      expect(answerOf(`{ "id" : ${id} , "text":"正文。"}`)).toContain(
        `{"id":${id.startsWith('"') ? '"中"' : id},"text":"正文。",`,
      );
      expect(answerOf(`{ "id" : ${id} }`)).toContain(`{"id":${id.startsWith('"') ? '"中"' : id},"error":`);
    },
  );

  it('has null for the id of a request without one', () => {
    expect(ask({ text: '正文。' }).id).toBe(null);
  });

  it('has the cleaned text, and says what was done', () => {
    expect(ask({ id: 1, text: '甚至?xí)Ψ课葸M(jìn)行查封。' })).toEqual({
      id: 1,
      text: '甚至会对房屋进行查封。',
      clean_articles: { version: '1.2.3', changed: true, findings: [], confidence: expect.any(Number) },
    });
  });

  it.each([
    ['clean text', '清晨的渡口没有人。'],
    ['clean text with other line ends', '渡口\r\n\r\n清晨没有人。\r\n'],
  ])('leaves %s as it is', (_label, text) => {
    expect(ask({ id: 1, text })).toMatchObject({ text, clean_articles: { changed: false } });
  });

  it('finds the charset of bytes', () => {
    const bytes = Buffer.from('c7e5b3bfb5c4b6c9bfdac3bbd3d0c8cba3acd6bbd3d0d2bbccf5bec9b4aca1a3', 'hex');
    expect(ask({ id: 1, text: { base64: bytes.toString('base64') } })).toMatchObject({
      text: '清晨的渡口没有人，只有一条旧船。',
      clean_articles: { changed: false },
    });
  });

  it('has the fields that are asked for', () => {
    const text = '渡口的早晨\n\n清晨的渡口\uE123没有人，只有一條旧船。';
    const { clean_articles: all } = ask({ text, fields: ['markdown', 'metadata', 'findings', 'changes'] });
    expect(all.markdown).toContain('# 渡口的早晨\n');
    expect(all.metadata).toEqual({ title: '渡口的早晨' });
    expect(all.changes).toMatchObject([{ stage: 'script', line: 3, before: expect.any(String) }]);
    expect(all.findings).toMatchObject([{ severity: 'warning', message: expect.any(String) }]);
    const { clean_articles: short } = ask({ text }, { fields: ['metadata'] });
    expect(Object.keys(short)).toEqual(['version', 'changed', 'findings', 'confidence', 'metadata']);
    expect(short.findings).toEqual(
      all.findings.map(({ rule, line }: { rule: string; line: number }) => ({ rule, line })),
    );
  });

  it('is made with the options of the request, which outweigh those of the command', () => {
    const text = '沒有人在這裡。';
    expect(ask({ text }, { options: { script: 'keep' } }).text).toBe(text);
    expect(ask({ text, options: { script: 'zh-Hans' } }, { options: { script: 'keep' } }).text).toBe(
      '没有人在这里。',
    );
    expect(ask({ text: '<p>渡口</p><p>没有人。</p>', options: { input: 'html' } }).text).toBe(
      '渡口\n\n没有人。',
    );
  });

  it('tells of an error in the program', () => {
    const failing: Clean = (input) => {
      if (input === '坏') throw new TypeError('x is undefined');
      return { markdown: '', raw: '', text: '', metadata: {}, changes: [], findings: [], confidence: 1 };
    };
    expect(answerOf('{"id":7,"text":"坏"}', {}, failing)).toBe(
      '{"id":7,"error":{"name":"threw","message":"x is undefined"}}',
    );
  });
});
