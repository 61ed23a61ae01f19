import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';

const require = createRequire(import.meta.url);

/** Two characters of Taiwan that mean the same thing wherever they stand. Most others are words of the mainland as well. */
const CERTAIN = new Set(
  (
    '軟體 硬體 韌體 網路 滑鼠 螢幕 硬碟 磁碟 光碟 磁軌 程式 簡訊 網咖 位元 字元 字串 陣列 變數 函式 迴圈 介面 駭客 雷射 奈米 ' +
    '塑膠 泡麵 冰棒 寬頻 頻寬 晶片 連結 搜尋 列印 選單 視窗 資訊 音訊 視訊 訊號 西元 欄位 佇列 快取 模組 堆疊 遞迴 游標 圖示 畫素 ' +
    '縮圖 縮排 雜湊 繫結 磁區 叢集 執行緒 寮國 葉門 卡達 肯亞 帛琉 汶萊 諾魯 迦納 貝南 加彭 歐巴馬 胰臟 登入 檔名 韓德爾 蕭邦 ' +
    '賓士 輝達 當機 機率 除錯 定址 寶僑 榴槤'
  ).split(' '),
);

/** Words that no text of the mainland has, so that Simplified text with them was converted from that of Taiwan. */
const TAIWAN_ONLY = new Set(
  (
    '韌體 網際網路 滑鼠 螢幕 硬碟 磁碟 隨身碟 記憶體 伺服器 印表機 計程車 計程車司機 部落格 駭客 程式設計師 作業系統 ' +
    '資料夾 程式碼 網咖 筆記型電腦 位元組 網路卡 飛彈'
  )
    .split(' ')
    .map(fold),
);

/** Longer rows that go wrong, since the mainland has the word in another sense, or Taiwan. */
const DROPPED = new Set(
  '獅子山 全域性 區域性 永續性 聯結器 控制代碼 行動式 表示式 傷心小棧 單核心 藍色畫面 通話記錄 空間多工 自閉症 使用者 行程 程序 文件 序列 丟擲 永珍 資料 數位 稽核'.split(
    ' ',
  ),
);

/** Single characters, of chemistry. */
const ELEMENTS = '矽醯';

/** What OpenCC lacks, and phrases in which a word stays. In Traditional characters. */
const ADDED =
  '筆電 筆記本電腦|演算法 算法|無線通訊 無線通信|乙太網絡 以太網絡|印表機 打印機|計程車司機 出租車司機|公車站 公交車站|飛彈 導彈|馬鈴薯 土豆|資料結構 數據結構|智慧型手機 智能手機|行動裝置 移動設備|' +
  '行動支付 移動支付|隨身碟 U盤|開放原始碼 開源|當機 死機|連接埠 端口|網路卡 網卡|使用者介面 用戶界面|數位相機 數碼相機|' +
  '軟體動物 軟體動物|軟體家具 軟體家具|軟體傢俱 軟體傢俱|軟體機器人 軟體機器人|方程式 方程式|程式化 程式化|公式程式 公式程式';

/** Words of Taiwan, in Simplified characters, and those of the mainland; which of them only text about computing has changed. */
export interface MainlandWords {
  readonly pairs: readonly (readonly [taiwan: string, mainland: string])[];
  readonly everyday: ReadonlySet<string>;
  /** Rows that hold in any Simplified text: no text of the mainland has their words. */
  readonly certain: readonly (readonly [taiwan: string, mainland: string])[];
}

/** OpenCC's words of Taiwan read backwards, with the changes above. */
export const mainlandWords = lazy((): MainlandWords => {
  const { Locale } = require('opencc-js');
  const [dictionary]: string[] = Locale.from.twp[0];
  const rows = [...(dictionary as string).split('|'), ...ADDED.split('|')]
    .map((row) => row.split(' ') as [string, string])
    .filter(
      ([key, word]) =>
        (key.length > 1 || ELEMENTS.includes(key)) &&
        !DROPPED.has(key) &&
        (key !== word || ADDED.includes(key)),
    );
  const everyday = new Set(
    rows
      .map(([key]) => key)
      .filter((key) => key.length === 2 && !CERTAIN.has(key))
      .map(fold),
  );
  const pairs = rows.map(([key, word]) => [fold(key), fold(word)] as const);
  const certain = pairs.filter(([key, word]) => key === word || TAIWAN_ONLY.has(key));
  return { pairs, everyday, certain };
});
