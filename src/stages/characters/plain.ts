import { decodeReferences } from '../../language/references.js';
import { CHARACTER_RULES } from './rules.js';

/**
 * Decodes references of HTML and applies the rules for characters.
 *
 * @param count told the name of what was made plain, each time
 */
export function plainCharacters(text: string, count: (name: string) => void = () => {}): string {
  let plain = decodeReferences(text);
  if (plain !== text) count('HTML entity');
  for (const { name, pattern, replace } of CHARACTER_RULES) {
    plain = plain.replace(pattern, (match) => {
      const replacement = typeof replace === 'string' ? replace : replace(match);
      if (replacement !== match) count(name);
      return replacement;
    });
  }
  return plain;
}
