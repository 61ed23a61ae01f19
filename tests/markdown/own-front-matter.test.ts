import { describe, expect, it } from 'vitest';
import { frontMatterLength, readFrontMatter } from '../../src/markdown/own-front-matter.js';

describe('the front matter that a text begins with', () => {
  it.each([
    ['YAML', ['---', 'title: 渡口', '---', '正文'], 3],
    ['TOML', ['+++', 'title = "渡口"', '[extra]', 'draft = false', '+++', '正文'], 5],
    ['dashes around text', ['---', '渡口的清晨没有人。', '---'], 0],
    ['pluses around text', ['+++', '渡口的清晨没有人。', '+++'], 0],
    ['YAML between pluses', ['+++', 'title: 渡口', '+++'], 0],
    ['an open fence', ['---', 'title: 渡口'], 0],
    ['another fence', ['***', 'title: 渡口', '***'], 0],
  ])('%s', (_, lines, length) => expect(frontMatterLength(lines)).toBe(length));

  it('gives its plain values', () => {
    expect(readFrontMatter('title: 渡口\ntags: [a, b]\n')).toEqual({ title: '渡口' });
    expect(readFrontMatter('title = "渡口"\ndate = 2024-01-02')).toEqual({
      title: '渡口',
      date: '2024-01-02',
    });
  });
});
