/** Menus without bars: Home Archives Categories Tags, 首页 归档 标签. */
export function isRowOfWords(text: string): boolean {
  return /^(?:[A-Za-z]{2,12}|[\u3400-\u9FFF]{1,5})(?:\s+(?:[A-Za-z]{2,12}|[\u3400-\u9FFF]{1,5})){2,12}$/.test(
    text,
  );
}
