import { latin1 } from './iconv.js';
import { encodingOf } from './labels.js';

/** The standard looks at 1,024 bytes; pages have scripts, comments and banners before it. */
const HEAD_BYTES = 8192;

/** Comments, scripts and style sheets, which may name other encodings, and the tags that name that of the page. */
const TAGS =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(meta)\b[^>]{0,1000}>|<\?(xml)\b[^>]{0,300}>/gi;

const CHARSET = /\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const ENCODING = /\bencoding\s*=\s*["']\s*([\w.:-]{2,40})/i;

/**
 * The encoding that a page says it is in: that of the first `<meta charset>`, `<meta http-equiv=content-type>` or XML
 * declaration. Often wrong. UTF-16 is wrong in any case, since it was read as ASCII.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  for (const [tag, , meta, xml] of latin1(bytes, HEAD_BYTES).matchAll(TAGS)) {
    if (meta === undefined && xml === undefined) continue;
    const [, label = ''] = (meta ? CHARSET : ENCODING).exec(tag) ?? [];
    const encoding = encodingOf(label);
    if (encoding !== undefined && !encoding.startsWith('utf16')) return encoding;
  }
  return undefined;
}
