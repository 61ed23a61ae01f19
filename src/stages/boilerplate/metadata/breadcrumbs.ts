import { countHan } from '../../../language/han.js';
import { sign } from '../lines/character-kinds.js';
import type { Facts } from '../lines/facts.js';
import { matchKey } from '../lines/key.js';

/** Lines of the head that are the path to the page, by number, and the section they lead to. */
export interface Breadcrumbs {
  readonly lines: ReadonlySet<number>;
  readonly category?: string;
}

const LOCATION = /^(?:您?(?:当前|现在)?的?(?:所在)?位置|当前位置|首页|主页)(?:[ :>»›/|-]|$)/;
const PATH_SEPARATOR = /-?[>»›]|→/;
/** The start of a tag, of which the `>` is the end then. */
const TAG_START = /<[a-z/!]/i;
const SLASH = / \/ /;
/** What every path has. */
const PATH = sign('>»›→/位首主');
/** Ends of a path that name no section. */
const NO_SECTION =
  /^(?:(?:文章)?正文|详情|内容|文章|阅读|浏览|首页|主页|您?(?:当前|现在)?的?(?:所在)?位置.*)$/;
/** Names in a row behind that of the first page are a menu, and no section. */
const MENU = /^(?:首页|主页)[ |]/;
const MARK = /[,。!?:;、()《》"“”]/;

/** A crumb is a section's name: a few characters. */
const MAX_CRUMB = 8;
/** Longest path, in UTF-16 code units. */
const MAX_PATH = 60;

/**
 * Finds breadcrumbs among the lines of the head that no rule has removed. A crumb on a line of its own is told from a
 * title by standing there twice, or right behind a channel's name with a title still to come.
 *
 * @param hasFurniture whether anything else shows that the lines are a page's: lines of a verse stand there twice too.
 * @param afterChannel number of the line of a channel's name, if a rule found one.
 */
export function findCrumbs(
  head: readonly Facts[],
  hasFurniture: boolean,
  afterChannel: number | undefined,
): Breadcrumbs {
  const crumbs = new Map<number, string | undefined>();
  const repeated = hasFurniture ? repeatedKeys(head) : new Set();
  for (const { line, text, key } of head) {
    if (LOCATION.test(key) || isPath(key)) crumbs.set(line.number, section(text));
    else if (isSlashPath(key, head)) crumbs.set(line.number, text.split('/').at(-1)?.trim());
    else if (repeated.has(key)) crumbs.set(line.number, text);
  }
  const next = head.find(({ line }) => afterChannel !== undefined && line.number > afterChannel)?.line;
  const titleFollows = head.some(
    ({ line: { number } }) => next && number > next.number && !crumbs.has(number),
  );
  if (next && titleFollows && isShort(matchKey(next.text))) crumbs.set(next.number, next.text.trim());
  const category = [...crumbs.values()].findLast((name) => name !== undefined);
  return { lines: new Set(crumbs.keys()), ...(category ? { category } : {}) };
}

/** Short lines that stand in the head more than once. */
function repeatedKeys(head: readonly Facts[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { key } of head) {
    if (!isShort(key)) continue;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/** 「新聞 > 國內 > 正文」, and not a nested quotation (「> > 你好」), an inequality or a sentence about tags (用<b>表示粗体). */
function isPath(key: string): boolean {
  if (!PATH_SEPARATOR.test(key) || TAG_START.test(key)) return false;
  const parts = key.split(PATH_SEPARATOR).map((part) => part.trim());
  return (
    (parts.length > 2 || (parts.length === 2 && NO_SECTION.test(parts[1] as string))) &&
    parts.slice(0, -1).every((part) => part.length <= MAX_CRUMB && countHan(part) > 0)
  );
}

/** 「首頁 / 展覽活動 / 當期特展」: from the first page, or from what stands in the menu above. Verses are set off by slashes too. */
export function isSlashPath(key: string, above: readonly Facts[]): boolean {
  if (!SLASH.test(key) || key.length > MAX_PATH) return false;
  const parts = key.split(SLASH);
  if (!parts.every(isShort)) return false;
  return /^(?:回?首页|主页)$/.test(parts[0] as string) || above.some((line) => parts.includes(line.key));
}

function isShort(key: string): boolean {
  return key.length <= MAX_CRUMB && countHan(key) >= 2 && !MARK.test(key);
}

/** Whether a line is the path to the page. */
export function isPathLine(line: Facts): boolean {
  if (!line.has(PATH) || line.text.length > MAX_PATH) return false;
  const { key } = line;
  return /^(?:您?(?:当前|现在)?的?(?:所在)?位置|当前位置)/.test(key) || isPath(key);
}

/** The sections that a breadcrumb names, the last the narrowest; none if the line is no breadcrumb. */
export function sectionsOfPath(line: Facts, above: readonly Facts[]): string[] {
  if (!line.has(PATH)) return [];
  const { text, key } = line;
  if (isSlashPath(key, above)) return sections(text.replaceAll('/', '>'));
  return LOCATION.test(key) || isPath(key) ? sections(text) : [];
}

/** The last part of a path that names a section: 國內 of 首頁 > 新聞 > 國內 > 正文. */
function section(text: string): string | undefined {
  return sections(text).at(-1);
}

function sections(text: string): string[] {
  return text
    .replace(/^[^:：]*[:：]/, '')
    .split(PATH_SEPARATOR)
    .map((part) => part.trim().replace(/\/$/, ''))
    .filter((part) => {
      const key = matchKey(part);
      return isShort(key) && !NO_SECTION.test(key) && !MENU.test(key);
    });
}
