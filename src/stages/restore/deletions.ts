/** A word that filters delete without a trace, seen by what its absence leaves. */
export interface DeletionRule {
  /** The word that is missing, Simplified. */
  readonly word: string;
  /** What the pattern needs to match at all, in either script: the cheap question. */
  readonly anchor: RegExp;
  /** Matches folded text where the word is missing. Global; without nested quantifiers. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly example: string;
  /** Text that looks alike and is complete. */
  readonly counterexample: string;
}

/** Before 问, a verb or noun that it completes (访问), someone who asks (他问), or an adverb of asking (又问). */
const ASKS =
  '疑访询讯质顾提发学请责反追查拷慰盘逼设垂审自试动套细叩借诘诉考究闻聘喝鞠存省再又就便来一道想先不敢好该去要可会能被常爱只才' +
  '他她我你您它们谁人者师生员长家友妈爸爷奶哥姐弟妹母父子女儿某总官警客众民王李张刘陈';

/** Rows for words whose absence can be told without weighing contexts; nothing is guessed beyond them. */
export const DELETION_RULES: readonly DeletionRule[] = [
  {
    word: '题',
    anchor: /[问問]/,
    pattern: new RegExp(
      `问(?<=[\\u4E00-\\u9FFF]问)(?<![${ASKS}]问)(?=[，。；、！？,;!?]|$|[的也都](?![^，。,]{0,3}[你我他她])|是[一个最]|和[\\u4E00-\\u9FFF]|愈发|日益|越来|逐渐|进行|突出|严重|频发)`,
      'g',
    ),
    why: '问 after a noun is half of 问题: as a verb it has someone who asks before it and someone asked behind it',
    example: '资金问的解决，法律问。',
    counterexample: '他问的是价格，老师问，访问的人，疑问。',
  },
  {
    word: '的同时，',
    anchor: /利益/,
    pattern: /(?<=在[^，。,]{2,20}利益)的?(?=维护|提升|树立|保持|促进)/g,
    why: '在…利益 needs its 的同时 before the next verb',
    example: '在保障自身利益的维护良好的形象',
    counterexample: '他致力于利益的维护。',
  },
  {
    word: '国家',
    anchor: /和地[区區]/,
    pattern: /(?<=(?:许多|很多|多个|一些|各|其他|周边|发达|其它))(?=和地区)/g,
    why: '国家和地区 is one phrase; 许多和地区 is not Chinese',
    example: '许多和地区都有规定',
    counterexample: '许多国家和地区都有规定',
  },
];
