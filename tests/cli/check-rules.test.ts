import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRuleGroups, findingRulesOfAll } from '../../src/cli/rule-list.js';
import { rulesPage } from '../../src/cli/rules-page.js';
import { runHere } from './helpers.js';

const ALL = allRuleGroups.flatMap(({ name, rules }) => rules.map((rule) => ({ stage: name, ...rule })));

describe('clean-articles rules', () => {
  it('lists every stage and rule', async () => {
    const { code, stdout, stderr } = await runHere(['rules']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name, summary } of allRuleGroups) expect(stdout).toContain(`${name}  ${summary}\n`);
    expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(ALL.length);
    expect(stdout).toMatch(/^ {2}dropped-word +warning {2}a place where a filter removed a word/m);
    expect(stdout).toMatch(/^ {2}invisible-character +change {3}invisible character$/m);
  });

  it('shows one finding with what to do', async () => {
    expect((await runHere(['rules', 'private-use'])).stdout).toBe(
      'private-use  warning of characters\n' +
        "  what        private-use characters: damage, or a font's own characters\n" +
        '  why         no standard says what they are\n' +
        '  example     姓<U+E863>的人\n' +
        '  what to do  Look at the page in a browser: put the character in that is seen there, or leave it.\n',
    );
  });

  it('shows one change with its example', async () => {
    expect((await runHere(['rules', 'special-blank', '--color'])).stdout).toBe(
      '\x1b[1mspecial-blank\x1b[22m  \x1b[32mchange\x1b[39m of \x1b[36mcharacters\x1b[39m\n' +
        '  \x1b[2mwhat      \x1b[22m  special blank\n' +
        '  \x1b[2mwhy       \x1b[22m  no-break, ideographic and other blanks look like a blank and are not found as one\n' +
        '  \x1b[2mbefore    \x1b[22m  王　力 著\n' +
        '  \x1b[2mafter     \x1b[22m  王 力 著\n',
    );
  });

  it('lists the rules of a stage', async () => {
    const { stdout } = await runHere(['rules', 'replacements']);
    expect(stdout.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
      'replacements',
      'own-replacement',
      'replacement-loop',
      '',
    ]);
  });

  it('--json has all of it, safe on a terminal', async () => {
    const { stdout } = await runHere(['rules', '--json']);
    expect(JSON.parse(stdout)).toEqual(ALL);
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\ue000-\uf8ff]/);
    expect(JSON.parse((await runHere(['rules', '--json', 'empty'])).stdout)).toEqual(
      ALL.filter(({ id }) => id === 'empty'),
    );
  });

  it.each([
    ['dropped', 'Did you mean dropped-percent or dropped-word?'],
    ['xyz', 'clean-articles rules lists what there is.'],
    ['', 'clean-articles rules lists what there is.'],
  ])('%j is none', async (name, advice) => {
    expect(await runHere(['rules', name])).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: "${name}" is no rule and no stage. ${advice}\n`,
    });
  });

  it('takes no options of the pipeline', async () => {
    const { code, stderr } = await runHere(['rules', '--script', 'keep']);
    expect(code).toBe(2);
    expect(stderr).toContain("rules takes no option '--script'");
  });
});

it('docs/rules.md is as `npm run docs` writes it', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage());
});

it('the ids of findings are stable: a renamed one breaks configurations and baselines', () => {
  expect(findingRulesOfAll.map(({ id }) => id).sort()).toEqual([
    'advertising-keyword',
    'already-markdown',
    'byte-shift-unrepaired',
    'byte-shift-unsure',
    'dropped-percent',
    'dropped-word',
    'empty',
    'hidden-address',
    'hidden-text',
    'html-empty',
    'low-confidence',
    'markdown-left-over',
    'markdown-missing',
    'markdown-stale',
    'mixed-encodings',
    'mojibake',
    'not-an-article',
    'not-chinese',
    'not-text',
    'other-encoding',
    'pinyin-word',
    'possible-boilerplate',
    'private-use',
    'random-characters',
    'repeated-line',
    'replacement-character',
    'replacement-loop',
    'shuffled-clauses',
    'synonym-spinning',
    'uncertain-end',
    'uncertain-start',
    'uncertain-title',
    'undecodable-bytes',
    'wrong-codepage',
  ]);
});
