import { decodeReferences } from '../../language/references.js';
import { CHARACTER_RULES } from './rules.js';

/**
 * Decodes references of HTML and applies the rules for characters.
 *
 * @param count told the id of the rule, each time
 */
export function plainCharacters(text: string, count: (rule: string) => void = () => {}): string {
  let plain = decodeReferences(text);
  if (plain !== text) count('html-entity');
  for (const { id, pattern, replace } of CHARACTER_RULES) {
    plain = plain.replace(pattern, (match) => {
      const replacement = typeof replace === 'string' ? replace : replace(match);
      if (replacement !== match) count(id);
      return replacement;
    });
  }
  return plain;
}
