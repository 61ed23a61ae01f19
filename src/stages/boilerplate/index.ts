import type { Finding, Line } from '../../core/article.js';
import type { Stage } from '../../core/stage.js';
import type { Options } from '../../options/options.js';
import { haveAnyFurniture, isPageWithMenus } from './article/block.js';
import { brokenTitle } from './article/broken-title.js';
import { entriesOf, findContents, linesOfContents } from './article/contents.js';
import { findingsOf } from './article/doubt-findings.js';
import { type Decided, readDoubts } from './article/doubts.js';
import { undressed } from './article/dressing.js';
import { findFrame } from './article/frame.js';
import { type JudgedLines, type Judges, judgeLines, LIKELY, weigh } from './article/judged-lines.js';
import { findLabels } from './article/labels.js';
import { withoutLineNumbers } from './article/line-numbers.js';
import { metadataOf } from './article/metadata-of-page.js';
import { findNovelCalls } from './article/novel-calls.js';
import { isLeftOn, type Page, readPage, removeLines, settleBylines } from './article/page.js';
import { likelierTitle, titleOdds } from './article/page-title.js';
import { withoutPermalinks } from './article/permalinks.js';
import { haveTaggedFurniture } from './article/tagged-furniture.js';
import { findTitle, repetitionOf } from './article/title.js';
import { whyNoArticle } from './article/verdict.js';
import { findWatermarks } from './article/watermarks.js';
import { type Facts, readFacts } from './lines/facts.js';
import { bareTitle } from './lines/key.js';
import { findFollowed } from './metadata/accounts.js';
import { findCrumbs } from './metadata/breadcrumbs.js';
import { reportersOf } from './metadata/reporters.js';
import { treesOfPackage } from './model/load.js';
import { linesOfPage } from './model/page-lines.js';
import { because, rules, warn } from './rules-of-stage.js';
import { evidenceOf, sitesOfPage } from './site/evidence.js';
import { withLearned } from './site/learned.js';
import { findMasthead } from './site/masthead.js';
import { withPatterns } from './site/patterns.js';
import { siteOf } from './site/site-of.js';

/** What changes the line of a title. */
const DRESSED = because('title-undressed', 'the title alone, without its label or button');
const REPEATED = because('title-repeated', 'the title once more');
const BROKEN = because('title-on-several-lines', 'the title that stands on several lines');
/** So many lines above an article may be crumbs; more are menus, which name no section. */
const MAX_CRUMBED = 10;

/** By the rules that hold for all sites, and by trees that say how likely each line is the article's. */
const byRules = (judges: () => Judges): Stage<Options> => ({
  name: 'boilerplate',
  summary:
    'removes lines that are not the article, around it; takes title, author, date and category from them',
  rule: 'page-around-the-article',
  reason: 'not part of the article',
  rules,
  seesKept: true,
  run({ lines, metadata, page: html }, options) {
    const facts = readFacts(lines);
    const tables = findContents(facts);
    const contents = linesOfContents(tables);
    const evidence = options.site && evidenceOf(options.site, facts, siteOf(lines, options));
    const sites = options.site && sitesOfPage(options.site, facts, siteOf(lines, options));
    const isTagged = html !== undefined && haveTaggedFurniture(facts);
    const isMenued = isTagged || evidence !== undefined || isPageWithMenus(facts);
    // The trees take time, and a text without any furniture is no page whatever they say.
    const isAsked = isMenued || haveAnyFurniture(facts);
    const judged = isAsked
      ? judgeLines({ ...linesOfPage(lines, facts, contents), evidence, page: html }, judges())
      : undefined;
    const verdict = whyNoArticle(
      facts,
      isMenued && !(judged && hasLikelyText(judged, html ? SOME_TEXT : ENOUGH_TEXT)),
    );
    if (verdict) return { findings: [notAnArticle(facts, verdict)], confidence: 0, ...(sites && { sites }) };
    const page = readPage(facts, judged && findFrame(judged, contents, isMenued));
    removeLines(page, contents, because('table-of-contents', 'table of contents'));
    // Lines of a verse repeat themselves too; a page shows itself by its furniture or its paragraphs.
    const hasFurniture = page.removed.size > 0;
    readCrumbs(page, hasFurniture);
    const reporters = reportersOf(facts[page.zones.bodyStart]?.text ?? '');
    if (reporters) page.found.push({ author: reporters });
    if (page.hasBody && !page.frame) removeMasthead(page);
    const title = findTitleOf(page, judged);
    const broken = title && html && brokenTitle(facts, title, html);
    if (title && facts.some((other) => other.line !== title && isLeftOn(page)(other))) {
      page.found.unshift({ title: bareTitle(broken?.line.text ?? title.text) });
      if (hasFurniture || page.hasBody) removeRepetitions(title, page);
    }
    removeRest(page);
    if (broken) removeLines(page, broken.rest, BROKEN);
    const bare = broken?.line ?? (title && undressed(page, title));
    const doubt = judged && judgeDoubts(judged, judges(), page, title);
    return {
      lines: leftOf(lines, page, bare),
      metadata: { ...metadataOf(page, title, html), ...metadata },
      causes: bare ? new Map(page.removed).set(bare.number, broken ? BROKEN : DRESSED) : page.removed,
      findings: [...findDoubts(page, doubt?.findings), ...(doubt?.findings ?? [])],
      contents: entriesOf(tables, ({ line }) => !page.removed.has(line.number)),
      ...(sites && { sites }),
      ...(doubt && { confidence: doubt.confidence }),
    };
  },
});

/** Lines that are not the article, around it and at its edges, and the title repeated inside it; metadata is taken from them. */
export const boilerplate: Stage<Options> = boilerplateBy(treesOfPackage);

/** The stage with other trees, for those who measure them. */
export function boilerplateBy(judges: () => Judges): Stage<Options> {
  return withoutLineNumbers(withoutPermalinks(withPatterns(withLearned(byRules(judges)))));
}

/** So many characters that are likely an article’s make a page more than a list of others. */
const ENOUGH_TEXT = 300;

/** So many, where tags told the trees. */
const SOME_TEXT = 40;

function hasLikelyText(judged: JudgedLines, least: number): boolean {
  const all = { start: 0, end: judged.facts.length };
  const isLikely = (row: number) => (judged.probabilities[row] as number) > LIKELY;
  return weigh(judged, all, isLikely).expected >= least;
}

function notAnArticle(facts: readonly Facts[], why: string): Finding {
  const message = `this is no article: ${why}; nothing was removed`;
  return warn('not-an-article', facts[0]?.line ?? { number: 1 }, message);
}

/** Finds the path to the page among the lines above the text; the section it leads to tells what other metadata is. */
function readCrumbs(page: Page, hasFurniture: boolean): void {
  const { head, frame, hasBody, found } = page;
  const crumbed = head.filter(isLeftOn(page));
  const isCrumbed = !frame || crumbed.length <= MAX_CRUMBED;
  const crumbs = isCrumbed ? findCrumbs(crumbed, hasFurniture && hasBody, page.channel) : undefined;
  if (crumbs) removeLines(page, crumbs.lines, because('breadcrumb', 'breadcrumb'));
  if (frame?.category) found.push({ category: frame.category });
  for (const metadata of settleBylines(page, frame?.category ?? crumbs?.category)) found.push(metadata);
  if (crumbs?.category) found.push({ category: crumbs.category });
}

function removeMasthead(page: Page): void {
  const { head, removed, facts, zones } = page;
  const names = findMasthead(head, removed, facts.slice(zones.bodyEnd));
  removeLines(page, names, because('name-of-the-site', 'the name of the site'));
}

/** The frame's title, or else the line above the text that can be one and is no metadata. */
function findTitleOf(page: Page, judged: JudgedLines | undefined): Line | undefined {
  if (page.frame?.title) return page.frame.title;
  const isLeft = isLeftOn(page);
  const candidates = page.head.filter((line) => isLeft(line) && !page.frame?.outside.has(line.line.number));
  const names = new Set(page.bylines.flatMap(({ metadata }) => Object.values(metadata)));
  const title = findTitle(candidates.filter(({ text }) => !names.has(text))) ?? findTitle(candidates);
  if (page.frame) return undefined;
  if (!page.hasBody || !judged) return title?.line;
  const { bodyStart: start, bodyEnd: end } = page.zones;
  const mayBe = new Set(candidates);
  return (likelierTitle(judged, { start, end, first: start }, title, (line) => mayBe.has(line)) ?? title)
    ?.line;
}

/** Removes the title where it stands once more, as the caption of an image or above the text. */
function removeRepetitions(title: Line, { facts, zones, removed }: Page): void {
  const repeats = repetitionOf(title.text.trim());
  for (const [index, other] of facts.entries()) {
    const { line } = other;
    if (line === title || !repeats(other, index < zones.bodyStart)) continue;
    if (!removed.has(line.number)) removed.set(line.number, REPEATED);
  }
}

/** Removes what stands inside the text, and what no rule has named: that goes by its features. */
function removeRest(page: Page): void {
  const { facts, frame, removed } = page;
  if (frame) removeLines(page, findLabels(facts), because('label-of-the-page', 'a label of the page'));
  const calls = [...findNovelCalls(facts)].filter((number) => !removed.has(number));
  removeLines(page, calls, because('call-between-paragraphs-of-a-novel', 'a call of a novel site'));
  const followed = frame ? findFollowed(facts.slice(page.zones.bodyEnd)) : [];
  removeLines(page, followed, because('name-above-a-button-to-follow', 'the name of an account'));
  removeLines(page, findWatermarks(facts), because('watermark', 'a watermark below every paragraph'));
  for (const [number, causeOf] of frame?.outside ?? []) {
    if (!removed.has(number)) removed.set(number, causeOf());
  }
}

/** @param bare the title's line without what the page has set before or behind it, if it has */
function leftOf(lines: readonly Line[], { removed }: Page, bare: Line | undefined): readonly Line[] {
  if (removed.size === 0 && !bare) return lines;
  const left = lines.filter(({ number }) => !removed.has(number));
  return bare ? left.map((line) => (line.number === bare.number ? bare : line)) : left;
}

/** How sure it is that the article of a page is right, and what is not. */
function judgeDoubts(judged: JudgedLines, judges: Judges, page: Page, title: Line | undefined) {
  const isLeft = isLeftOn(page);
  const { bodyStart: start, bodyEnd: end } = page.zones;
  const decided: Decided = {
    isKept: (row) => page.facts[row]?.line !== title && isLeft(page.facts[row] as Facts),
    title: page.facts.findIndex(({ line }) => line === title),
    titleOdds: page.frame?.titleOdds ?? titleOdds(judged, { start, end, first: start }),
  };
  const { doubts } = judged.page ? judges.ofHtml() : judges;
  const risk = doubts.judge(readDoubts(judged, decided));
  return { confidence: risk.confidence, findings: findingsOf(judged, decided, risk, doubts.limit) };
}

/** The lines that stay although they look like furniture. */
function findDoubts({ frame, removed }: Page, others: readonly Finding[] = []): Finding[] {
  const isSaid = (number: number) =>
    others.some(({ rule, line }) => rule === 'possible-boilerplate' && line === number);
  return [...(frame?.doubtful ?? [])]
    .filter(([number]) => !removed.has(number) && !isSaid(number))
    .map(([number, features]) => {
      const message = `this may be the page's, not the article's (${features}); it stays`;
      return warn('possible-boilerplate', { number }, message);
    });
}
