import { commonShare } from '../../language/common.js';
import { type Edit, editLines, type Stage } from '../../stage.js';
import { type Codec, gbk, latin1, utf8, windows1252 } from './codecs.js';
import { hasUtf8AsGbk, isSuspect } from './suspects.js';

/** A text was written in one charset and read in another. */
interface Misreading {
  readonly name: string;
  readonly written: Codec;
  readonly read: Codec;
  /** Cheap: whether a line may be such a text. */
  suspect(text: string): boolean;
}

/** A lead byte of UTF-8's three-byte characters read as Latin-1 or Windows-1252, and the byte that must follow it. */
const UTF8_AS_LATIN =
  /[\u00E2-\u00EF][\u0080-\u00BF\u0152-\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/** Four bytes of GB 2312 characters in a row, read as Latin-1. */
const GBK_AS_LATIN = /[\u00B0-\u00F7][\u00A1-\u00FE][\u00B0-\u00F7][\u00A1-\u00FE]/;

/** In the order in which they are tried; a text may fit both Western ones. */
const MISREADINGS: readonly Misreading[] = [
  {
    name: 'UTF-8 read as GBK',
    written: utf8,
    read: gbk,
    suspect: hasUtf8AsGbk,
  },
  {
    name: 'UTF-8 read as Windows-1252',
    written: utf8,
    read: windows1252,
    suspect: (text) => UTF8_AS_LATIN.test(text),
  },
  {
    name: 'GBK read as Windows-1252',
    written: gbk,
    read: windows1252,
    suspect: (text) => GBK_AS_LATIN.test(text),
  },
  {
    name: 'UTF-8 read as Latin-1',
    written: utf8,
    read: latin1,
    suspect: (text) => UTF8_AS_LATIN.test(text),
  },
  {
    name: 'GBK read as Latin-1',
    written: gbk,
    read: latin1,
    suspect: (text) => GBK_AS_LATIN.test(text),
  },
];

/** A repair must read like Chinese, and clearly more so than the text it replaces; else the text stays. */
const MIN_REPAIRED_SHARE = 0.75;
const MIN_GAIN = 0.3;

/** Chinese characters a repair must bring out; two may be chance in a text that is no mojibake. */
const MIN_HAN = 2;
const HAN = /[\u3400-\u9FFF]/g;

/** Text that was decoded with the wrong charset, where the way back is exact and clearly better Chinese. */
export const mojibake: Stage = {
  name: 'mojibake',
  summary:
    'undoes text that was decoded with the wrong charset: UTF-8 read as GBK or Latin-1, GBK read as Latin-1',
  reason: 'decoded with the wrong charset',
  run: (article) => editLines(article, ({ text }) => undoMisreading(text)),
};

function undoMisreading(text: string): string | Edit {
  if (!isSuspect(text)) return text;
  for (const { name, written, read, suspect } of MISREADINGS) {
    if (!suspect(text)) continue;
    const bytes = read.encode(text);
    const repaired = bytes && written.decode(bytes);
    // The way back must be exact: what was written, misread once more, is this very text.
    if (!repaired || read.decode(written.encode(repaired) ?? new Uint8Array()) !== text) continue;
    if (isBetter(repaired, text)) {
      return { text: repaired, reason: `${name}; reading it so again gives the raw line exactly` };
    }
  }
  return text;
}

function isBetter(repaired: string, damaged: string): boolean {
  const share = commonShare(repaired);
  return (
    (repaired.match(HAN)?.length ?? 0) >= MIN_HAN &&
    share >= MIN_REPAIRED_SHARE &&
    share - commonShare(damaged) >= MIN_GAIN
  );
}
