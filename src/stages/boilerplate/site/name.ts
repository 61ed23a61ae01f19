import { countHan } from '../../../language/han.js';
import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { titleKey } from '../lines/key.js';
import { isSlashPath } from '../metadata/breadcrumbs.js';

/** Ends of the names of sites, and of those who have one. */
const SITE = /(?:网|网站|站|论坛|博客|频道|日记|日志|手札|家园|之家|百科|维基|书城|课堂|公司|学校|大赛)$/;
/** Longest name of a site, in Chinese characters. */
const MAX_NAME = 12;
/** What parts the title of a page from its section and its site in the title of the window; a hyphen only between blanks. */
const WINDOW_PARTS = /[_|｜—·»]+|\s[-–]\s/;
/** What the title of a window has, and a path; what no name has. */
const WINDOW = sign('_|—·»–-');
const ARROW = sign('>»›');
const SENTENCE_MARK = sign(',。:;!?');
/** How far behind the mark of its rights the name of their owner stands. */
const MAX_RIGHTS = 40;
/** Shorter keys stand in others by chance. */
const MIN_KEY = 3;

/**
 * Finds lines above the article that are the name of the site or the title of the window, not of the article, so long as
 * another line stands nearer to the text: only then the page names itself first.
 *
 * @param head lines above the text that may be its title, from the top down
 * @param others lines that may have the site's name once more: paths begin with it, rights and licences name it
 */
export function findSiteNames(head: readonly Facts[], others: readonly Facts[]): Set<Facts> {
  const keys = head.map((line) => line.titleKey);
  const rights = others.filter(({ isAboutSite }) => isAboutSite);
  const paths = others.filter((line) => line.has(ARROW));
  const isNamed = (key: string) =>
    SITE.test(key) ||
    rights.some((line) => isOwner(line.key, key)) ||
    paths.some((line) => isPathFrom(line.key, key));
  const names = new Set<Facts>();
  for (const [at, line] of head.entries()) {
    const key = keys[at] as string;
    if (keys.findLastIndex((other) => other !== key) <= at) continue;
    if (
      isWindow(line, key, keys.slice(at + 1)) ||
      isSlashPath(line.key, head) ||
      (isName(line, key) && isNamed(key))
    )
      names.add(line);
  }
  return names;
}

/** Whether a line is the title of a window, of which a title below is the first part: 渡口的早晨_随笔_江城网. */
function isWindow(line: Facts, key: string, below: readonly string[]): boolean {
  if (!line.has(WINDOW)) return false;
  const parts = line.text
    .split(WINDOW_PARTS)
    .map(titleKey)
    .filter((part) => part !== '');
  const [first = ''] = parts;
  return parts.length > 1 && first.length >= MIN_KEY && first !== key && below.includes(first);
}

/** Whether a line can be a name: a few Chinese characters, no mark of a sentence. */
function isName(line: Facts, key: string): boolean {
  return line.han >= 2 && countHan(key) <= MAX_NAME && !line.has(SENTENCE_MARK);
}

/** Whether a line on the site's rights begins with a name, or has it behind the mark: © 2024 江城网. */
function isOwner(line: string, name: string): boolean {
  if (line.startsWith(name)) return true;
  const at = line.search(/©|copyright|版权所有/i);
  return at >= 0 && line.slice(at, at + MAX_RIGHTS).includes(name);
}

/** Whether a path begins with a name: 江城网 > 文化 > 随笔. */
function isPathFrom(line: string, name: string): boolean {
  return line.startsWith(name) && /^ ?[>»›] ?/.test(line.slice(name.length));
}
