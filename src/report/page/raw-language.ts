/**
 * The language of a raw text, for the choice of fonts: a text of which the script was converted had the other one.
 *
 * @param lang of the article, a BCP 47 tag
 */
export function rawLanguage(lang: string, isConverted: boolean): string {
  if (!isConverted) return lang;
  return /^zh-(?:Hans|CN)/.test(lang) ? 'zh-Hant' : 'zh-Hans';
}
