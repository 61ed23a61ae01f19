/** Words that do not go together, which synonym spinners make. Folded. */
export interface SpunWords {
  readonly words: string;
  /** What stood there. */
  readonly instead: string;
  /** A character of them that is seldom met otherwise, in both scripts. */
  readonly sign: string;
}

/** Deliberately not here: what people write, too (本人的权益, 请求协助, 形成影响). */
export const SPUN: readonly SpunWords[] = [
  { words: '采纳手段', instead: '采取手段', sign: '纳納' },
  { words: '采纳方法', instead: '采取方法', sign: '纳納' },
  { words: '采纳行动', instead: '采取行动', sign: '纳納' },
  { words: '采纳措施', instead: '采取措施', sign: '纳納' },
  { words: '要紧作用', instead: '重要作用', sign: '紧緊' },
  { words: '要紧意义', instead: '重要意义', sign: '紧緊' },
  { words: '要紧的作用', instead: '重要的作用', sign: '紧緊' },
  { words: '要紧因素', instead: '重要因素', sign: '紧緊' },
  { words: '要紧性', instead: '重要性', sign: '紧緊' },
  { words: '理解本人的权益', instead: '了解自己的权益', sign: '权權' },
  { words: '国度相关', instead: '国家相关', sign: '度' },
  { words: '国度规定', instead: '国家规定', sign: '度' },
  { words: '国度法律', instead: '国家法律', sign: '度' },
  { words: '国度政策', instead: '国家政策', sign: '度' },
  { words: '其余国度', instead: '其他国家', sign: '度' },
  { words: '经济艰难', instead: '经济困难', sign: '艰艱' },
  { words: '资金艰难', instead: '资金困难', sign: '艰艱' },
  { words: '寻觅协助', instead: '寻求帮助', sign: '觅覓' },
];
