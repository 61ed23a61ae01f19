import type { Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Finding } from '../src/core/article.js';
import { clean, cleanArticles } from '../src/index.js';
import { annotations } from '../src/stages/annotations/index.js';

const SCRAPE = '网贷催收\n\n一、概述\n\n1. 短信\n2. *电话*\n\n好。\n';
const MARKDOWN = '# 网贷催收\n\n## 一、概述\n\n1. 短信\n2. \\*电话\\*\n\n好。\n';
const stages = ['annotations'];
const options = { stages, frontMatter: false };

/** Lets the first stage change the text of line 1 and report a finding of each severity. */
function mockStage() {
  const findings: Finding[] = [
    { rule: 'dropped-word', severity: 'warning', line: 3, message: 'a word is missing' },
    { rule: 'private-use', severity: 'warning', line: 1, message: 'a private-use character' },
  ];
  vi.spyOn(annotations, 'run').mockImplementation((article) => ({
    lines: article.lines.map((line) => (line.number === 1 ? { ...line, text: '网贷' } : line)),
    metadata: { title: '网贷', author: '荣研民' },
    findings,
  }));
}

afterEach(() => vi.restoreAllMocks());

describe('the unified plugin', () => {
  test('prints with remark-stringify what clean prints', () => {
    const file = unified().use(cleanArticles, options).use(remarkStringify).processSync(SCRAPE);
    expect(String(file)).toBe(MARKDOWN);
    expect(clean(SCRAPE, options).markdown).toBe(MARKDOWN);
  });

  test('parses to mdast', () => {
    expect(unified().use(cleanArticles, options).parse('网贷\n\n好。')).toEqual({
      type: 'root',
      children: [
        { type: 'heading', depth: 1, children: [{ type: 'text', value: '网贷' }] },
        { type: 'paragraph', children: [{ type: 'text', value: '好。' }] },
      ],
    });
  });

  test('lets remark plugins work in between', () => {
    const deepen = () => (tree: Root) => {
      for (const node of tree.children) if (node.type === 'heading') node.depth = 6;
    };
    const processor = unified().use(cleanArticles, options).use(deepen).use(remarkStringify);
    expect(String(processor.processSync('网贷\n\n好。'))).toBe('###### 网贷\n\n好。\n');
  });

  test('prints front matter, with the path of the file as its source', () => {
    mockStage();
    const processor = unified().use(cleanArticles, { stages }).use(remarkStringify);
    const file = processor.processSync({ value: 'x\n好。', path: 'seeds/a.txt' });
    const markdown = '---\ntitle: 网贷\nauthor: 荣研民\npath: seeds/a.txt\n---\n\n# 网贷\n\n好。\n';
    expect(String(file)).toBe(markdown);
    expect(clean('x\n好。', { stages, path: 'seeds/a.txt' }).markdown).toBe(markdown);
    const named = unified().use(cleanArticles, { stages, path: 'b.txt' }).use(remarkStringify);
    expect(String(named.processSync({ value: 'x\n好。', path: 'a.txt' }))).toContain('\npath: b.txt\n');
  });

  test('reports findings as messages, changes and metadata as data', () => {
    mockStage();
    const file = unified().use(cleanArticles, options).use(remarkStringify).processSync('x\n好。');
    expect(
      file.messages.map(({ ruleId, source, line, column, reason, fatal }) => ({
        ruleId,
        source,
        line,
        column,
        reason,
        fatal,
      })),
    ).toEqual([
      {
        ruleId: 'private-use',
        source: 'clean-articles',
        line: 1,
        column: 1,
        reason: 'a private-use character',
        fatal: false,
      },
      {
        ruleId: 'dropped-word',
        source: 'clean-articles',
        line: 3,
        column: 1,
        reason: 'a word is missing',
        fatal: false,
      },
    ]);
    expect(file.data).toEqual({
      changes: [
        {
          stage: 'annotations',
          rule: annotations.rule,
          line: 1,
          before: 'x',
          after: '网贷',
          reason: annotations.reason,
        },
      ],
      metadata: { title: '网贷', author: '荣研民' },
      confidence: 1,
    });
  });

  test('an empty scrape is an empty tree and a fatal message', () => {
    const file = unified().use(cleanArticles, options).use(remarkStringify).processSync(' \n');
    expect(String(file)).toBe('');
    expect(file.messages.map(({ ruleId, fatal }) => ({ ruleId, fatal }))).toEqual([
      { ruleId: 'empty', fatal: true },
    ]);
  });

  test('reads bytes', () => {
    const value = new TextEncoder().encode(SCRAPE);
    expect(String(unified().use(cleanArticles, options).use(remarkStringify).processSync({ value }))).toBe(
      MARKDOWN,
    );
  });

  test('keeps the extensions of other plugins', () => {
    const bullets = { bullet: '+' as const };
    const processor = unified().data('toMarkdownExtensions', [bullets]).use(cleanArticles, options).freeze();
    expect(processor.data('toMarkdownExtensions')).toHaveLength(2);
    expect(processor.data('toMarkdownExtensions')?.[0]).toBe(bullets);
  });
});
