import { expect, test } from 'vitest';
import { OPTIONS as ROWS } from '../src/cli/options.js';
import { createProgram, wordsNameOf } from '../src/cli/program.js';
import { allRuleGroups } from '../src/cli/rule-list.js';
import { MESSAGES as EN } from '../src/messages/en.js';
import { placeholdersOf, translator } from '../src/messages/translate.js';
import { COMMANDS, OPTIONS } from '../src/messages/zh/help.js';
import { BY_ENGLISH, CHINESE } from '../src/messages/zh/index.js';
import { MESSAGES as ZH } from '../src/messages/zh/messages.js';
import { RULES } from '../src/messages/zh/rules.js';
import { PAGE as PAGE_EN } from '../src/report/page/words/en.js';
import { PAGE as PAGE_ZH } from '../src/report/page/words/zh.js';
import { FEATURES as LINE_FEATURES } from '../src/stages/boilerplate/lines/features.js';
import { OWN_FEATURES } from '../src/stages/boilerplate/model/own-features.js';
import { WORD_FAMILIES } from '../src/stages/boilerplate/model/word-families.js';
import { NOISE_RULES } from '../src/stages/characters/noise.js';
import { DELETION_RULES } from '../src/stages/restore/deletions.js';
import { PHRASE_RULES } from '../src/stages/restore/phrases.js';
import { filesIn, folderWith, runHere } from './cli/helpers.js';
import { sentencesOfProgram, sourceOfProgram } from './support/sentences.js';

const HAN = /\p{Script=Han}/u;
const rules = allRuleGroups.flatMap((group) => group.rules);

test('forms have the same placeholders in both languages', () => {
  const named = (forms: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(forms).map(([id, form]) => [id, placeholdersOf(form)]));
  expect(named(ZH)).toEqual(named(EN));
});

test('the words of the report have the same placeholders in both languages', () => {
  const ids = Object.keys(PAGE_EN) as (keyof typeof PAGE_EN)[];
  expect(
    ids.filter((id) => String(placeholdersOf(PAGE_EN[id])) !== String(placeholdersOf(PAGE_ZH[id]))),
  ).toEqual([]);
});

test('every rule and stage has Chinese, findings with what to do', () => {
  const lacking = rules.filter(({ id, kind }) => {
    const words = RULES[id];
    return !words?.every((text) => HAN.test(text ?? '')) || words.length !== (kind === 'finding' ? 3 : 2);
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
  expect(Object.keys(RULES).filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  expect(
    allRuleGroups.filter(({ name }) => !HAN.test(CHINESE.stage(name) ?? '')).map(({ name }) => name),
  ).toEqual([]);
});

test('every command, option, argument and example has Chinese, and nothing else has', () => {
  const program = createProgram(() => {}, CHINESE);
  const texts = [program, ...program.commands].flatMap((command) => [
    [command.name(), command.description()],
    ...command.registeredArguments.map((argument) => [argument.name(), argument.description]),
    ...command.options.map((option) => [option.flags, option.description]),
  ]);
  expect(texts.filter(([, text]) => !HAN.test(text ?? '') && text !== 'shell 的名字')).toEqual([]);
  const commands = program.commands.map((command) => command.name());
  expect(Object.keys(COMMANDS).sort()).toEqual([...commands, 'help'].sort());
  const names = new Set(ROWS.map(({ option }) => wordsNameOf(option())));
  const unknown = Object.keys(OPTIONS).filter((key) => !names.has(key.replace(/^\w+\./, '')));
  expect(unknown).toEqual(['version', 'help']);
});

test.each(['', 'clean', 'check', 'explain', 'learn', 'corpus', 'records', 'rules', 'completion'])(
  'clean-articles %s --help has no English sentence',
  async (command) => {
    const { code, stdout } = await runHere([...(command ? [command] : []), '--help'], {
      env: { LANG: 'zh_CN.UTF-8' },
    });
    expect(code).toBe(0);
    const prose = stdout
      .split('\n')
      .filter((line) => HAN.test(line) === false && /[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(line));
    expect(prose.filter((line) => !/clean-articles /.test(line))).toEqual([]);
  },
);

test.each<[Readonly<Record<string, string>>, readonly string[], boolean]>([
  [{ LANG: 'zh_CN.UTF-8' }, [], true],
  [{ LANG: 'zh' }, [], true],
  [{ LC_MESSAGES: 'zh_TW.UTF-8', LANG: 'en_US.UTF-8' }, [], true],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, [], false],
  [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, [], true],
  [{ LANG: 'zha_CN' }, [], false],
  [{}, ['--lang', 'zh'], true],
  [{}, ['--lang=zh'], true],
  [{ LANG: 'zh_CN' }, ['--lang=en'], false],
  [{}, [], false],
])('%j %j: Chinese is %j', async (env, options, isChinese) => {
  const { stdout } = await runHere([...options, '--help'], { env });
  expect(HAN.test(stdout)).toBe(isChinese);
});

const TEXT = '从前有座山，山里有座庙。\n';
const FILES = {
  'in/a.txt': TEXT,
  'in/b.txt': '姓\ue863的人来了。\n',
  'in/c.css': 'a',
  'in/d.txt': '',
  ...Object.fromEntries(['txt', 'html', 'htm', 'xhtml'].map((kind) => [`same/a.${kind}`, TEXT])),
};

/** What is said in Chinese, word by word. */
test.each<[readonly string[], number, string, string]>([
  [
    ['in', 'out'],
    2,
    '',
    '警告：in/c.css：跳过了 1 个文件：文件夹里只读文本和 HTML。要读别的，用 --include 指定。\n' +
      '错误：in/d.txt：文本是空的（empty）。没有为它写任何文件。\n' +
      '3 个文件，0 处改动，2 个问题；写入 2 个，未变 0 个；1 个错误（用 `clean-articles check` 查看这些问题）\n',
  ],
  [
    ['-q', 'same/a.txt', 'same/a.html', 'same/a.htm', 'same/a.xhtml', 'out'],
    2,
    '',
    '错误：out/a.md：same/a.txt、same/a.html、same/a.htm 和另外 1 个都会写到这里，所以都没有写。请改名，或清理到不同的文件夹。\n',
  ],
  [['--dry-run', 'in/a.txt', 'out'], 0, '将写入 out/a.md\n', '1 个文件，0 处改动，0 个问题\n'],
  [
    ['nowhere', 'out'],
    2,
    '',
    '错误：nowhere：没有这个文件或文件夹。请检查路径。\n0 个文件，0 处改动，0 个问题；1 个错误\n',
  ],
  [
    ['--jobs=0'],
    2,
    '',
    '错误：选项 --jobs <number> 的参数 0 无效。必须是 1 或更大的整数。\n（用 clean-articles --help 查看全部选项）\n',
  ],
  [['--nonsense'], 2, '', '错误：没有选项 --nonsense\n（用 clean-articles --help 查看全部选项）\n'],
  [
    ['check', 'in/b.txt'],
    1,
    'in/b.txt:1:2  警告  private-use  剩下 1 个私用区字符（U+E863）：损坏，或某种字体自己的字符  │ 姓<U+E863>的人来了。\n',
    '1 个文件，0 处改动，1 个问题\n',
  ],
  [
    ['rules', 'dropped-word'],
    0,
    'dropped-word  警告，阶段 restore\n  是什么      有词被过滤掉，但不能确定是哪个\n',
    '',
  ],
])('%j is said in Chinese', async (args, code, stdout, stderr) => {
  const outcome = await runHere(args, { cwd: folderWith(FILES), env: { LANG: 'zh_CN.UTF-8' } });
  expect({ ...outcome, stdout: outcome.stdout.slice(0, stdout.length) }).toEqual({ code, stdout, stderr });
});

test('what programs read is English in every language', async () => {
  const cwd = folderWith(FILES);
  for (const args of [
    ['check', '--reporter=json', 'in/b.txt'],
    ['check', '--reporter=sarif', 'in/b.txt'],
    ['explain', '--json', 'in/b.txt'],
  ]) {
    const english = await runHere(args, { cwd });
    expect((await runHere(args, { cwd, env: { LANG: 'zh_CN.UTF-8' } })).stdout).toBe(english.stdout);
  }
  await runHere(['in/a.txt', 'out'], { cwd, env: { LANG: 'zh_CN.UTF-8' } });
  expect(filesIn(`${cwd}/out`)['a.md']).toBe(`---\npath: a.txt\n---\n\n${TEXT}`);
});

test.each([
  [
    '電話 put back: 89 % likely: it fits 10^0.2 times as well as all else here; next 客服; 題 put back: 问题 is 10^2.1 times likelier than 问 here; odds that its 题 is missing: e^4.2 here, e^5.2 in the document',
    '补回“電話”：概率 89 %：合适程度是此处其他词总和的 10^0.2 倍；其次是“客服”；补回“題”：这里“问题”的可能性是“问”的 10^2.1 倍；缺“题”的几率：此处 e^4.2，整篇 e^5.2',
  ],
  [
    'line removed: above the article: like a link, short; the trees: the lines around it, its length (1 % likely)',
    '删除该行：在正文之前：像链接、短；模型依据：前后的行、长度（是正文的概率 1 %）',
  ],
])('reasons of several parts: %s', (english, chinese) => {
  expect(CHINESE.translate(english)).toBe(chinese);
});

test.each([
  ['2 lines', '2 条'],
  ['1 line', '1 条'],
  ['in a, b', '在 甲、乙'],
  ['(2 lines)', '（2 条）'],
  ['no such form', 'no such form'],
  ['gone: at: a; the trees (3)', '已删除：在：甲；树（3）'],
  ['x: unknown words', 'x：unknown words'],
  ['in $& a.*', '在 $& a.*'],
])('a form is found again: %s', (english, chinese) => {
  const translate = translator([
    ['{number} line[s]', '{number} 条'],
    ['in {places:list}', '在 {places}'],
    ['{place:text}: {names:list}; the trees ({number})', '{place}：{names}；树（{number}）'],
    ['gone: {reason:text}', '已删除：{reason}'],
    ['{path}: {why:text}', '{path}：{why}'],
    ['at', '在'],
    ['({inner:text})', '（{inner}）'],
    ['a', '甲'],
    ['b', '乙'],
  ]);
  expect(translate(english)).toBe(chinese);
});

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

test('so have the rows of tables that a reason names', () => {
  const names = [...LINE_FEATURES, ...OWN_FEATURES].map(({ name }) => name);
  const whys = [...DELETION_RULES, ...PHRASE_RULES].map(({ why }) => why);
  const noise = NOISE_RULES.map(({ name }) => name);
  const families = WORD_FAMILIES.map(({ name }) => `words of ${name}`);
  expect(
    [...names, ...families, ...whys, ...noise].filter((name) => !HAN.test(CHINESE.translate(name))),
  ).toEqual([]);
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
  const twice = Object.keys(BY_ENGLISH).filter((form) => Object.values<string>(EN).includes(form));
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
