import { changeRules, findingMaker, findingRules, type Rule } from '../../core/rule.js';

const CHANGE_RULES = changeRules([
  {
    id: 'filtered-word',
    what: 'a word that a filter replaced by a blank or stars',
    why: 'context and document prove it: it is clearly likelier in all of the gaps than any other word, and than none',
    example: {
      original: '频繁的催收 和信息让人不安,他换了号码。',
      expected: '频繁的催收电话和信息让人不安,他换了号码。',
    },
  },
  {
    id: 'half-of-a-question',
    what: '题 of 问题, which a filter removed without a trace',
    why: 'the language model finds 问题 clearly likelier than 问 in the document',
    example: {
      original: '资金问，是大家最关心的。这个问的解决并不容易。',
      expected: '资金问题，是大家最关心的。这个问题的解决并不容易。',
    },
  },
  {
    id: 'deleted-phrase',
    what: 'a phrase that a filter removed without a trace',
    why: 'what stands around it is no Chinese without it',
    example: { original: '許多和地區都有類似的規定。', expected: '許多國家和地區都有類似的規定。' },
  },
]);

const FINDING_RULES = findingRules([
  {
    id: 'dropped-word',
    what: 'a place where a filter removed a word, and it is not certain which',
    why: 'no word is clearly likelier than all others; the best guesses are named',
    example: '这家 去年上市，他是 的董事长。',
    help: 'Put the word in, or name words that your sites filter with --restore-words; --restore all takes the best guess.',
  },
]);

export const warn = findingMaker(FINDING_RULES);

/** What the stage changes and reports. */
export const rules: readonly Rule[] = [...CHANGE_RULES, ...FINDING_RULES];
