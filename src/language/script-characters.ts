import { createRequire } from 'node:module';
import { lazy } from '../core/lazy.js';
import { fold } from './fold.js';

const require = createRequire(import.meta.url);

/**
 * Characters that only Simplified text has: those that OpenCC's STCharacters changes and that are not among the 5,401
 * common ones of Big5 (台 and 岩 are) nor Hong Kong's own forms (户).
 */
export const simplifiedOnly = lazy((): ReadonlySet<string> => {
  const rows: string = require('opencc-js/dict/STCharacters').default;
  const pairs = rows.split('|').map((row) => row.split(' ') as [string, ...string[]]);
  const traditional = commonBig5();
  const hongKong = hongKongForms(traditional);
  const changed = pairs.filter(
    ([key, ...forms]) => !forms.includes(key) && !traditional.has(key) && !hongKong.has(key),
  );
  return new Set(changed.map(([key]) => key));
});

/** Characters that only Japanese text has (円 図 駅): no evidence of either script. */
export const japaneseOnly = lazy((): ReadonlySet<string> => {
  const rows: string = require('opencc-js/dict/JPShinjitaiCharacters').default;
  const forms = rows.split('|').flatMap((row) => row.split(' '));
  const traditional = commonBig5();
  const simplified = gb2312();
  const isChinese = (form: string) =>
    traditional.has(form) || simplified.has(form) || fold(form) !== form || simplifiedOnly().has(form);
  return new Set(forms.filter((form) => !isChinese(form)));
});

/** The forms that Hong Kong writes instead of those of OpenCC that are among some characters: 户 for 戶. */
function hongKongForms(among: ReadonlySet<string>): ReadonlySet<string> {
  const rows: string = require('opencc-js/dict/HKVariants').default;
  const pairs = rows.split('|').map((row) => row.split(' ') as [string, string]);
  return new Set(pairs.filter(([form]) => among.has(form)).map(([, hongKong]) => hongKong));
}

/** Level 1 of Big5: lead bytes A4 to C6. */
function commonBig5(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
}

/** The Chinese characters of GB 2312: lead bytes B0 to F7, trail bytes A1 to FE. */
export function gb2312(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('gb2312').decode(Uint8Array.from(bytes)));
}
