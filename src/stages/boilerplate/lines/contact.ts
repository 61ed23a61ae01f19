import { sign } from './character-kinds.js';

/** Telephone numbers, e-mail addresses and account names, with the labels and names that stand beside them. */
const CONTACT_PARTS =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,20}){1,3}|(?:\+?86[- ]?)?1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|(?:400|800)[- ]?\d{3,4}[- ]?\d{3,4}|(?:qq|微信|vx|wechat) ?(?:号|群)?[: ]*[\w-]{5,20}|(?:联[系络])?(?:电话|手机|邮箱|热线|客服|微信|方式|人|我们)|电子邮件|e-?mail|tel|[\u4E00-\u9FFF]{1,2}(?:先生|女士|小姐|经理|老师|主任)/gi;

/** What every such line has. */
export const CONTACT = sign('0-9@');

/**
 * Whether a line consists of ways to reach someone: at least one number or address, and nothing else but labels and a
 * name. Give it a `matchKey`.
 */
export function isContactLine(key: string): boolean {
  if (!/\d{7}|@/.test(key) || key.length > 120) return false;
  return key.replace(CONTACT_PARTS, '').replace(/[\s:,;/|、()[\]-]/g, '') === '';
}
