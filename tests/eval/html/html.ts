import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { toText } from '../../../src/core/article.js';
import { FOLDS, foldsOfPages, judgesOfPages } from '../pages/pages.js';
import { isWrong } from '../pages/score.js';
import { type HtmlPage, readHtmlPages } from './labelled-html.js';
import { cleanBy, readByProgram, readByReadability } from './readings.js';
import { type HtmlScore, PARTS, type Part, scoreReading, type Tally } from './score.js';

/** Where `models/article-lines/fit-html.py` leaves the trees for HTML of each fold, named as those for text. */
export const HTML_FOLDS = join(FOLDS, '..', 'html-folds');

const READERS = ['HTML', 'text', 'Readability'] as const;
type Reader = (typeof READERS)[number];

type JudgesOf = ReturnType<typeof judgesOfPages>;

interface Measured {
  readonly page: HtmlPage;
  readonly scores: Readonly<Record<Reader, HtmlScore>>;
}

/**
 * What the program makes of real pages as HTML, beside what it makes of their text, and beside Mozilla's Readability: cross-validated by
 * site if the trees of the folds are there.
 *
 * @param isListed whether what is wrong is told page by page
 */
export function* measureHtml(shared: string, isListed = false): Generator<string> {
  const pages = readHtmlPages(join(shared, 'pages'));
  const text = judgesOfPages();
  const judgesOf = { html: judgesOfHtml(text), text };
  yield foldsOfPages(HTML_FOLDS)
    ? 'html: cross-validated by site'
    : 'html: with the trees of the package, which were fitted on these pages';
  const measured = pages.map((page): Measured => {
    const readings = {
      HTML: readByProgram(page.page, page.bytes, judgesOf.html(page.page)),
      text: readByProgram(page.page, page.page.text, judgesOf.text(page.page)),
      Readability: readByReadability(page),
    };
    const scores = READERS.map((reader) => [reader, scoreReading(page, readings[reader])]);
    return { page, scores: Object.fromEntries(scores) };
  });
  const isPost = ({ page: { page } }: Measured) => page.family === 'post';
  const groups = [
    ['posts of blogs', measured.filter(isPost)],
    ['other pages', measured.filter((each) => !isPost(each))],
  ] as const;
  for (const [name, some] of groups) {
    if (isListed) for (const each of some) yield* listPage(each);
    yield `html, ${name}, ${some.length} pages`;
    for (const reader of READERS)
      yield* sumUp(
        reader,
        some.map(({ scores }) => scores[reader]),
      );
    yield cpuRatio(
      some.map(({ page }) => page),
      judgesOf.html,
    );
  }
}

/** For each page of HTML the trees for HTML that its site had no part in, if the folds are there. */
function judgesOfHtml(ofText: JudgesOf): JudgesOf {
  const foldOf = foldsOfPages(HTML_FOLDS);
  return (page) => {
    const judges = ofText(page);
    if (!foldOf) return judges;
    const { lines, titles, doubts } = foldOf(page).judges;
    return { ...judges, ofHtml: () => ({ lines, titles, doubts }) };
  };
}

function* sumUp(reader: Reader, scores: readonly HtmlScore[]): Generator<string> {
  const lines = scores.map((score) => score.lines);
  const f1 = lines.reduce((sum, score) => sum + score.f1, 0) / lines.length;
  const lost = lines.filter((score) => score.lost.length > 0);
  const count = lost.reduce((sum, score) => sum + score.lost.length, 0);
  const verdicts = (['title', 'date', 'author'] as const).map((key) => {
    const known = lines.filter((score) => score[key] !== undefined);
    return `${key}s ${ratio(known.filter((score) => score[key]).length, known.length)}`;
  });
  yield `  ${reader}: F1 ${f1.toFixed(4)}, ${count} lost lines on ${lost.length}, ${verdicts.join(', ')}`;
  if (reader !== 'Readability') {
    const wrong = lines.filter(isWrong);
    const told = (some: typeof lines) => ratio(some.filter(({ isTold }) => isTold).length, some.length);
    yield `    told: ${told(lines)} of all pages, ${told(wrong)} of wrong ones`;
  }
  for (const part of PARTS) {
    const sum = sumOf(scores.flatMap(({ parts }) => parts[part] ?? []));
    if (sum.there > 0)
      yield `    ${part}: ${ratio(sum.right, sum.there)}; ${ratio(sum.right, sum.made)} of those made are right`;
  }
}

function ratio(part: number, whole: number): string {
  return `${part} of ${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} %)`;
}

function sumOf(tallies: readonly Tally[]): Pick<Tally, 'there' | 'made' | 'right'> {
  const sum = (key: 'there' | 'made' | 'right') => tallies.reduce((total, tally) => total + tally[key], 0);
  return { there: sum('there'), made: sum('made'), right: sum('right') };
}

/** CPU of cleaning HTML against that of cleaning its text, warm, each side in a run of its own. */
function cpuRatio(pages: readonly HtmlPage[], judgesOf: JudgesOf): string {
  const texts = pages.map(({ page, bytes }) => toText(cleanBy(judgesOf(page), bytes).rawLines));
  const timeOf = (inputs: readonly (string | Uint8Array)[]) => {
    const start = cpuUsage();
    for (const [at, input] of inputs.entries()) cleanBy(judgesOf((pages[at] as HtmlPage).page), input);
    const { user, system } = cpuUsage(start);
    return (user + system) / 1000;
  };
  const text = timeOf(texts);
  const html = timeOf(pages.map(({ bytes }) => bytes));
  return `  CPU of HTML ${html.toFixed(0)} ms, of its text ${text.toFixed(0)} ms: ${(html / text).toFixed(2)} times`;
}

function* listPage({ page: { page }, scores: { HTML } }: Measured): Generator<string> {
  const { lines, parts } = HTML;
  const { f1, lost, kept, title, date, author, isTold } = lines;
  const others = Object.entries({ title, date, author }).filter(([, verdict]) => verdict === false);
  const told = isTold ? 'told' : 'silent';
  const names = others.map(([key]) => `, another ${key}`).join('');
  yield `${page.id}: F1 ${f1.toFixed(3)}, ${told}${names}, lost ${lost.join(' ')}; kept ${kept.join(' ')}`;
  for (const [part, { missed, wrong }] of Object.entries(parts) as [Part, Tally][]) {
    for (const text of missed) yield `  ${part}, missed: ${shown(text)}`;
    for (const text of wrong) yield `  ${part}, wrong: ${shown(text)}`;
  }
}

const SHOWN = 100;

function shown(text: string): string {
  return JSON.stringify(text.slice(0, SHOWN));
}
