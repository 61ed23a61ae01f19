import { lazy } from '../core/lazy.js';

const DIGITS = '零一二三四五六七八九';
/** As on cheques, in both scripts. */
const FORMAL: ReadonlyMap<string, string> = new Map(
  ['一壹', '二贰貳', '三叁參叄参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖', '十拾'].flatMap((same) =>
    [...same.slice(1)].map((formal): [string, string] => [formal, same.charAt(0)]),
  ),
);
const FORMAL_DIGIT = new RegExp(`[${[...FORMAL.keys()].join('')}]`, 'g');
/** 一 to 九百九十九, and 一十 for 十 as on cheques and behind hundreds. */
const spellings = lazy(
  (): ReadonlyMap<string, number> =>
    new Map(
      Array.from({ length: 999 }, (_, index) => index + 1).flatMap((number) =>
        hundredsOf(number).map((spelled): [string, number] => [spelled, number]),
      ),
    ),
);
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * The number that a heading has: `12`, `１２`, `十二`, `二十`, `一百零八`, `①`, `⑴`, `Ⅳ`, `IV`, `A`, `叁`. Up to 999, as chapters are counted.
 *
 * @returns `NaN` for anything else
 */
export function numeral(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 0xff10 && first <= 0xff19) return numeral(text.normalize('NFKC'));
  if (first >= 0x4e00) return chinese(text);
  if (first < 0x3a) return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x245f;
  if (/^[⑴-⒇]$/.test(text)) return text.charCodeAt(0) - 0x2473;
  if (/^[A-H]$/.test(text)) return text.charCodeAt(0) - 0x40;
  if (/^[Ⅰ-Ⅻ]$/.test(text)) return text.charCodeAt(0) - 0x215f;
  return /^[IVX]+$/.test(text) ? roman(text) : Number.NaN;
}

function chinese(text: string): number {
  const number =
    spellings().get(text) ??
    spellings().get(text.replace(FORMAL_DIGIT, (digit) => FORMAL.get(digit) as string));
  return number ?? Number.NaN;
}

/** How a number below a thousand is written. */
function hundredsOf(number: number): string[] {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10 === 0 ? '' : DIGITS.charAt(number % 10);
  if (hundreds === 0) return tensOf(tens).map((spelled) => spelled + ones);
  const link = tens === 0 && ones !== '' ? '零' : '';
  return tensOf(tens).map((spelled) => `${DIGITS.charAt(hundreds)}百${link}${spelled}${ones}`);
}

/** How so many tens are written. */
function tensOf(tens: number): string[] {
  if (tens === 0) return [''];
  return tens === 1 ? ['十', '一十'] : [`${DIGITS.charAt(tens)}十`];
}

function roman(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = ROMAN[text[at] as string] as number;
    value += digit < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
