import { createRequire } from 'node:module';
import { fold } from '../../language/fold.js';
import { gb2312 } from '../../language/script-characters.js';

const require = createRequire(import.meta.url);

/**
 * Variants of the same character that are neither Traditional by OpenCC's `TSCharacters` nor Simplified: archaic ones
 * (牠 砲 姪), Japanese ones (呉 様), those of old print (硏 靑).
 */
export interface VariantRow {
  /** Variant and Simplified form, pair by pair. */
  readonly pairs: string;
  readonly what: string;
  readonly why: string;
}

/** What OpenCC's tables of Japanese and regional forms don't have. */
export const VARIANTS: readonly VariantRow[] = [
  {
    pairs: `
      砲炮 鎗枪 牠它 姪侄 鼇鳌 栢柏 幇帮 牓榜 寳宝 揹背 誖悖 桮杯 獘毙 粃秕 臕膘 愽博 駮驳 跴踩 慙惭 甞尝 膓肠 塲场 撦扯 詶酬 耡锄 舩船 剏创 窓窗 搥捶
      箠棰 惷蠢 怱匆 麤粗 簒篡 剉锉 騃呆 啗啖 噉啖 攩挡 隄堤 觝抵 蔕蒂 蜨蝶 疉叠 椗碇 鬪斗 荳豆 覩睹 妬妒 遯遁 朶朵 搤扼 蕚萼 峩峨 鵞鹅 婐婀 阨厄 譌讹 罸罚
      颿帆 疿痱 癈废 雰氛 坿附 戞戛 灨赣 摃扛 疘肛 稾稿 肐胳 謌歌 骾鲠 搆构 皷鼓 罣挂 恠怪 鑵罐 菓果 釬焊 銲焊 皜皓 蘤花 懽欢 讙欢 怳恍 蚘蛔 痐蛔 廻回 覊羁
      朞期 裌夹 牋笺 劒剑 椷缄 儌侥 勦剿 刧劫 觔斤 穽阱 烱炯 韮韭 捄救 糺纠 揫揪 廐厩 跼局 擧举 獧狷 睠眷 栞刊 矙瞰 埳坎 匟炕 攷考 欬咳 尅克 阬坑 鑛矿 餽馈
      媿愧 闚窥 濶阔 臈腊 嬾懒 惏婪 蜋螂 瑯琅 犂犁 隷隶 蔾藜 匳奁 歛敛 燐磷 蔆菱 璢琉 艪橹 艣橹 磟碌 畧略 崘仑 臝裸 蟇蟆 冐冒 夘卯 瞇眯 緜绵 玅妙 幙幕 畆亩
      拏拿 挐拿 嬭奶 閙闹 暱昵 儗拟 嬝袅 褭袅 囓啮 衂衄 煖暖 掽碰 踫碰 毘毗 飃飘 缾瓶 憇憩 鈆铅 繦襁 艢樯 荍荞 寑寝 懃勤 坵丘 駈驱 敺驱 劵券 搉榷 靱韧 靭韧
      袵衽 姙妊 羢绒 毧绒 蝡蠕 蕋蕊 橤蕊 蘂蕊 篛箬 顋腮 繖伞 澁涩 濇涩 葠参 賸剩 疎疏 藷薯 竢俟 愬诉 蘓苏 搨拓 襢袒 搯掏 縚绦 籐藤 覜眺 筩筒 媮偷 穨颓 韈袜
      徃往 餧喂 罋瓮 啎忤 譆嘻 熈熙 啣衔 尠鲜 尟鲜 饟饷 傚效 脇胁 絏绁 壻婿 諠喧 楥楦 萲萱 鴈雁 臙胭 嵒岩 燄焰 醼宴 窰窑 殀夭 迻移 慇殷 婬淫 瘖喑 甖罂 慂恿
      瘉愈 欝郁 寃冤 蝯猿 襍杂 喒咱 偺咱 蹧糟 搾榨 醆盏 蹔暂 炤照 輙辄 慴慑 碪砧 巵卮 袟帙 阯址 寘置 帋纸 穉稚 箒帚 竚伫 甎砖 塼砖 斲斫 斮斫 椶棕 篹纂 鑚钻
      倣仿 髣仿 髴佛 讐仇`,
    what: 'variants abolished by the First Table of Variant Characters (第一批异体字整理表, 1955)',
    why: 'those in Big5 or JIS X 0208, which can be typed, that the Table of General Standard Characters (2013) has not restored',
  },
  {
    pairs: '靑青 淸清 尙尚 兪俞 髙高 冨富 厯历 邉边 濵滨 鉱矿 頺颓 囯国 嶋岛 讐仇 衹只',
    what: 'forms of old and Japanese print',
    why: 'variants in shape only, in Unicode because of other countries’ standards',
  },
  {
    pairs: '妳你',
    what: 'you, of a woman',
    why: 'the table of 1955 has 妳 as a variant of 奶, which no Traditional writer means by it',
  },
];

/**
 * Variants that stay. Names hold on to them where they are written (胤禩, 赵孟頫, 咲, 辻, the 薙 of 薙刀), some are words
 * of their own today (祂, of a god; 碁, of the Japanese game; 衖, in Hong Kong; 円, of prices in Japan), and kokuji (辻, 畑, 働) have no other form.
 */
export const KEPT =
  '祂禩頫暠勣叡濬煇燿驩悳彊珎琖廼柟琍瑠雝僊偪寔暎勗蹻俛埜畊鉏菑殽淛澣儵譔虖碁楳咲櫂薙袴衖撚晻麹辻畑込峠榊雫働邨祐堃喆淼昇円';

/** OpenCC's tables of forms that are not the common Traditional one, each read in both directions. */
const OPENCC_TABLES = ['JPShinjitaiCharacters', 'JPShinjitaiCharactersRev', 'TWVariants', 'HKVariants'];

/** A variant's Simplified form. */
export interface Variant {
  readonly form: string;
  /** From OpenCC's tables, which are of Japan but for a few; a line with kana may quote it. */
  readonly isJapanese: boolean;
}

/** Every variant. */
export function variants(): ReadonlyMap<string, Variant> {
  const found = new Map<string, Variant>();
  // What GB 2312 has is Simplified as it stands (芸豆, 沙家浜), whatever it is in Japan.
  const simplified = gb2312();
  const add = (variant: string, form: string, isJapanese: boolean) => {
    const isVariant = fold(variant) === variant && !simplified.has(variant) && !KEPT.includes(variant);
    if (isVariant && simplified.has(fold(form))) found.set(variant, { form: fold(form), isJapanese });
  };
  for (const table of OPENCC_TABLES) {
    const rows: string = require(`opencc-js/dict/${table}`).default;
    for (const row of rows.split('|')) {
      const [left = '', right = ''] = row.split(' ');
      add(left, right, true);
      add(right, left, true);
    }
  }
  for (const { pairs } of VARIANTS) {
    for (const pair of pairs.trim().split(/\s+/)) add(pair.charAt(0), pair.charAt(1), false);
  }
  return found;
}
