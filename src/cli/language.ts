import { ENGLISH, LANGUAGES, type Language, type Words } from '../messages/words.js';
import type { Io } from './io.js';

/**
 * The language in which people are spoken to: that of `--lang`, else that of the locale, as POSIX has it: the first of LC_ALL,
 * LC_MESSAGES and LANG that is set. Looked for before the command line is parsed, since help has a language too.
 */
export function languageOf(argv: readonly string[], env: Io['env']): Language {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = options[at];
  const asked = word === '--lang' ? options[at + 1] : word?.slice('--lang='.length);
  const named = LANGUAGES.find((language) => language === asked);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return named ?? (/^zh(?![a-z])/i.test(locale) ? 'zh' : 'en');
}

/** Loaded only for those who read it. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === 'zh' ? (await import('../messages/zh/index.js')).CHINESE : ENGLISH;
}
