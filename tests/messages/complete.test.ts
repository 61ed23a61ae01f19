import { expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { MESSAGES } from '../../src/messages/en.js';
import { translator } from '../../src/messages/translate.js';
import { BY_ENGLISH, CHINESE } from '../../src/messages/zh/index.js';
import { FEATURES } from '../../src/stages/boilerplate/lines/features.js';
import { OWN_FEATURES } from '../../src/stages/boilerplate/model/own-features.js';
import { WORD_FAMILIES } from '../../src/stages/boilerplate/model/word-families.js';
import { sentencesOfProgram, sourceOfProgram } from './sentences.js';

const HAN = /\p{Script=Han}/u;
/** Of English that was left as it was. */
const ENGLISH_LEFT = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

const sentences = sentencesOfProgram({
  paths: [
    // Words of the tables themselves, and of the page, which has tables of its own.
    'messages',
    'report/page',
    'report/document.ts',
    // Options, commands and their examples have their Chinese by name: see messages.test.ts.
    'cli/program.ts',
    'cli/options.ts',
    'cli/corpus-options.ts',
    'cli/record-options.ts',
    // Read by programs and shells, which get English in every language.
    'records',
    'cli/completion',
    'cli/rules-page.ts',
    'cli/reporters/junit.ts',
    'corpus/cache.ts:109',
    // Names for tests and for those who fit models.
    'steps',
    'markdown',
    'code',
    'language/marks',
    'stages/boilerplate/metadata',
    'stages/boilerplate/article/doubts.ts',
    'stages/boilerplate/article/permalinks.ts',
    'stages/boilerplate/article/title-features.ts',
    'stages/boilerplate/model/line-columns.ts',
    'stages/boilerplate/vocabulary/menu-row.ts',
    'stages/boilerplate/vocabulary/menu-words.ts',
    'stages/boilerplate/vocabulary/neighbour-links.ts',
    'stages/restore/filtered-words.ts',
    'stages/script',
    // Lists of names, and samples.
    'html',
    'charset/html-source.ts',
    'stages/boilerplate/model/element-facts.ts',
    'stages/characters/document.ts',
    'stages/characters/findings/pinyin.ts',
    'stages/characters/noise.ts:321',
    'stages/characters/signs.ts',
    // Mistakes of the program.
    'core/replay.ts',
    'language/model',
    'language/characters',
  ],
  // Of rules and stages, which have their Chinese by id.
  keys: ['what', 'why', 'help', 'example', 'summary'],
});

const lines = sentences.flatMap(({ place, texts }) =>
  texts.flatMap((text) => text.split('\n').filter(Boolean)).map((text) => ({ place, text })),
);

test('sentences are found', () => {
  expect(sentences.length).toBeGreaterThan(400);
});

test('all that the program may say to people has Chinese', () => {
  const isChinese = (text: string) =>
    [CHINESE.translate(text), CHINESE.phrase(text)].some(
      (chinese) => HAN.test(chinese) && !ENGLISH_LEFT.test(chinese.replaceAll(/`[^`]*`/g, '')),
    );
  const lacking = lines.filter(({ text }) => /\p{Ll} \p{Ll}/u.test(text) && !isChinese(text));
  expect(lacking.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
});

test('so have the features of a line that a reason names', () => {
  const names = [...FEATURES, ...OWN_FEATURES].map(({ name }) => name);
  const families = WORD_FAMILIES.map(({ name }) => `words of ${name}`);
  expect([...names, ...families].filter((name) => !HAN.test(CHINESE.translate(name)))).toEqual([]);
});

test('no Chinese is kept for what is said no more', () => {
  // What the parser of options says is not in the source.
  const isOfParser = (form: string) => /^(?:error: |\(Did you mean|Allowed choices)/.test(form);
  // Two reasons with a semicolon between them.
  const isJoined = (form: string) => form.endsWith('; {rest:text}');
  /** The longest piece of a form that stands in every message of it. */
  const pieceOf = (form: string) =>
    form
      .split(/\{\w+(?::\w+)?\}|\[s\]|\n/)
      .reduce((one, other) => (other.length > one.length ? other : one), '');
  const program = sourceOfProgram();
  const forms = Object.keys(BY_ENGLISH).filter((form) => !isOfParser(form) && !isJoined(form));
  const isSaid = (form: string) => {
    const translate = translator([[form, 'known']]);
    return lines.some(({ text }) => translate(text) === 'known') || program.includes(pieceOf(form).trim());
  };
  expect(forms.filter((form) => !isSaid(form))).toEqual([]);
  const twice = Object.keys(BY_ENGLISH).filter((form) => Object.values<string>(MESSAGES).includes(form));
  expect(twice).toEqual([]);
});

test('options say the same values in both languages', () => {
  const english = createProgram(() => {});
  const chinese = createProgram(() => {}, CHINESE);
  const values = (description: string) =>
    description
      .replace('i-th', '')
      .match(
        /--[\w-]+|[\w.]*\d[\w./]*(?: [MG]iB)?|\b(?:zh-\w+|\w+\.md|safe|off|auto|always|never|keep|error|warning|markdown|metadata|confidence)\b/g,
      )
      ?.sort();
  const rows = [english, ...english.commands].flatMap((command, index) => {
    const other = [chinese, ...chinese.commands][index];
    return command.options.map((option, at) => {
      const [one, two] = [option.description, other?.options[at]?.description ?? ''];
      return { option: `${command.name()} ${option.long}`, one: values(one), two: values(two) };
    });
  });
  expect(rows.filter(({ one, two }) => String(one) !== String(two))).toEqual([]);
});
