/** What hacked and copied pages advertise inside the words of their texts. */
export interface Keyword {
  /** Its forms, in both scripts where they differ. */
  readonly forms: readonly string[];
  /** A character of each form that is seldom met otherwise, so that clean text is seldom searched. */
  readonly sign: string;
}

export const KEYWORDS: readonly Keyword[] = [
  { forms: ['试管', '試管'], sign: '试試' },
  { forms: ['代孕', '助孕'], sign: '孕' },
  { forms: ['供卵', '借卵', '赠卵', '贈卵'], sign: '卵' },
  { forms: ['娱乐城', '娛樂城'], sign: '娱娛' },
  { forms: ['棋牌'], sign: '棋' },
  { forms: ['博彩', '六合彩'], sign: '彩' },
  { forms: ['百家乐', '百家樂'], sign: '乐樂' },
  { forms: ['裸聊'], sign: '裸' },
  { forms: ['代开发票', '代開發票'], sign: '票' },
  { forms: ['办证刻章', '辦證刻章'], sign: '刻' },
];
