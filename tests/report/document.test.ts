import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { closeDocument, dataElement, openDocument } from '../../src/report/document.js';

const css = 'body { color: red }';
const script = 'document.title = "甲"';

describe('the document of a report', () => {
  test('allows this style and this script, and nothing else', () => {
    const [, policy] = openDocument(css, script).match(/Content-Security-Policy" content="([^"]*)"/) ?? [];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(css)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  test('holds the very style and script that are allowed', () => {
    expect(openDocument(css, script)).toContain(`<style>${css}</style>`);
    expect(closeDocument(script)).toBe(`<script>${script}</script>\n</body>\n</html>\n`);
  });

  test('says which data is which', () => {
    expect(dataElement({ chunk: 2 }, 'abc')).toBe(
      '<script type="application/octet-stream" data-chunk="2">abc</script>\n',
    );
    expect(dataElement('overview', 'abc')).toBe(
      '<script type="application/octet-stream" data-overview>abc</script>\n',
    );
  });

  test.each([
    ['a style that would end early', () => openDocument('/* </STYLE> */', script)],
    ['a script that would end early', () => closeDocument('"</script>"')],
    ['a script whose end would not be seen', () => closeDocument('"<!-- <script>"')],
  ])('%s is refused', (_, write) => {
    expect(write).toThrow(/HTML would take for its own/);
  });
});
