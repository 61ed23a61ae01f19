const DIGITS = '零一二三四五六七八九';
/** As on cheques, in both scripts. */
const FORMAL: ReadonlyMap<string, string> = new Map(
  ['一壹', '二贰貳', '三叁參叄参', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖', '十拾'].flatMap((same) =>
    [...same.slice(1)].map((formal): [string, string] => [formal, same.charAt(0)]),
  ),
);
const FORMAL_DIGIT = new RegExp(`[${[...FORMAL.keys()].join('')}]`, 'g');
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/**
 * The number that a heading has: `12`, `十二`, `二十`, `①`, `⑴`, `Ⅳ`, `IV`, `A`, `叁`. Up to 99, as headings are counted.
 *
 * @returns `NaN` for anything else
 */
export function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.charCodeAt(0) >= 0x4e00) return chinese(text);
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x245f;
  if (/^[⑴-⒇]$/.test(text)) return text.charCodeAt(0) - 0x2473;
  if (/^[A-H]$/.test(text)) return text.charCodeAt(0) - 0x40;
  if (/^[Ⅰ-Ⅻ]$/.test(text)) return text.charCodeAt(0) - 0x215f;
  return /^[IVX]+$/.test(text) ? roman(text) : Number.NaN;
}

function chinese(written: string): number {
  const text = written.replace(FORMAL_DIGIT, (digit) => FORMAL.get(digit) as string);
  if (text.length === 1 && text !== '十') return indexOf(text);
  const [ten, tens, ones = ''] = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text) ?? [];
  if (ten === undefined) return Number.NaN;
  return (tens === undefined ? 1 : indexOf(tens)) * 10 + (ones === '' ? 0 : indexOf(ones));
}

function indexOf(digit: string): number {
  const index = DIGITS.indexOf(digit);
  return index > 0 ? index : Number.NaN;
}

function roman(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = ROMAN[text[at] as string] as number;
    value += digit < (ROMAN[text[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
