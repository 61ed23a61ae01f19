import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scrapeOf } from '../../../src/corpus/scrape.js';
import { learn } from '../../../src/learn/learn.js';
import type { SiteProfile } from '../../../src/options/site-profile.js';
import type { Judges } from '../../../src/stages/boilerplate/article/judged-lines.js';
import { treesOfPackage } from '../../../src/stages/boilerplate/model/load.js';
import { keyOf, type LabelledPage, readLabelled } from './labelled.js';
import { cleanPage, foldsOfPages, readTrees } from './pages.js';
import { isWrong, type PageScore, scorePage } from './score.js';

/** Where `models/article-lines/fit-site.py` leaves the trees of each fold, with the fold of each site. */
const FOLDS = resolve('out', 'article-lines', 'site-folds');

/** A page, cleaned without and with what other pages of its site share. */
interface Compared {
  readonly page: LabelledPage;
  readonly alone: PageScore;
  readonly known: PageScore;
  /** Whether no other page is labelled with its title: what several have is the name of the site. */
  readonly hasOwnTitle: boolean;
}

/**
 * What the other pages of a site are worth: of each blog one half is learned from and the other cleaned, and the other way round. With the
 * trees of the folds, the blog had no part in them.
 */
export async function* measureSites(shared: string): AsyncGenerator<string> {
  const folder = join(shared, 'pages', 'sites');
  const isCrossed = existsSync(join(FOLDS, 'folds.json'));
  yield isCrossed
    ? 'sites: cross-validated by site'
    : 'sites: with the trees of the package, which were fitted on these sites';
  const all: Compared[] = [];
  for (const site of readdirSync(folder).sort()) {
    const compared = await compareSite(join(folder, site), isCrossed ? judgesOf(site) : judgesOfPackage);
    all.push(...compared);
    yield* printPages(site, compared);
    yield* sumUp(site, compared);
  }
  yield* sumUp('all', all);
}

const judgesOfPackage: Judges = treesOfPackage();

/** Trees that a site had no part in. */
function judgesOf(site: string): Judges {
  const folds = JSON.parse(readFileSync(join(FOLDS, 'folds.json'), 'utf8')) as Record<string, number>;
  const fold = folds[keyOf({ id: `sites/${site}` })];
  if (fold === undefined) throw new Error(`${FOLDS}: no fold has the site ${site}; fit the trees again`);
  const labelled = readLabelled(join('..', 'shared', 'pages', 'labelled')).find((page) => page.site === site);
  const ofPages = labelled && foldsOfPages()?.(labelled).judges;
  const ofSite = {
    lines: readTrees(join(FOLDS, `${fold}.json`)),
    titles: readTrees(join(FOLDS, `titles-${fold}.json`)),
  };
  return { ...(ofPages ?? judgesOfPackage), ofSite: () => ofSite };
}

async function compareSite(folder: string, judges: Judges): Promise<Compared[]> {
  const pages = readLabelled(folder);
  const halves = [0, 1].map((half) => pages.filter((_, at) => at % 2 === half));
  const compared: Compared[] = [];
  for (const [half, cleaned] of halves.entries()) {
    const site = await profileOf(halves[1 - half] as LabelledPage[]);
    for (const page of cleaned) {
      const alone = scorePage(page, cleanPage(page, judges));
      const known = scorePage(page, cleanPage(page, judges, site));
      const hasOwnTitle = pages.filter(({ title }) => title === page.title).length === 1;
      compared.push({ page, alone, known, hasOwnTitle });
    }
  }
  return compared;
}

async function profileOf(pages: readonly LabelledPage[]): Promise<SiteProfile> {
  const scrapes = pages.map(({ id, text }) => {
    const name = `site/${id}.txt`;
    return scrapeOf({ path: name, name, source: Buffer.from(text) });
  });
  const { lines, profiles } = await learn(scrapes);
  return { version: 1, lines, sites: profiles };
}

/** Pages that came out wrong, the worst first. */
function* printPages(site: string, compared: readonly Compared[]): Generator<string> {
  const wrong = compared.filter(({ known }) => isWrong(known)).sort((a, b) => a.known.f1 - b.known.f1);
  for (const { page, alone, known } of wrong) {
    const { f1, lost, kept, title } = known;
    const other = title === false ? ', another title' : '';
    yield `  ${site}/${page.id}: F1 ${alone.f1.toFixed(3)} → ${f1.toFixed(3)}${other}, lost ${lost.join(' ')}; kept ${kept.join(' ')}`;
  }
}

function* sumUp(name: string, compared: readonly Compared[]): Generator<string> {
  for (const side of ['alone', 'known'] as const) {
    const scores = compared.map((each) => each[side]);
    const f1 = scores.reduce((sum, score) => sum + score.f1, 0) / scores.length;
    const lost = scores.reduce((sum, score) => sum + score.lost.length, 0);
    const titles = titlesOf(scores);
    const own = titlesOf(compared.filter(({ hasOwnTitle }) => hasOwnTitle).map((each) => each[side]));
    yield `${name} ${side}, ${scores.length} pages: F1 ${f1.toFixed(4)}, ${lost} lost lines, titles ${titles}; ${own} without pages labelled with the name of the site`;
  }
}

function titlesOf(scores: readonly PageScore[]): string {
  const titled = scores.filter(({ title }) => title !== undefined);
  return `${titled.filter(({ title }) => title).length} of ${titled.length}`;
}
