import { createRequire } from 'node:module';
import { lazy } from '../../core/lazy.js';
import { commonForm } from './mixture.js';

const require = createRequire(import.meta.url);

/** Forms that only Taiwan or Hong Kong has: 裡 為 床 of Taiwan. */
const REGIONAL = {
  tw: lazy(() => formsOf('TWVariants')),
  hk: lazy(() => formsOf('HKVariants')),
} as const;

function formsOf(table: string): ReadonlySet<string> {
  const rows: string = require(`opencc-js/dict/${table}`).default;
  return new Set(rows.split('|').map((row) => row.split(' ')[1] ?? ''));
}

/** Whether texts have more forms of a region than others that the region writes in another way: a few 裏 are the author's own. */
export function hasFormsOf(region: 'tw' | 'hk', texts: readonly string[]): boolean {
  const forms = REGIONAL[region]();
  let own = 0;
  let others = 0;
  for (const text of texts)
    for (const character of text) {
      if (forms.has(character)) own++;
      else if (commonForm(character) === character && hasForm(region, character)) others++;
    }
  return own > others;
}

const COMMON = { tw: lazy(() => commonOf('tw')), hk: lazy(() => commonOf('hk')) } as const;

function commonOf(region: 'tw' | 'hk'): ReadonlySet<string> {
  return new Set([...REGIONAL[region]()].map(commonForm));
}

function hasForm(region: 'tw' | 'hk', character: string): boolean {
  return COMMON[region]().has(character);
}

/** A conversion with the variants (爲 牀 裏) that stand in the text itself; 着 is Simplified as well. */
export function withOwnForms(text: string, converted: string): string {
  if (text === converted || text.length !== converted.length) return converted;
  let kept = '';
  for (let at = 0; at < text.length; at++) {
    const [own, other] = [text.charAt(at), converted.charAt(at)];
    kept += own !== '着' && commonForm(own) === commonForm(other) ? own : other;
  }
  return kept;
}
