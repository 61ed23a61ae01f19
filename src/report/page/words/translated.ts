import type { Translate } from '../../../messages/translate.js';

/** Two scripts share it: the one that has a language, and the page's. */
interface Shared {
  cleanArticlesWords?: Translate;
}

/** Makes the page speak another language than English. To be called before it is drawn. */
export function inLanguage(translate: Translate): void {
  (globalThis as Shared).cleanArticlesWords = translate;
}

/** What the page says, or a message of the record, in the language of the report. */
export function translated(english: string): string {
  return (globalThis as Shared).cleanArticlesWords?.(english) ?? english;
}
