import { findingMaker, findingRules } from '../core/rule.js';

/** What `check --against` finds in a folder of Markdown. */
export const rules = findingRules([
  {
    id: 'markdown-missing',
    severity: 'error',
    what: 'a scrape whose Markdown is missing',
    why: 'it was added after the folder was last cleaned, or its Markdown was deleted',
    example: 'scrapes/a.txt without articles/a.md',
    help: 'Run clean-articles with the same folders and options.',
  },
  {
    id: 'markdown-stale',
    severity: 'error',
    what: 'Markdown that is not what its scrape gives now',
    why: 'the scrape, the options or the program changed, or someone edited the Markdown',
    example: 'articles/a.md with a line that was corrected by hand',
    help: 'See what differs with --diff. Run clean-articles again, or leave out this folder if it is edited by hand.',
  },
  {
    id: 'markdown-left-over',
    severity: 'error',
    what: 'Markdown without a scrape',
    why: 'its scrape was renamed, deleted, or holds no article any more',
    example: 'articles/a.md after scrapes/a.txt was deleted',
    help: 'Delete the Markdown, or bring its scrape back.',
  },
]);

export const find = findingMaker(rules);
