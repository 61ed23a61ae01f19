import type { Line } from '../core/article.js';

/** What pages show until scripts have filled them, or where they can't. Without blanks and marks, in small letters. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^(?:页面|頁面|数据|資料|内容|內容)?(?:正在|努力|拼命|玩命)*(?:加载|載入|载入|读取|讀取|跳转|跳轉)(?:中|页面|頁面)*(?:请稍[候等后]|請稍[候等後])?$/,
  /^(?:请稍[候等后]|請稍[候等後])$/,
  /^(?:page)?loading(?:pleasewait)?$|^pleasewait$|^redirecting$/,
  /^.{0,20}(?:请|請|需要|必须|必須)(?:您|先|在浏览器中|在瀏覽器中)?(?:启用|啟用|开启|開啟|打开|打開|允许|允許).{0,12}(?:javascript|js|脚本|腳本).{0,16}$/,
  /^.{0,20}(?:不支持|不支援|禁用|没有启用|沒有啟用|关闭|關閉)了?.{0,4}(?:javascript|脚本|腳本).{0,16}$/,
  /^.{0,60}javascript(?:is)?(?:disabled|required|notenabled).{0,60}$/,
  /^.{0,60}(?:enable|requires?|needs?|without|turnon)javascript.{0,60}$/,
];

/**
 * Whether the text of a page is none of its own: there is none, or only what stands there until scripts have filled the page. A
 * short page with words of its own is a page.
 */
export function isUnfilled(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => {
    const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    return plain === '' || PLACEHOLDERS.some((pattern) => pattern.test(plain));
  });
}
