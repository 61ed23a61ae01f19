import { type Finding, mapMetadata } from '../core/article.js';
import { causeMaker, changeRules, findingMaker, findingRules } from '../core/rule.js';
import { type Edit, editLines, type Stage } from '../core/stage.js';
import type { Options } from '../options/options.js';
import { type CompiledReplacement, compileReplacements } from '../options/site-tables.js';

const ENDLESS = 'the replacements match again what they put in, without end: left as it was';

/** What was put in may be matched in turn; so often, until nothing is. */
const MAX_ROUNDS = 8;
/** A line that grows beyond this many times its length is one that never comes to rest. */
const MAX_GROWTH = 100;

const CHANGE_RULES = changeRules([
  {
    id: 'own-replacement',
    what: 'words that the option replacements names',
    why: 'your sites write them for others; the row says why',
    example: { original: '本站将介绍渡口。', expected: '本文将介绍渡口。' },
  },
]);

const FINDING_RULES = findingRules([
  {
    id: 'replacement-loop',
    what: 'a line in which replacements match again what they put in',
    why: 'there would be no end to it, so the line is left as it was',
    example: '本站将介绍渡口。',
    help: 'Change the rows of replacements so that none matches what it or another one puts in.',
  },
]);

const because = causeMaker(CHANGE_RULES);
const warn = findingMaker(FINDING_RULES);

/**
 * Replaces what stands in for other words on the user's sites (option `replacements`): 本站将 → 本文将. Before `script`,
 * so that what is put in is converted with the rest.
 */
export const replacements: Stage<Pick<Options, 'replacements'>> = {
  name: 'replacements',
  summary: 'replaces words as the option of this name says, 本站将 → 本文将',
  rule: 'own-replacement',
  reason: 'replaced',
  rules: [...CHANGE_RULES, ...FINDING_RULES],
  run(article, options) {
    if (options.replacements.length === 0) return {};
    const rows = compileReplacements(options.replacements);
    const findings: Finding[] = [];
    const edited = editLines(article, ({ text, number }) => {
      const edit = replaceAll(text, rows);
      if (!edit) findings.push(warn('replacement-loop', { number }, ENDLESS));
      return edit ?? text;
    });
    // A title stands in the article as well, and must be the same there.
    const metadata = mapMetadata(article.metadata, (value) => replaceAll(value, rows)?.text ?? value);
    return { ...edited, metadata, findings };
  },
};

/** The rows in order, again and again until nothing changes, so that cleaning twice is cleaning once. */
function replaceAll(text: string, rows: readonly CompiledReplacement[]): Edit | undefined {
  const reasons = new Set<string>();
  let before: string;
  let after = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    before = after;
    for (const row of rows) {
      const replaced = row.pattern.replaceIn(after, row.with);
      if (replaced !== after) reasons.add(row.why);
      after = replaced;
      if (after.length > MAX_GROWTH * (text.length + 10)) return undefined;
    }
    if (after === before)
      return {
        text: after,
        cause: reasons.size > 0 ? because('own-replacement', [...reasons].join('; ')) : undefined,
      };
  }
  return undefined;
}
