/**
 * A Chinese character, as the inside of a character class: the unified ideographs of the Basic Multilingual Plane,
 * extension A, compatibility ideographs, 〇 and 々. Plain ranges, because `\p{Script=Han}` needs the slower `u` mode.
 */
export const HAN = '\\u3007\\u3005\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF';

/**
 * The block of unified ideographs alone, as the inside of a character class: for rows that look for an ordinary word or name,
 * which has no rare characters.
 */
export const UNIFIED = '\\u4E00-\\u9FFF';

/** Full-width and Chinese marks that stand between Chinese characters, as the inside of a character class. */
export const MARKS =
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301F\\u2018\\u2019\\u201C\\u201D\\u2026\\u2014\\u00B7\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF5E';

/** How many Chinese characters a text has, as `HAN` counts them. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (isHanUnit(text.charCodeAt(i))) count++;
  return count;
}

/** Whether a UTF-16 code unit is a Chinese character, as `HAN` has them. */
export function isHanUnit(unit: number): boolean {
  return unit >= 0x4e00 ? unit <= 0x9fff || isRareHan(unit) : unit >= 0x3005 && isRareHan(unit);
}

function isRareHan(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3005 ||
    unit === 0x3007
  );
}

/** Whether a UTF-16 code unit is in the block of unified ideographs, as `UNIFIED` has it. */
export function isUnifiedUnit(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/**
 * Whether a UTF-16 code unit is from the start of extension A to the end of the unified ideographs, the 64 hexagrams between
 * them too: where a line is asked at each character, and 〇, 々 and compatibility ideographs don't matter.
 */
export function isIdeographUnit(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
