import type { Choice } from './choice.js';

/**
 * 著: 着 where it marks an aspect or a contact (隨著 → 随着), itself where it means writings or renown (編著, 顯著). OpenCC's
 * plain table leaves all of them, its Taiwan table converts all.
 */
export const ASPECT: Choice = {
  character: '著',
  forms: ['着', '著'],
  rows: [
    {
      pattern: /著(?<=[显卓昭彰]著)/y,
      form: '著',
      why: 'renown, named by the character before',
      example: '顯著、昭著',
    },
    {
      pattern: /著(?=[陆手重火急眼装色想落实力迷])(?<![编专名原论译遗巨撰土杂所]著)/y,
      form: '着',
      why: 'contact: the verb 着 begins the next word',
      example: '著陸、著手、著重',
    },
    {
      pattern: /著(?<=[随沿伴朝向趁顺跟围绕执附藉借凭靠因为意味带看]著)(?![书述录者作《名])/y,
      form: '着',
      why: 'after a preposition or a verb that writes nothing',
      example: '隨著、憑著、意味著',
    },
    {
      pattern: /著(?<=[编专名原论译遗巨撰土]著)(?=[\P{Script=Han}的]|$)/uy,
      form: '著',
      why: 'writings, named by the character before; no object follows',
      example: '編著、原著、土著',
    },
    {
      pattern: /著(?=称[于的]|述|录|者|书立|名[的于])/y,
      form: '著',
      why: 'renown or writings, named by the characters after',
      example: '著名的、著者、著稱於',
    },
    {
      pattern: /著(?=有?《)/y,
      form: '著',
      why: 'wrote, with the title of what was written',
      example: '著有《吶喊》',
    },
    { pattern: /著(?<=[ 　]著)$/y, form: '著', why: 'the author line of a book', example: '魯迅 著' },
    {
      pattern:
        /著(?:(?<=[编专名原论译遗合拙巨撰主所新旧力校土较素夙无杂自共]著)|(?=[称作书名成文]|有[\p{Script=Han}]))/uy,
      form: 'model',
      why: 'a neighbour that makes it writings in one text and the object of an action in another',
      example: '看著書、寫著作業、著有名篇',
    },
  ],
};

/** 著 after these is 着 even in text that is otherwise Simplified: no Simplified text writes 随著. */
export const CERTAIN_ASPECT = /著(?<=[随沿伴朝向趁顺接跟围绕意味执沉附]著)(?![名称述录者《])/y;
