import { INPUTS, PUNCTUATION_MODES, RESTORE_MODES, SCRIPTS } from '../options/choices.js';
import { stageNames } from '../pipeline.js';
import { bash } from './completion/bash.js';
import { fish } from './completion/fish.js';
import { type CommandTree, readTree, type Values } from './completion/tree.js';
import { zsh } from './completion/zsh.js';
import type { Context } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { untilClosed } from './io.js';
import { createProgram, type SHELLS } from './program.js';
import { allRuleGroups, findingRulesOfAll } from './rule-list.js';

type Shell = (typeof SHELLS)[number];

const WRITERS: Readonly<Record<Shell, (tree: CommandTree) => string>> = { bash, zsh, fish };

/** The encodings that Chinese pages come in; others are taken as well. */
const ENCODINGS = ['utf-8', 'gb18030', 'gbk', 'big5', 'big5-hkscs', 'utf-16le', 'utf-16be'];

/** What `rules` takes: rules and stages. */
const RULE_NAMES = [
  ...new Set(allRuleGroups.flatMap(({ name, rules }) => [name, ...rules.map(({ id }) => id)])),
];

/** The values that `clean` itself checks, by the name of the option, or of the command and its argument; those of the others are in the command tree. */
const VALUES: Readonly<Record<string, Values>> = {
  script: { kind: 'words', words: SCRIPTS },
  restore: { kind: 'words', words: RESTORE_MODES },
  punctuation: { kind: 'words', words: PUNCTUATION_MODES },
  input: { kind: 'words', words: INPUTS },
  encoding: { kind: 'words', words: ENCODINGS },
  stages: { kind: 'list', words: stageNames },
  severity: { kind: 'list', words: findingRulesOfAll.map(({ id }) => id) },
  'rules [id]': { kind: 'words', words: RULE_NAMES },
};

/** `completion <shell>`: prints a script that tells the shell what can be typed after `clean-articles`. */
export async function completion([shell]: readonly string[], { screen, words }: Context): Promise<ExitCode> {
  const tree = readTree(
    createProgram(() => {}, words),
    VALUES,
  );
  await untilClosed(() => screen.hand(WRITERS[shell as Shell](tree)));
  return EXIT_CODES.done;
}
