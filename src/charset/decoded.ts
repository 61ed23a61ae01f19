import type { Finding } from '../core/article.js';

/** Decoded bytes: the text, how it was read, and what could not be. */
export interface Decoded {
  readonly text: string;
  /** An iconv-lite name, such as `utf8` or `gb18030`; where parts differ, that of most of the text. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}
