import { MESSAGES as ENGLISH, type MessageId } from '../en.js';
import { type Translate, translator } from '../translate.js';
import type { Words } from '../words.js';
import { COMMANDS, OPTIONS, PHRASES, STAGES } from './help.js';
import { MESSAGES } from './messages.js';
import { RULES } from './rules.js';

/** Simplified Chinese, as software of the mainland has it. */
export const CHINESE: Words = {
  language: 'zh',
  translate: translator(
    Object.entries(ENGLISH).map(([id, english]) => [english, MESSAGES[id as MessageId]]),
    byRules,
  ),
  phrase: (english) => PHRASES[english] ?? english,
  option: (name, command) => OPTIONS[`${command}.${name}`] ?? OPTIONS[name],
  command: (name) => COMMANDS[name],
  stage: (name) => STAGES[name],
  rule: (id) => RULES[id],
};

/** The reason of a change is often the name of its rule, of which the id is made, or several such names with commas between. */
function byRules(text: string, translate: Translate): string {
  const id = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const rule = RULES[id];
  if (rule) return rule[0];
  const insertions = text.split(/; (?=\S+ put back: )/);
  if (insertions.length > 1) return insertions.map(translate).join('；');
  const parts = text.split(', ');
  if (parts.length < 2) return text;
  const translated = parts.map(translate);
  return translated.every((part, index) => part !== parts[index]) ? translated.join('、') : text;
}
