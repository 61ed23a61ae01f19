import { MESSAGES as ENGLISH, type MessageId } from '../en.js';
import { type Translate, translator } from '../translate.js';
import type { Words } from '../words.js';
import { FEATURES } from './features.js';
import { FINDINGS } from './findings.js';
import { COMMANDS, OPTIONS, PHRASES, STAGES } from './help.js';
import { MESSAGES } from './messages.js';
import { PROBLEMS } from './problems.js';
import { RULES } from './rules.js';
import { RUNS } from './runs.js';
import { SETTINGS } from './settings.js';

/** Those that go by their English alone. */
export const BY_ENGLISH: Readonly<Record<string, string>> = {
  ...FEATURES,
  ...FINDINGS,
  ...PROBLEMS,
  ...RUNS,
  ...SETTINGS,
};

const translate = translator(
  [
    ...Object.entries(ENGLISH).map(([id, english]) => [english, MESSAGES[id as MessageId]] as const),
    ...Object.entries(BY_ENGLISH),
  ],
  byRules,
);

/** Simplified Chinese, as software of the mainland has it. */
export const CHINESE: Words = {
  language: 'zh',
  // Words that were put back stand with semicolons between.
  translate: (text) =>
    text
      .split(/; (?=\S+ put back: )/)
      .map(translate)
      .join('；'),
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
  return inParts(text, '; ', '；', translate) ?? inParts(text, ', ', '、', translate) ?? text;
}

/** A list, if all of it has words. */
function inParts(
  text: string,
  between: string,
  translated: string,
  translate: Translate,
): string | undefined {
  const parts = text.split(between);
  if (parts.length < 2) return undefined;
  const words = parts.map(translate);
  return words.every((part, index) => part !== parts[index]) ? words.join(translated) : undefined;
}
