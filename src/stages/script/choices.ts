import { ASPECT } from './aspect.js';
import type { Choice } from './choice.js';

/** The Traditional characters for which Simplified text has two, each with its rows. */
export const CHOICES: readonly Choice[] = [
  ASPECT,
  {
    character: '帳',
    forms: ['账', '帐'],
    rows: [
      {
        pattern: /帐(?:(?=[篷幕帘幔顶钩汗])|(?<=[蚊营帷军纱床罗锦毡幄幔百千万]帐))/y,
        form: '帐',
        why: 'cloth; money is 账, which the standard of 2001 prefers',
        example: '帳篷、蚊帳、金帳汗國',
      },
      {
        pattern: /帐(?:(?=[下中内外前里])|(?<=[大主中设升虎牙一]帐))/y,
        form: 'model',
        why: 'a tent or an account',
        example: '帳下、帳內、大帳',
      },
    ],
  },
  {
    character: '沈',
    forms: ['沈', '沉'],
    rows: [{ pattern: /沈[阳氏家姓某括]/y, form: '沈', why: 'a place or a family', example: '沈陽、沈氏' }],
    margin: 1,
  },
  {
    character: '覆',
    forms: ['覆', '复'],
    rows: [
      {
        pattern: /覆(?:(?=[盖没灭辙亡舟水土])|(?<=[颠倾翻]覆))/y,
        form: '覆',
        why: 'to cover or overturn',
        example: '覆蓋、顛覆',
      },
      {
        pattern: /覆(?=[诊核审查议试述检赛牌])/y,
        form: '复',
        why: 'again; Hong Kong and Taiwan write 覆 for 複 and 復',
        example: '覆診、覆核',
      },
    ],
    margin: 1,
  },
  {
    character: '瞭',
    forms: ['了', '瞭'],
    rows: [
      {
        pattern: /瞭(?:(?=[望哨高远台]|了?一眼)|(?<=一瞭))/y,
        form: '瞭',
        why: 'to look from afar; a converter writes 瞭 for any 了',
        example: '瞭望、瞭哨',
      },
    ],
  },
  {
    character: '汎',
    forms: ['泛', '汎'],
    rows: [
      {
        pattern: /泛(?<=[王李张陈林黄吴刘蔡杨许郑谢郭洪曾周叶苏朱何]泛)(?=[^滥爱太舟读指用称论神])/y,
        form: '汎',
        why: 'a given name keeps its form behind a family name',
        example: '林汎宇',
      },
    ],
  },
  {
    character: '於',
    forms: ['于', '於'],
    rows: [
      {
        pattern:
          /于(?<=(?:^|[^\p{Script=Han}]|[姓和与跟是叫找问])于)(?=先生|女士|小姐|太太|老师|医生|教授|某)/uy,
        form: '於',
        why: 'a family, which is not 于',
        example: '於女士',
      },
      { pattern: /于(?<=姓于)(?=的|，|。|$)/y, form: '於', why: 'a family', example: '他姓於' },
    ],
  },
  { character: '拚', forms: ['拼', '拚'], rows: [] },
  { character: '藉', forms: ['借', '藉'], rows: [] },
  {
    character: '祇',
    forms: ['只', '祇'],
    rows: [
      {
        pattern: /祇(?:(?<=[神地灵天]祇)|(?=[园洹陀树]))/y,
        form: '祇',
        why: 'a deity, or Jetavana',
        example: '神祇、祇園',
      },
    ],
  },
  {
    character: '夥',
    forms: ['伙', '夥'],
    rows: [{ pattern: /伙(?<=[甚颇极]伙)(?![伴计食])/y, form: '夥', why: 'many', example: '獲益甚夥' }],
  },
];
