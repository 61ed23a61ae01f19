import type { Convert } from './converters.js';

/**
 * 著 in Simplified text: 着 where it marks an aspect or a contact (隨著 → 随着), itself where it means writings or
 * renown (編著, 顯著). The plain Traditional-to-Simplified table leaves all of them, the Taiwan table converts all.
 */
export interface AspectRule {
  /** Matches Simplified text around 著; the 著 it covers stays. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
}

/** Where 著 stays. Everything else becomes 着, which is far commoner. */
export const WRITTEN: readonly AspectRule[] = [
  {
    pattern: /著(?<=[显卓昭彰编专名原论译遗合拙巨撰主所新旧力参校土较素夙]著)(?![陆手重火急眼装色想落地])/,
    why: 'renown or writings, named by the character before',
    example: '显著、名著、编著、土著',
  },
  {
    pattern: /著(?=称于|称的|述|录|者|书立说|作(?!业|出|为|用|战|证|客|案|响|息)|名(?!字|单|片|义|为|次|额))/,
    why: 'renown or writings, named by the character after; not 写着名字, 看着作业',
    example: '著名、著作、著者',
  },
  { pattern: /著(?=有?《)/, why: 'wrote, with the title of what was written', example: '著有《呐喊》' },
  { pattern: /著(?<=[ 　]著)$/, why: 'the author line of a book', example: '鲁迅 著' },
];

/** 著 after these is 着 even in text that is otherwise Simplified. */
const ALWAYS_ASPECT = /著(?<=[随沿伴朝向趁顺接跟围绕意味执沉附]著)(?![名称述录者《])/g;

/** A 著 that stays, or, in the group, one that does not. */
const ANY = new RegExp(`${WRITTEN.map(({ pattern }) => pattern.source).join('|')}|(著)`, 'g');

/** Decides each 著 of a Simplified text that was Traditional. */
export const resolveAspect: Convert = (text) => {
  if (!text.includes('著')) return text;
  return text.replace(ANY, (match, aspect?: string) => (aspect ? '着' : match));
};

/** Decides only what no Simplified text would write: 随著. */
export const resolveCertainAspect: Convert = (text) =>
  text.includes('著') ? text.replace(ALWAYS_ASPECT, '着') : text;
