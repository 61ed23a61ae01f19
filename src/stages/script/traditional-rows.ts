import type { Choice } from './choice.js';

export interface TraditionalChoice extends Choice {
  /** The form where no row matches and the character is a word by itself after a longer word. */
  readonly afterWord?: string;
}

/**
 * Simplified characters whose usual Traditional form, where no phrase holds them, is not the right one everywhere: names
 * keep 范, 余, 岳; measures take 隻. The patterns match Simplified text.
 */
export const TRADITIONAL_CHOICES: readonly TraditionalChoice[] = [
  {
    character: '范',
    forms: ['范', '範'],
    rows: [],
  },
  {
    character: '余',
    forms: ['余', '餘'],
    rows: [
      {
        pattern: /余(?:(?<=[\d０-９十百千万亿]余)|(?<=[其多业剩残有无之空富盈结]余))/y,
        form: '餘',
        why: 'over, or what is left',
        example: '五十余人、其余',
      },
    ],
  },
  {
    character: '咸',
    forms: ['咸', '鹹'],
    rows: [
      {
        pattern: /咸(?:(?<=[太很更偏又较微不腌]咸)|(?=[味水鱼菜蛋肉淡甜辣的、]))/y,
        form: '鹹',
        why: 'salty; elsewhere 咸 is a name (咸丰, 咸阳)',
        example: '太咸、咸的',
      },
    ],
  },
  { character: '岳', forms: ['岳', '嶽'], rows: [] },
  {
    character: '朴',
    forms: ['朴', '樸'],
    rows: [
      {
        pattern: /朴(?:(?<=[质简淳俭纯古诚]朴)|(?=[素实质拙]))/y,
        form: '樸',
        why: 'plain; elsewhere 朴 is a family',
        example: '质朴',
      },
    ],
  },
  {
    character: '里',
    forms: ['里', '裏'],
    afterWord: '裏',
    rows: [
      {
        pattern: /里(?:(?<=[\d０-９〇一二三四五六七八九十百千万]里)|(?=[程长弄村岸·]))/y,
        form: '里',
        why: 'a measure, a neighbourhood or a sound of a name, though a longer word stands before it',
        example: '奇里岸、三十里',
      },
      {
        pattern: /里(?<=[天年月日儿》」”]里)/y,
        form: '裏',
        why: 'in a time or in a work, after a word of one character or a mark',
        example: '几十年里、《孟子》里',
      },
      {
        pattern:
          /里(?<=[锅碗盆缸桶箱柜包袋盒瓶壶杯罐篮筐屋房院田洞窝嘴手眼耳肚梦村镇厂店车船书信画戏林池塘井沟泥土雪雨风雾火灰草花树叶碟勺炉灶床被怀汤饭菜水河湖山庙寺宫殿巷校班队群圈网]里)/y,
        form: '裏',
        why: 'within a thing of one character',
        example: '锅里、水里',
      },
    ],
  },
  {
    character: '只',
    forms: ['只', '隻'],
    rows: [
      {
        pattern:
          /只(?<=(?:[\d０-９]|[\d十百千万]多|第[一二三四五六七八九十])\s?只)(?![有是能需要会在剩为限占得想见好差用])/y,
        form: '隻',
        why: 'a measure after a number',
        example: '50只羊、300多只',
      },
    ],
  },
  {
    character: '准',
    forms: ['準', '准'],
    rows: [
      { pattern: /准(?<=[奉获核批特恩诏允照不]准)/y, form: '准', why: 'to allow', example: '奉准、不准' },
      { pattern: /准(?=许|予|考证)/y, form: '准', why: 'to allow', example: '准予' },
    ],
  },
  {
    character: '云',
    forms: ['雲', '云'],
    rows: [{ pattern: /云(?=[：:]?[「“『"])|云(?=：)/y, form: '云', why: 'to say', example: '诗云：「' }],
  },
  {
    character: '系',
    forms: ['系', '係'],
    rows: [
      {
        pattern: /系(?=由|指|属于|因为?)(?<![关体学科派院星直母父水山语本]系)/y,
        form: '係',
        why: 'is',
        example: '此处系指',
      },
    ],
  },
  {
    character: '冲',
    forms: ['衝', '沖'],
    rows: [
      {
        pattern: /冲(?=[咖茶奶泡饮服剂洗刷淋澡凉淡厕]|[一两几半]?[杯壶])/y,
        form: '沖',
        why: 'to pour water on; elsewhere it is to rush or to clash',
        example: '冲咖啡、冲一杯',
      },
    ],
  },
  {
    character: '斗',
    forms: ['鬥', '斗'],
    rows: [
      {
        pattern:
          /斗(?<=[\d０-９〇一二三四五六七八九十百千万两几数半]斗)(?=[米粟粮谷麦豆酒金]|\P{Script=Han}|$)/uy,
        form: '斗',
        why: 'a measure after a number',
        example: '三斗米',
      },
    ],
  },
];
