import type { Metadata } from '../../../core/article.js';
import type { Facts } from '../lines/facts.js';
import { titleKey } from '../lines/key.js';

/** What a line of metadata says, and where it stands. */
export interface Byline {
  readonly facts: Facts;
  readonly metadata: Metadata;
  readonly place: 'head' | 'foot';
}

const SECTION_LABEL = /(?:栏目|分类|类别|频道):/;
/** Who is named without a label below the text left a comment. */
const LABELLED = /[/|丨(]|[\u4E00-\u9FFF]:/;
/** Below the text it says when the page was touched, not when the article was written. */
const LAST_CHANGE = /最[后近](?:更新|修改|编辑)/;
/** Ends of the names of papers, sites and offices. */
const OFFICE = /(?:[报网社刊台局院部厅委会系处室]|中心)$/;

/**
 * What a name without a label is: `parseMetadataLine` takes what has no form of a person's name for the section. On a page
 * whose path names the section, the name that begins a dated line is who wrote it under a pen name (木耳先生 2023-07-19), or
 * the office that published it; in a foot it is who left a comment.
 *
 * @param section that the page's path leads to
 * @param known what other lines say
 */
export function settleByline(
  { facts, metadata, place }: Byline,
  section: string | undefined,
  known: Metadata,
): Metadata {
  if (place === 'foot' && LAST_CHANGE.test(facts.key)) return {};
  if (place === 'foot' && metadata.author && !LABELLED.test(facts.key)) return {};
  // 王静 本文来源：江城晚报 责任编辑：王静: the editor signs.
  if (place === 'foot' && metadata.author && metadata.editor?.startsWith(metadata.author)) {
    const { author: _, ...others } = metadata;
    return others;
  }
  const { category, ...rest } = metadata;
  if (!category || SECTION_LABEL.test(facts.key)) return metadata;
  if (place === 'foot' || category === known.source) return rest;
  if (!section || titleKey(section) === titleKey(category)) return metadata;
  if (OFFICE.test(titleKey(category))) return known.source ? rest : { ...rest, source: category };
  const isDated = metadata.date !== undefined;
  const isSetOff = facts.text.startsWith(category) || facts.text.includes(`· ${category} ·`);
  return isDated && isSetOff && !known.author ? { ...rest, author: category } : metadata;
}
