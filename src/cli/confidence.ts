import type { Finding } from '../core/article.js';
import { findingMaker, findingRules } from '../core/rule.js';

/** What `check --min-confidence` finds. */
export const rules = findingRules([
  {
    id: 'low-confidence',
    severity: 'error',
    what: 'an article that is less likely to be right than --min-confidence asks for',
    why: 'its lines or its title may be wrong; of many articles with a confidence of 0.8, eight in ten are right',
    example: 'scrapes/a.txt with a confidence of 0.4, and --min-confidence 0.6',
    help: 'Read the article beside its scrape; leave the file out, clean it by hand, or ask for less.',
  },
]);

const find = findingMaker(rules);

/** The finding of a file that is not as likely right as was asked for, about the whole of it; none where an error says why there is no article. */
export function tooUncertain(confidence: number, least: number, found: readonly Finding[]): Finding[] {
  if (confidence >= least || found.some(({ severity }) => severity === 'error')) return [];
  const message = `the article is right with a confidence of ${shown(confidence)}, less than the ${shown(least)} of --min-confidence`;
  return [find('low-confidence', { number: 1 }, message)];
}

/** With two digits, rounded down: 0.5999 is not 0.6. */
function shown(probability: number): string {
  return String(Math.floor(probability * 100 + 1e-9) / 100);
}
