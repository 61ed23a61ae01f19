import { expect, test } from 'vitest';
import { declaredEncoding } from '../../src/charset/declared.js';
import { encodingOf } from '../../src/charset/labels.js';

test.each([
  ['utf-8', 'utf8'],
  ['UTF8', 'utf8'],
  ['Utf_8', 'utf8'],
  ['unicode-1-1-utf-8', 'utf8'],
  ['gb2312', 'gb18030'],
  ['GB-2312', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['chinese', 'gb18030'],
  ['cp936', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5hkscs'],
  ['Big5-HKSCS', 'big5hkscs'],
  ['x-x-big5', 'big5hkscs'],
  ['cp950', 'big5hkscs'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['us-ascii', 'windows-1252'],
  ['utf-16', 'utf16'],
  ['utf-16le', 'utf16le'],
  ['unicode', 'utf16le'],
  ['utf-16be', 'utf16be'],
  ['x-sjis', 'shift_jis'],
  ['euc-jp', 'euc-jp'],
  ['ISO-2022-JP', 'iso-2022-jp'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['cp1251', 'windows-1251'],
  ['ibm866', 'cp866'],
  ['tis-620', 'windows-874'],
  ['cp437', 'cp437'],
  ['hz-gb-2312', undefined],
  ['gb99', undefined],
  ['', undefined],
])('%j is %s', (label, encoding) => expect(encodingOf(label)).toBe(encoding));

const padding = `<!-- ${'a banner. '.repeat(200)} -->`;

test.each<[string, string | undefined]>([
  ['<html><head><meta charset=gb2312>', 'gb18030'],
  ['<META CHARSET = "Big5">', 'big5hkscs'],
  [`<meta http-equiv='Content-Type' content='text/html; charset=gbk'>`, 'gb18030'],
  ['<meta content="text/html;charset=utf-8" http-equiv=content-type>', 'utf8'],
  ['<?xml version="1.0" encoding="big5"?><html>', 'big5hkscs'],
  [`${padding}<meta charset="gbk">`, 'gb18030'],
  ['<meta charset="x-none"><meta charset="gbk">', 'gb18030'],
  // Others than the page's own.
  ['<!-- <meta charset="big5"> --><meta charset="gbk">', 'gb18030'],
  ['<script charset="gb2312" src="a.js"></script><link charset="big5">', undefined],
  [`<script>write('<meta charset="big5">')</script><meta charset="gbk">`, 'gb18030'],
  ['<p>encoding="big5"</p>', undefined],
  // What was read as ASCII is not UTF-16.
  ['<meta charset="utf-16">', undefined],
  ['<meta name="keywords" content="编码">', undefined],
  ['', undefined],
])('%s declares %s', (html, encoding) => expect(declaredEncoding(Buffer.from(html))).toBe(encoding));
