/** A set phrase of which a filter took one word. */
export interface PhraseRule {
  /** The word that is missing, folded. */
  readonly word: string;
  /** What the folded text before the gap ends with, if that tells. */
  readonly before?: RegExp;
  /** What the folded text after the gap begins with, if that tells. */
  readonly after?: RegExp;
  readonly why: string;
  /** The phrase with `_` for the gap. */
  readonly example: string;
  /** A gap in which the word is not missing. */
  readonly counterexample: string;
}

/**
 * Phrases that a language model of general text does not know, or in which nothing but the one word makes sense. A row
 * holds for a gap where both of its patterns do.
 */
export const PHRASE_RULES: readonly PhraseRule[] = [
  {
    word: '电话',
    before: /(?:催收|骚扰|(?<!集资|金融|贷款|合同|信用卡|保险|票据)诈骗|恐吓|推销)$/,
    after: /^(?![、，,]?(?:电话|手段|行为))/,
    why: 'what comes again and again from those who collect debts, threaten or sell is a call',
    example: '每天都有催收_打来',
    counterexample: '骚扰_行为',
  },
  {
    word: '电话',
    before: /(?:[、，,：:]|通过|包括|依赖|^\d\.|对|和|^|首先|进行|采取|采用|使用)\s?$/,
    after: /^催收/,
    why: 'beside 短信催收 and 上门催收 stands 电话催收',
    example: '包括短信催收、_催收、上门催收',
    counterexample: '暴力_催收',
  },
  {
    word: '电话',
    before: /(?:打|拨打|接到|接听|打来)$/,
    after: /^(?:过来|过去|来|给|时|后|骚扰|通知|轰炸|催)/,
    why: 'what one 打s and 接听s',
    example: '他每天都打_过来',
    counterexample: '打_地铺',
  },
  {
    word: '电话',
    before: /拨打(?:急救|报警|火警|求助|投诉|咨询|客服|服务|热线)?$/,
    after: /^(?:[，。；！？,;!?]|$)/,
    why: 'what one 拨打s at the end of a clause',
    example: '请立即拨打急救_。',
    counterexample: '他拨打_分机，没有人接',
  },
  {
    word: '电话',
    before: /通过$/,
    after: /^(?:、(?:短信|微信|邮件|上门|信函)|和短信|进行催收|联系|通知|等(?:方式|途径|渠道).{0,4}联系)/,
    why: 'the first of the ways to reach someone',
    example: '通过_、短信等方式联系客户',
    counterexample: '通过_、安检等环节',
  },
  {
    word: '催收',
    before: /(?:暴力|恶意|第三方|网贷|平台)的?$/,
    after: /^(?:人员|公司|机构|员)(?!工)/,
    why: 'the people whom lenders send',
    example: '借款人接到第三方_公司的来电',
    counterexample: '公司_人员名单',
  },
  {
    word: '政府',
    before: /(?:需要|离不开|有赖于|依靠|以及|呼吁)$/,
    after: /^[、和与].{1,16}(?:共同努力|携手|合力|各方)/,
    why: 'first in the list of those whose joint effort is called for',
    example: '这需要_、学校和家庭共同努力',
    counterexample: '这需要_、耐心和时间',
  },
  {
    word: '维权',
    before: /(?:途径|手段|方式|渠道|武器)(?:来|去|进行|依法)+$/,
    after: /^(?:[，。；,;]|$)/,
    why: 'what one does by way of the law',
    example: '消费者可以用法律武器进行_。',
    counterexample: '可以分期的方式进行_支付',
  },
  {
    word: '杀',
    before: /大逃$/,
    why: '大逃杀 is a kind of game, and a film',
    example: '这是一款大逃_类游戏',
    counterexample: '一路奔逃_',
  },
  {
    word: '供精',
    before: /[/／、和与及或]$/,
    after: /^(?:人工授精|试管)/,
    why: 'insemination with the seed of a donor, beside 夫精人工授精',
    example: '分为夫精/_人工授精',
    counterexample: '开展_人工授精前的检查',
  },
  {
    word: '征信',
    before: /(?:央行|人行|个人|上|查)$/,
    after: /^(?:报告|系统|记录|黑名单|中心|不良)/,
    why: "the central bank's record of debts",
    example: '逾期会上央行_系统',
    counterexample: '个人_简历',
  },
  {
    word: '成功率',
    before: /(?:试管婴儿|试管|移植|受孕|妊娠|手术)(?:的|平均)?$/,
    after: /^(?:高|低|在|约|可|为|达|较|更|和|与|、|，|,|。)/,
    why: 'the figure that clinics advertise with',
    example: '这家医院试管婴儿的_高达六成',
    counterexample: '手术_前的准备',
  },
];

/** The rule for the phrase that a gap is part of. */
export function phraseAt({ before, after }: { before: string; after: string }): PhraseRule | undefined {
  return PHRASE_RULES.find(
    (rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
  );
}
