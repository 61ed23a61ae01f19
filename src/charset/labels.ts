import { isSame, lazyIconv } from './iconv.js';

/** What encodings are called here that the standard names otherwise; GBK and GB 2312 are parts of GB 18030, and are read as it. */
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'utf8',
  gbk: 'gb18030',
  big5: 'big5hkscs',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  ibm866: 'cp866',
  'iso-8859-8-i': 'iso-8859-8',
};

/** The same for names of code pages that the standard lacks. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  ms936: 'gb18030',
  windows936: 'gb18030',
  cp950: 'big5hkscs',
  ms950: 'big5hkscs',
};

/**
 * The encoding that a label means, as the WHATWG Encoding Standard has it: `gb2312` is `gb18030`, `latin1` is `windows-1252`. A
 * name that the standard lacks and iconv-lite knows is left as it is. `undefined` if nobody knows it.
 */
export function encodingOf(label: string): string | undefined {
  if (isSame(label, 'utf16')) return 'utf16';
  const plain = label.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const standard = standardName(label) ?? standardName(plain);
  const name = standard === undefined ? CODE_PAGES[plain] : (NAMES[standard] ?? standard);
  if (name === 'iso-2022-jp') return name;
  const { encodingExists } = lazyIconv();
  return [name, label].find((one) => one !== undefined && encodingExists(one));
}

/** By the table of labels that Node has. */
function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
