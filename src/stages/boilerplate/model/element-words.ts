import type { Element } from '../../../core/hints.js';

/** What the class, the id or the role of an element says of its text. */
export interface ElementFamily {
  readonly id: string;
  /** Matches in the words of an element: lower case, with a blank between them. Alternatives only. */
  readonly pattern: RegExp;
  readonly example: string;
}

/** The words that themes and content systems name the parts of a page by. The model weighs them. */
export const ELEMENT_FAMILIES: readonly ElementFamily[] = [
  {
    id: 'body',
    pattern:
      /articlebody|article (?:content|body|text|detail|main|con)|(?:post|entry|news|blog|page|rich|main|text|detail|note|topic|show|art|js|single|inner) ?(?:content|body|text|con|detail)|markdown|e content|hentry|prose|正文|\bmd\b|\bcontents?\b|zhengwen/,
    example: 'post-content',
  },
  {
    id: 'article',
    pattern: /article|\bposts?\b|\bentry\b|blog|story|\bart\b|wenzhang|detail|\bnews\b/,
    example: 'article',
  },
  { id: 'main', pattern: /\bmain|container|wrapp?(?:er)?\b|primary/, example: 'main' },
  { id: 'title', pattern: /title|headline|subject|\bh1\b|biaoti/, example: 'post-title' },
  {
    id: 'meta',
    pattern: /meta|\binfo|byline|author|date|time|source|publi|editor|origin|profile|avatar/,
    example: 'post-meta',
  },
  {
    id: 'comments',
    pattern:
      /comment|repl(?:y|ies)|discuss|disqus|gitalk|valine|waline|twikoo|utteranc|giscus|review|\bcmt|pinglun|respond|message/,
    example: 'comments',
  },
  {
    id: 'navigation',
    pattern: /\bnav|menu|crumb|position|location|channel|\btabs?\b|\bpath\b|weizhi|navigation|drawer|burger/,
    example: 'navbar',
  },
  {
    id: 'side',
    pattern:
      /side|aside|widget|\bright\b|\bleft\b|complementary|panel|fixed|float|\bcol (?:md |lg |sm )?[2-4]\b/,
    example: 'sidebar',
  },
  {
    id: 'foot',
    pattern: /foot|copyright|bottom|beian|\bicp|licen[sc]e|contentinfo|colophon|rights/,
    example: 'footer',
  },
  {
    id: 'head',
    pattern: /\bhead|\btop\b|topbar|logo|banner|\bsite\b|brand|masthead|cover/,
    example: 'header',
  },
  {
    id: 'related',
    pattern:
      /relat|recom|\bhot|rank|\bmore|simil|guess|popular|latest|recent|\blists?\b|feed|links|cards?\b|xiangguan|tuijian|friend/,
    example: 'related-posts',
  },
  {
    id: 'share',
    pattern:
      /share|social|weibo|wechat|weixin|\bqr|like|praise|\bvote|donat|reward|follow|subscri|favo|collect|sponsor|dashang|coffee/,
    example: 'social-share',
  },
  {
    id: 'pages',
    pattern: /pag(?:e|er|ing|ination)\b|pagi|\bprev|\bnext|turn|adjacent|neighbou?r/,
    example: 'post-nav pagination',
  },
  {
    id: 'tags',
    pattern: /tags?\b|categor|labels?\b|keyword|topics?\b|taxonom|archive/,
    example: 'post-tags',
  },
  { id: 'contents', pattern: /\btoc|catalog|director|mulu|outline|anchor|index/, example: 'toc' },
  {
    id: 'advertisement',
    pattern:
      /\bads?\b|advert|adsense|promo|popup|modal|\bmask|layer|\btips?\b|dialog|toast|notice|cookie|alert|\bgg\b/,
    example: 'ad-box',
  },
  {
    id: 'tools',
    pattern: /tool|\bbtn|button|action|print|font|search|login|regist|\buser|copy|switch|toggle|setting/,
    example: 'toolbar',
  },
  {
    id: 'summary',
    pattern: /abstract|summary|excerpt|digest|\blead\b|intro|descri|zhaiyao|daodu/,
    example: 'excerpt',
  },
  {
    id: 'statement',
    pattern: /statement|declar|disclaim|shengming|signature|about|\bbio\b|reprint|notify/,
    example: 'copyright-statement',
  },
];

const PARTED = /([a-z])(?=[A-Z])/g;
const NO_LETTER = /[^\p{L}\d]+/gu;
/** Longer names are made by programs: they say nothing. */
const LONGEST = 200;

/** The words of an element's class, id, role and microdata: `postTitle_main` is `post title main`. */
export function wordsOf({ attributes }: Element): string {
  const { class: names = '', id = '', role = '', itemprop = '' } = attributes;
  const all = `${names} ${id} ${role} ${itemprop}`;
  if (all.length <= 3) return '';
  return all.slice(0, LONGEST).replace(PARTED, '$1 ').replace(NO_LETTER, ' ').toLowerCase().trim();
}

/** Elements that hold the furniture of a page, wherever they stand. */
const LANDMARKS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form']);
/** The words of those that do so too. */
const FURNISHED =
  /\b(?:nav|navs?bar|navigation|menus?|breadcrumbs?|crumbs?|sidebar|side|foot|footer|header|topbar|top|logo|related|recommend(?:ed|s)?|comments?|commentlist|respond|share|social|pagination|pager|tags?|copyright|widget|qrcode|reward|advert(?:isement)?|ads?)\b/;

/** Elements are shared between lines: each is asked once. */
const depths = new WeakMap<Element, number>();

/**
 * The depth of the innermost element, of an element and those around it, that is by its name, or by its class and id, a part of the
 * page around an article; -1 if none is.
 */
export function furnishedDepth(element: Element): number {
  const path: Element[] = [];
  let known: number | undefined;
  for (let at: Element | undefined = element; at && known === undefined; at = at.parent) {
    known = depths.get(at);
    if (known === undefined) path.push(at);
  }
  let depth = known ?? -1;
  for (const one of path.reverse()) {
    if (isFurnished(one)) depth = one.depth;
    depths.set(one, depth);
  }
  return depth;
}

function isFurnished(element: Element): boolean {
  if (LANDMARKS.has(element.name)) return true;
  const words = wordsOf(element);
  return words !== '' && FURNISHED.test(words);
}
