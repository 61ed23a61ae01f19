import { describe, expect, test } from 'vitest';
import { clean } from '../../src/index.js';

const PROSE = '清晨的渡口没有人，只有一条旧船系在岸边的柳树下，随着水波轻轻摇晃。';
const keys = (text: string) => clean(text).findings.map(({ rule }) => rule);

describe('a text with front matter stays byte for byte', () => {
  test.each([
    ['our own', `---\ntitle: 渡口的早晨\ndate: 2024-05-01\n---\n\n# 渡口的早晨\n\n${PROSE}\n`],
    ['of a blog', `---\ntitle: "渡口"\ntags:\n  - 江\n- 船\n# 说明\n---\n正文,有半角标点(括号).\n`],
    ['with damage and boilerplate', `---\ntitle: 渡口\n---\n网(wǎng)貸\n分享到：\n版权所有`],
    ['behind a byte order mark', `\ufeff---\ntitle: 渡口\n---\n${PROSE}`],
    ['with line ends of Windows', `---\r\ntitle: 渡口\r\n---\r\n\r\n${PROSE}\r\n`],
  ])('%s', (_, raw) => {
    const { text, markdown, changes, metadata } = clean(raw);
    expect([text, markdown, changes]).toEqual([raw, raw, []]);
    expect(keys(raw)).toEqual(['already-markdown']);
    expect(metadata.title).toMatch(/^渡口/);
  });

  test.each([
    ['dashes above and below a text', `---\n${PROSE}\n---\n${PROSE}`],
    ['dashes without an end', `---\ntitle: 渡口\n${PROSE}`],
    ['nothing between', `---\n---\n${PROSE}`],
    ['dashes that are no fence', `-----\ntitle: 渡口\n-----\n${PROSE}`],
  ])('not %s', (_, raw) => {
    expect(keys(raw)).not.toContain('already-markdown');
  });
});

describe('what the program wrote without front matter comes out the same', () => {
  test.each([
    ['a title', `# 渡口\n\n${PROSE}\n`],
    ['a number that is escaped', `1\\. 渡口\n\n${PROSE}\n`],
    ['marks that are escaped', `# 渡口\n\n乘法写成 5\\*3，角标写成 \\[foo]，大约 2\\~3 人，a\\<b。\n`],
    ['lines that a backslash parts', `# 渡口\n\n小院无人到\\\n孤舟独自横\\\n山高月又小\\\n水落石头明\n`],
    ['a list with another in it', `# 渡口\n\n- 船\n  - 桨\n- 桥\n\n1. 水\n2. 山\n`],
    [
      'a list with blank lines',
      `# 渡口\n\n- 船\n\n  桨\n\n  > 慢一点。\n\n- 桥\n  \`\`\`js\n  let a\n\n  let b\n  \`\`\`\n`,
    ],
    [
      'an image and links',
      `# 渡口\n\n看[**这里**](https://example.org/a\\(b\\))和![旧船](/a.png)，${PROSE}\n`,
    ],
    ['emphasis and code', `# 渡口\n\n用 \`ls\` 和 \`\`a\`b\`\` 看，**不要**用*别的*，${PROSE}\n`],
    ['a table', `# 渡口\n\n| 船   | 价  |\n| ---- | --- |\n| 小船 | 3元 |\n`],
    ['a quotation', `# 渡口\n\n> ${PROSE}\n>\n> ${PROSE}\n`],
    ['a rule', `# 渡口\n\n${PROSE}\n\n***\n\n${PROSE}\n`],
    ['a fence', `# 渡口\n\n\`\`\`js\nlet a = "1,2";\n\n# b\n\`\`\`\n`],
    ['addresses', `# 渡口\n\n见 <https://a.cn/b_c> 和 [www.a.cn](http://www.a.cn)。\n`],
    ['a question', `# 渡口\n\n**问：几点开船？**\n\n答：八点开船。\n`],
    ['headings', `# 渡口\n\n## 一、早\n\n${PROSE}\n\n### 1\\*2\n\n${PROSE}\n`],
  ])('%s', (_, raw) => {
    const { markdown, changes, findings } = clean(raw, { frontMatter: false });
    expect(markdown).toBe(raw);
    expect(changes).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['already-markdown']);
  });

  test.each([
    ['a regular expression in prose', '用 \\d+\\.\\d 匹配小数。', '用 \\d+\\\\.\\d 匹配小数。'],
    ['a path', '文件在 C:\\data\\news 里。', '文件在 C:\\data\\news 里。'],
  ])('%s is no Markdown', (_, raw, expected) => {
    const { markdown } = clean(`${PROSE}\n\n${raw}`, { frontMatter: false });
    expect(markdown).toBe(`${PROSE}\n\n${expected}\n`);
    expect(clean(markdown, { frontMatter: false }).markdown).toBe(markdown);
  });

  test('damage in it is mended', () => {
    expect(clean('# 渡口\n\n1\\. 網(wǎng)貸的利率\n', { frontMatter: false }).markdown).toBe(
      '# 渡口\n\n1\\. 网贷的利率\n',
    );
  });
});
