import { Problem } from '../core/problem.js';
import type { Rule } from '../core/rule.js';
import type { RuleGroup } from '../explain/rule-groups.js';
import { displayWidth } from '../markdown/width.js';
import type { Words } from '../messages/words.js';
import type { Palette } from './colour.js';
import type { Context } from './context.js';
import { EXIT_CODES, type ExitCode } from './exit-codes.js';
import { untilClosed } from './io.js';
import { paintSeverity } from './reporters/text.js';
import { allRuleGroups } from './rule-list.js';
import { safeJson, visible } from './visible.js';

/** `rules [id]`: lists what is done to a scrape and found in it, out of the tables that the program runs on. */
export async function rules(
  paths: readonly string[],
  { screen, flags, palette, words }: Context,
): Promise<ExitCode> {
  const [name] = paths;
  const groups = name === undefined ? allRuleGroups : chosen(name);
  await untilClosed(() =>
    flags.json
      ? screen.hand(asJson(groups))
      : screen.tell(groups.map((group) => describeGroup(group, palette, name, words)).join('\n')),
  );
  return EXIT_CODES.done;
}

/** One rule, or the rules of one stage. */
function chosen(name: string): RuleGroup[] {
  const found = allRuleGroups.flatMap((group) => {
    if (group.name === name && !hasRule(name)) return [group];
    const rules = group.rules.filter(({ id }) => id === name);
    return rules.length > 0 ? [{ ...group, rules }] : [];
  });
  if (found.length > 0) return found;
  const ids = allRuleGroups.flatMap(({ rules }) => rules.map(({ id }) => id));
  const alike = ids.filter((id) => name !== '' && (id.includes(name) || name.includes(id)));
  const advice =
    alike.length > 0 ? `Did you mean ${alike.join(' or ')}?` : 'clean-articles rules lists what there is.';
  throw new Problem(undefined, `"${name}" is no rule and no stage`, advice);
}

/** A rule that has the name of its stage is meant by it; the others of the stage are listed with all. */
function hasRule(name: string): boolean {
  return allRuleGroups.some(({ rules }) => rules.some(({ id }) => id === name));
}

function asJson(groups: readonly RuleGroup[]): string {
  const rows = groups.flatMap(({ name, rules }) => rules.map((rule) => ({ stage: name, ...rule })));
  return `${safeJson(JSON.stringify(rows, undefined, 2))}\n`;
}

/** A stage with a line for each of its rules, or with all that there is to say about one of them. */
function describeGroup(
  { name, summary, rules }: RuleGroup,
  palette: Palette,
  asked: string | undefined,
  words: Words,
): string {
  const [only] = rules;
  if (only && only.id === asked) return describeRule(only, name, palette, words);
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    (rule) =>
      `  ${palette.bold(rule.id.padEnd(width))}  ${kindOf(rule, palette, words, KIND_WIDTH)}  ${visible(words.rule(rule.id)?.[0] ?? rule.what)}\n`,
  );
  return `${palette.cyan(name)}  ${visible(words.stage(name) ?? summary)}\n${lines.join('')}`;
}

const KIND_WIDTH = 'warning'.length;

function kindOf(rule: Rule, palette: Palette, { phrase, language }: Words, width = 0): string {
  const word = phrase(rule.kind === 'change' ? 'change' : rule.severity);
  const padded = language === 'en' ? word.padEnd(width) : word;
  return rule.kind === 'change' ? palette.green(padded) : paintSeverity(rule.severity, palette)(padded);
}

function describeRule(rule: Rule, stage: string, palette: Palette, words: Words): string {
  const { phrase, language } = words;
  const [what, why, help = ''] = words.rule(rule.id) ?? [
    rule.what,
    rule.why,
    rule.kind === 'finding' ? rule.help : '',
  ];
  const rows = [
    ['what', what],
    ['why', why],
    ...(rule.kind === 'change'
      ? [
          ['before', rule.example.original],
          ['after', rule.example.expected ?? phrase('(the line is removed)')],
        ]
      : [
          ['example', rule.example],
          ['what to do', help],
        ]),
  ] as const;
  const head = `${palette.bold(rule.id)}  ${kindOf(rule, palette, words)}${language === 'zh' ? '，阶段 ' : ' of '}${palette.cyan(stage)}\n`;
  return (
    head +
    rows
      .map(
        ([label, text = '']) =>
          `  ${palette.dim(phrase(label) + ' '.repeat(Math.max(0, 10 - displayWidth(phrase(label)))))}  ${indented(text)}\n`,
      )
      .join('')
  );
}

function indented(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join(`\n${' '.repeat(14)}`);
}
