import { expect, test } from 'vitest';
import { piecesOf } from '../../src/charset/pieces.js';

/** The pieces beyond ASCII, text as it is and markup in brackets. */
function cut(html: string): string[] {
  const bytes = Buffer.from(html);
  return Array.from(piecesOf(bytes), ({ from, to, isText }) => {
    const piece = bytes.subarray(from, to).toString();
    return isText ? piece : `[${piece}]`;
  });
}

test.each<[string, string[]]>([
  ['<p>甲<b>乙</b>丙</p>', ['甲', '乙', '丙']],
  ['甲', ['甲']],
  ['甲\n乙\n', ['甲\n', '乙\n']],
  ['<p>a</p>', []],
  ['', []],
  ['<img alt="甲">乙', ['[<img alt="甲">]', '乙']],
  ['<img\nalt="甲"\nid="乙">丙', ['[alt="甲"\n]', '[id="乙">]', '丙']],
  ['<!-- 甲 > <b>乙</b> --><b>丙', ['[<!-- 甲 > <b>乙</b> -->]', '丙']],
  ['<!-->甲', ['[<!-->甲]']],
  [
    '<script>"甲<b>"</script>乙<style>/*丙*/</style>',
    ['[<script>"甲<b>"</script>]', '乙', '[<style>/*丙*/</style>]'],
  ],
  ['<SCRIPT>"甲</b>"</Script >乙', ['[<SCRIPT>"甲</b>"</Script >]', '乙']],
  ['1 < 2 甲 <3> 乙 <乙>', ['1 < 2 甲 <3> 乙 <乙>']],
  ['<!-- 甲', ['[<!-- 甲]']],
  ['<script>甲', ['[<script>甲]']],
  ['<p 甲', ['[<p 甲]']],
  ['甲 <', ['甲 <']],
])('%s', (html, pieces) => expect(cut(html)).toEqual(pieces));
