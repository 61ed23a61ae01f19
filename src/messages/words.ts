import { AS_IT_IS, type Translate } from './translate.js';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a rule is, why, and, of a finding, what to do about it. */
export type RuleWords = readonly [what: string, why: string, help?: string];

/** The words of a language. What it has none for is said in English. */
export interface Words {
  readonly language: Language;
  /** A message, a finding or a reason, in whole. */
  readonly translate: Translate;
  /** What help says besides options and commands. */
  readonly phrase: Translate;
  readonly option: (name: string, command: string) => string | undefined;
  readonly command: (name: string) => string | undefined;
  readonly stage: (name: string) => string | undefined;
  readonly rule: (id: string) => RuleWords | undefined;
}

const NONE = () => undefined;

export const ENGLISH: Words = {
  language: 'en',
  translate: AS_IT_IS,
  phrase: AS_IT_IS,
  option: NONE,
  command: NONE,
  stage: NONE,
  rule: NONE,
};
