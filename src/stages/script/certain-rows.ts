import type { ChoiceRow } from './choice.js';
import { matchesAt } from './choice.js';

/** Characters by which a thing is made dry, or becomes so. */
const DRIES = '收甩晒吹晾烘擦烤拧绞抹拭沥焙炒熬煮蒸风阴焗榨吸抽喝哭流渴枯始未';
/** What dries by itself. */
const DRY =
  '水井|井水|溪水|湖水|鞋子|袜子|裤子|被子|油漆|墨水|墨迹|头发|衣服|衣裳|嘴唇|嘴巴|皮肤|喉咙|嗓子|口腔|鼻子|眼睛|舌头|土地|田地|木头|面团|眼泪|泪水|汗水|血迹|路面|地面|河水|井水|池塘|毛巾|被单|泥土';
/** What is dried to be eaten. */
const FOOD = '包瓜腐肉饼果葡萄卜笋菜桃杏枣蕉梅鱼贝芒豆薯菇蕨椰柿莓';

/**
 * Places at which neither a phrase nor the usual form of a Simplified character is right: they outweigh both. The patterns match
 * Simplified text. Rows for what the language models can't tell: they know Simplified words only.
 */
export const CERTAIN_ROWS: ReadonlyMap<string, readonly ChoiceRow[]> = new Map(
  Object.entries({
    干: [
      {
        pattern: /干(?<=白干)(?=了|活|一|两|三|几|半|$)/y,
        form: '幹',
        why: 'in vain, not the liquor',
        example: '白干了',
      },
      {
        pattern: new RegExp(`干(?<=[${DRIES}]干)(?![部事活劲扰预涉掉什嘛])`, 'y'),
        form: '乾',
        why: 'dried by what the character before says',
        example: '甩干',
      },
      {
        pattern:
          /干(?:(?<=[又越]干)(?=[又越]?[瘦硬痒黄瘪瘠涩热冷脆燥渴枯裂])|(?=又[瘦硬痒黄瘪瘠涩热冷脆裂])|(?<=又[黑瘦硬黄瘪皱苦涩咸热冷脆老糙]又干)(?![部事活劲])|(?<=越[晒吹烤放来]越干)(?![部事活劲]))/y,
        form: '乾',
        why: 'dry, and something else of the kind',
        example: '又干又瘦',
      },
      {
        pattern: new RegExp(`干(?<=[${FOOD}]干)(?![部事活劲扰预涉掉什嘛吗得])`, 'y'),
        form: '乾',
        why: 'dried food',
        example: '面包干、地瓜干',
      },
      {
        pattern: new RegExp(
          `干(?<=(?:${DRY})(?:还没|还未|没|都|已经|已|快|全|也|渐渐|慢慢)?干)(?=[了透得。，、]|$)`,
          'y',
        ),
        form: '乾',
        why: 'what dries stands before it',
        example: '油漆干了、头发还没干',
      },
      {
        pattern:
          /干(?=辣椒|[痒涩瘪裂枯燥煸煎锅冰柴草粮货贝]|炒|拌饭|拌面)|干(?=了?[一这那两三几满]?[杯碗](?!子))/y,
        form: '乾',
        why: 'dry, or to empty a glass',
        example: '干辣椒、干了这杯',
      },
      {
        pattern: /干(?<=[这那一]?[口条眼座][井河泉溪池塘]都?干)(?=了|涸|得)/y,
        form: '乾',
        why: 'a well or a river without water',
        example: '这口井干了',
      },
      { pattern: /干(?<=酒干)(?=倘)/y, form: '乾', why: 'the name of a song', example: '酒干倘卖无' },
    ],
    签: [
      {
        pattern:
          /签(?<![抽书标牙竹求中题诗支根]签)(?=[了过着好]?(?:[字名约署订收发批证]|文件|合同|协议|借条|字据|单子|[一两三几]份))/y,
        form: '簽',
        why: 'to sign; else a slip of paper or bamboo',
        example: '签了字',
      },
    ],
    游: [
      {
        pattern: /游(?<=[水海河江湖池]里游)(?!览|玩|历|客|船)/y,
        form: '游',
        why: 'to swim',
        example: '鱼在海里游',
      },
    ],
    几: [
      {
        pattern: /几(?<=[长矮高低短宽厚深远重大小]几)(?=[岁年天个公厘英尺寸米分倍截头斤层度])/y,
        form: '幾',
        why: 'by some measure; else a low table',
        example: '长几岁、矮几公分',
      },
    ],
    拐: [{ pattern: /拐(?=棍)/y, form: '柺', why: 'a stick; else to turn', example: '拐棍' }],
    里: [
      {
        pattern: /里(?<=[\d十百千万几数]里)(?=[外路地远])/y,
        form: '里',
        why: 'a measure; what follows says how far',
        example: '几十里外',
      },
    ],
    丑: [
      {
        pattern: /丑(?:(?<=[子甲乙丙丁戊己庚辛壬癸]丑)|(?=寅|时辰))/y,
        form: '丑',
        why: 'the second of the twelve branches',
        example: '子丑寅卯',
      },
    ],
    斗: [{ pattern: /斗(?=柜)/y, form: '斗', why: 'a drawer, of a chest of drawers', example: '斗柜' }],
    占: [
      {
        pattern: /占(?=士[邦·・]|了?[一这那]?[个支]?[上中下]?[上中下]?[签卦])/y,
        form: '占',
        why: 'a sound of a name, or to divine',
        example: '占士邦',
      },
    ],
    郁: [
      {
        pattern:
          /郁(?=先生|女士|小姐|太太|老师|医生|教授)(?<=(?:^|[^\p{Script=Han}]|[姓和与跟是叫找问])郁)/uy,
        form: '郁',
        why: 'a family',
        example: '郁先生',
      },
    ],
    松: [
      {
        pattern: /松(?<=[青苍贞古孤寒劲]松)(?![开动了软散懈弛])/y,
        form: '松',
        why: 'a pine, by what it is like',
        example: '贞松劲柏',
      },
    ],
    后: [
      {
        pattern: /后(?<![皇太王母天妃影歌]后)(?=[东南西北]?街)/y,
        form: '後',
        why: 'a street behind another',
        example: '后街、后北街',
      },
    ],
    欲: [
      {
        pattern: /欲(?<=[含多深有留]情欲)(?=[说语问诉寄])/y,
        form: '欲',
        why: 'about to, in verse',
        example: '含情欲说',
      },
    ],
    征: [
      {
        pattern: /征(?=[夫帆衣鸿途尘]|人(?!启|告|广|的启))/y,
        form: '征',
        why: 'of a campaign',
        example: '征人、征途',
      },
    ],
    系: [
      {
        pattern: /系(?<![联关体派属母父星院学文理工医法农]系)(?=我(?![们校国院])|[你他她](?!们)一?[生心])/y,
        form: '繫',
        why: 'to tie a person, in verse; in Cantonese to reach one',
        example: '系我一生心',
      },
    ],
    发: [
      {
        pattern: /发(?=卡(?:银?行|机构|量|业务|平台|中心))/y,
        form: '發',
        why: 'to issue a card; else a hairpin',
        example: '发卡行',
      },
    ],
    出: [
      {
        pattern: /出(?<=一出|一出出)(?=出?(?:[好大新老悲喜闹话歌]|音乐|折子)?[戏剧](?!组|院))/y,
        form: '齣',
        why: 'a play, also doubled',
        example: '一出出好戏',
      },
    ],
    只: [
      {
        pattern: /只(?<=一只只)(?![有是能要会剩为])/y,
        form: '隻',
        why: 'a doubled measure has the same form twice',
        example: '一只只',
      },
    ],
    周: [
      { pattern: /周(?<=若干周)(?![年岁边围遭])/y, form: '週', why: 'some weeks', example: '若干周' },
      {
        pattern: /周(?<=[\d两二三四五六七八九十几]周)(?=半(?!径))/y,
        form: '週',
        why: 'half a week more',
        example: '四周半',
      },
    ],
    卷: [
      {
        pattern: /卷(?<=[试考答阅宗案陋书画诗手]卷)(?![起入走曲发])/y,
        form: '卷',
        why: 'a roll of writing',
        example: '陋卷',
      },
    ],
    别: [
      {
        pattern: /别(?=[着上在](?!急|慌|忙)[\p{Script=Han}])/uy,
        form: '別',
        why: 'to pin; 彆 is only in 彆扭 and its like',
        example: '头上别着花',
      },
    ],
    涂: [
      {
        pattern:
          /涂(?<=(?:^|[^\p{Script=Han}]|[姓和与跟是叫])涂)(?=先生|女士|小姐|太太|老师|某|氏|医生|教授|总)/uy,
        form: '涂',
        why: 'a family',
        example: '涂先生',
      },
    ],
  } satisfies Record<string, readonly ChoiceRow[]>),
);

/**
 * The forms of the rows above in a conversion, which must be of the same length.
 *
 * @param text in Simplified characters
 */
export function withCertainForms(text: string, converted: string): string {
  if (text.length !== converted.length) return converted;
  let certain = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const row = CERTAIN_ROWS.get(text.charAt(at))?.find(({ pattern }) => matchesAt(pattern, text, at));
    if (!row) continue;
    certain += converted.slice(from, at) + row.form;
    from = at + 1;
  }
  return certain + converted.slice(from);
}
