import { lazy } from '../../core/lazy.js';
import { fold } from '../../language/fold.js';

/**
 * Rows of OpenCC's words of Taiwan whose word is also an everyday one, in Taiwan as elsewhere: 菜單 is what a restaurant has,
 * 程序 what the law has. They count only in text about computing. In OpenCC's Traditional standard.
 */
export const EVERYDAY: ReadonlySet<string> = new Set(
  (
    '菜單 對象 程序 支持 項目 文件 運行 窗口 循環 隊列 調用 接口 社區 設置 默認 刷新 卸載 優化 最優化 保存 打開 查看 查找 連接 ' +
    '創建 添加 組件 全局 低級 高級 高端 函數 字體 圖像 消息 視圖 交互 交互式 仿真 指針 綁定 溢出 導入 導出 截取 剪切 粘貼 註銷 激活 ' +
    '禁用 屏蔽 內核 映射 進程 集成 遠程 調度 調試 設備 鏡像 重載 重裝 表達式 觸摸 性能 批量 壁紙 圖庫 呼出 發送 分區 半角 全角 回調 ' +
    '多任務 布爾 腳本 拷貝 算子 便攜式 枚舉 嵌套 縮進 脫機 多態 句柄 轉義字符'
  ).split(' '),
);

/** The same in Simplified characters: the words of `computing-senses.ts`. */
export const senseWords = lazy((): ReadonlySet<string> => new Set([...EVERYDAY].map(fold)));

/** Rows of OpenCC that aren't used, or in another way: the word of Taiwan, and why. Without a word the row is dropped. */
export const CHANGED: readonly (readonly [key: string, word: string | undefined, why: string])[] = [
  ['權限', undefined, 'Taiwan says 權限 too'],
  ['發佈', '發布', 'Taiwan writes 發布; 釋出 is of programs only'],
  ['聯繫', undefined, 'Taiwan says 聯繫 too'],
  ['聯繫歷史', undefined, 'a menu of one telephone'],
  ['萬象', undefined, 'mostly all things (包羅萬象), not the city'],
  ['審覈', undefined, 'Taiwan says 審核 too'],
  ['參數', undefined, 'Taiwan says 參數 too; 引數 is what a function is given'],
  ['聲明', undefined, 'a statement, but for variables'],
  ['實例', undefined, 'an example'],
  ['局部', undefined, 'a part; 區域性 is regional'],
  ['類型', undefined, 'a kind, in programs too'],
  ['拋出', undefined, '丟擲 is to throw a ball'],
  ['掛斷', undefined, 'Taiwan says 掛斷 too'],
  ['奔馳', undefined, 'to gallop, but for cars'],
  ['性價比', undefined, '價效比 is no word of Taiwan'],
  ['涼菜', undefined, 'Taiwan says 涼菜 too'],
  ['全局', '全域', '全域性 is an adjective'],
  ['擴展', undefined, 'Taiwan says 擴展 too; 擴充套件 is an extension'],
  ['便攜式', '可攜式', 'the word of Taiwan'],
  ['死機', '當機', 'the word of Taiwan'],
  ['端口', '連接埠', 'the word of Taiwan'],
  ['網卡', '網路卡', 'the word of Taiwan'],
];

/** Words of two characters that no text of Taiwan has, in OpenCC's Traditional standard. */
export const MAINLAND_ONLY: ReadonlySet<string> = new Set(
  (
    '軟件 硬件 固件 網絡 鼠標 硬盤 屏幕 芯片 光盤 磁盤 光驅 軟驅 字節 字符 打印 激光 納米 短信 網吧 寬帶 帶寬 幾率 導彈 U盤 顯卡 聲卡 閃存 ' +
    '截屏 藍屏 死機 宕機 插件 老撾 也門 甲肝 乙肝 丙肝 丁肝 戊肝 概率'
  ).split(' '),
);

/** So many different ones, and a Traditional text is of the mainland, with all of its words. */
const MIN_WORDS = 2;

/** Whether Traditional text was written with the words of the mainland, and only its characters are those of Taiwan. */
export function hasMainlandWords(texts: readonly string[]): boolean {
  let found = 0;
  for (const word of MAINLAND_ONLY) if (texts.some((text) => text.includes(word))) found++;
  return found >= MIN_WORDS;
}

/** Longer words that Taiwan has as well as its own. */
export const BOTH: ReadonlySet<string> = new Set(
  '自行車 抑鬱症 發佈版本 數據線 攝像頭 項目經理 項目管理 默認的'.split(' '),
);

/** Phrases in which an everyday word stays, in text about computing too. */
const KEPT =
  '結婚對象 戀愛對象 相親對象 談對象 研究對象 服務對象 默認了 法律程序 法定程序 社區居民 社區食堂 社區醫院 社區衛生 社區工作 居民社區 社區服務 ' +
  '售票窗口 紅頭文件 中央文件 文件精神 用電設備 醫療設備 循環經濟 血液循環 惡性循環 良性循環 循環利用 建設項目 比賽項目 體育項目 ' +
  '工程項目 科研項目 大力支持 支持率 足以支持 予以支持 不予支持 支持其 刷新紀錄 刷新記錄 刷新了 點擊率 博客人 煤氣用戶 燃氣用戶 電力用戶 用水用戶 搜索隊 接口道 三角函數 一次函數 二次函數 ' +
  '指數函數 對數函數 函數圖像 函數值 兼容並包 兼容並蓄 阿布爾';

/** Words that OpenCC lacks; compounds say that an everyday word is one of computing, whatever the document. */
export const ADDED: ReadonlyMap<string, string> = new Map(
  (
    '最優化 最佳化|函數返回 函式返回|全局變量 全域變數|局部變量 區域變數|變量聲明 變數宣告|聲明變量 宣告變數|數據類型 資料型別|應用程序 應用程式|' +
    '小程序 小程式|程序設計 程式設計|計算機程序 電腦程式|驅動程序 驅動程式|開源社區 開源社群|開源項目 開源專案|項目經理 專案經理|' +
    '項目管理 專案管理|文件系統 檔案系統|配置文件 設定檔|壓縮文件 壓縮檔|默認設置 預設設定|恢復默認 恢復預設|恢復默認設置 恢復預設設定|擴展程序 擴充功能|默認的 預設的|' +
    '默認選項 預設選項|默認密碼 預設密碼|系統默認 系統預設|默認瀏覽器 預設瀏覽器|新消息 新訊息|消息隊列 訊息佇列|消息推送 訊息推播|' +
    '奔馳車 賓士車|奔馳汽車 賓士汽車|奔馳轎車 賓士轎車|博客人氣 部落格人氣|二進制 二進位|十進制 十進位|' +
    '十六進制 十六進位|智能手機 智慧型手機|移動設備 行動裝置|移動支付 行動支付|數字化 數位化|數字經濟 數位經濟|數字簽名 數位簽章|' +
    '數字貨幣 數位貨幣|數碼相機 數位相機|導彈 飛彈|土豆 馬鈴薯|公交車 公車|用戶界面 使用者介面|遠程辦公 遠端辦公|遠程控制 遠端控制|' +
    '發佈版本 釋出版本|錄像帶 錄影帶|錄像機 錄影機|死循環 無窮迴圈|菜單項 選單項目|菜單欄 選單列|' +
    '對象存儲 物件儲存|攝像頭 攝影鏡頭|宕機 當機|胰腺炎 胰臟炎|重裝系統 重灌系統|重裝了系統 重灌了系統|導出文件 匯出檔案|導入文件 匯入檔案|導出數據 匯出資料|導入數據 匯入資料|打印機 印表機'
  )
    .split('|')
    .map((row) => row.split(' ') as [string, string])
    .concat(KEPT.split(' ').map((word) => [word, word])),
);
