/// <reference lib="dom" />
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { cleanArticle, treeOf } from '../../../src/clean.js';
import { stringify } from '../../../src/markdown/stringify.js';
import { type Options, resolveOptions } from '../../../src/options/options.js';
import { stageNames, steps } from '../../../src/pipeline.js';
import type { Judges } from '../../../src/stages/boilerplate/article/judged-lines.js';
import { boilerplateBy } from '../../../src/stages/boilerplate/index.js';
import { run } from '../../../src/steps/run-stage.js';
import type { LabelledPage } from '../pages/labelled.js';
import type { Outcome } from '../pages/score.js';
import { type Made, readMade } from '../structure/made.js';
import { comparable, placeLines } from './chain.js';
import type { HtmlPage } from './labelled-html.js';

/** What somebody made of a page. */
export interface Reading {
  /** Its lines are those of the labelled text that the article has. */
  readonly outcome: Outcome;
  readonly headings: Made['headings'];
  /** What the Markdown has when it is parsed again; Readability makes none. */
  readonly made?: Made & { readonly links: readonly Reference[]; readonly images: readonly Reference[] };
}

/** A link or a picture in Markdown. */
export interface Reference {
  readonly text: string;
  readonly url: string;
}

/** What the program makes of HTML, or of the text of the same page. */
export function readByProgram(page: LabelledPage, input: string | Uint8Array, judges: Judges): Reading {
  const cleaned = cleanBy(judges, input);
  const { article, findings, confidence, rawLines } = cleaned;
  const kept = new Set(article.lines.map(({ number }) => number));
  const text = rawLines.flatMap((line) => (kept.has(line.number) ? [line.text] : [])).join('\n');
  const tree = parse(stringify(treeOf(cleaned, OPTIONS).tree));
  const { metadata } = article;
  const made = { ...readMade(tree), links: referencesOf(tree, 'link'), images: referencesOf(tree, 'image') };
  const headings = made.headings.filter(([level]) => level > 1);
  return {
    outcome: { numbers: numbersOf(page.text, text), metadata, findings, confidence },
    headings,
    made,
  };
}

const OPTIONS: Options = resolveOptions({ script: 'keep', frontMatter: false }, stageNames);

/** The whole program, but that its boilerplate is judged by these trees. */
export function cleanBy(judges: Judges, input: string | Uint8Array) {
  const stage = run(boilerplateBy(() => judges));
  const list = steps.map((step) => (step.name === stage.name ? stage : step));
  return cleanArticle(input, OPTIONS, list);
}

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function referencesOf(tree: Root, type: 'link' | 'image'): Reference[] {
  const found: Reference[] = [];
  const visit = (node: Nodes): string => {
    const text = 'children' in node ? node.children.map(visit).join('') : 'value' in node ? node.value : '';
    if (node.type === type) found.push({ text, url: node.url });
    return text;
  };
  visit(tree);
  return found;
}

/** What Mozilla's Readability makes of it. */
export function readByReadability({ page, html }: HtmlPage): Reading {
  const { document } = parseHTML(asDocument(html));
  const article = new Readability(document).parse();
  const content = parseHTML(`<html><body>${article?.content ?? ''}</body></html>`).document;
  const headings = [...content.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    ({ nodeName, textContent }) => [Number(nodeName.slice(1)), textContent ?? ''] as const,
  );
  const known = Object.entries({
    title: article?.title,
    author: article?.byline,
    date: article?.publishedTime,
  }).flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  const text = article?.textContent ?? '';
  const numbers = numbersOf(page.text, text);
  const outcome = { numbers, metadata: Object.fromEntries(known), findings: [], confidence: 1 };
  return { outcome, headings };
}

/** HTML as linkedom needs it, which puts up neither a root nor a body where tags are left out, or others stand before them. */
function asDocument(html: string): string {
  const start = html.search(/<html/i);
  return start >= 0 && /<body/i.test(html) ? html.slice(start) : `<html><body>${html}</body></html>`;
}

/** The lines of the labelled text that a text has, in its order. */
function numbersOf(labelled: string, text: string): Set<number> {
  const places = placeLines(labelled.split('\n').map(comparable), comparable(text));
  return new Set(places.flatMap((place, at) => (place ? [at + 1] : [])));
}
