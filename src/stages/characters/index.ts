import { findCode } from '../../code/find.js';
import type { Article, Line, StageFinding } from '../../core/article.js';
import { causeOf, joinCauses } from '../../core/cause.js';
import { type Edit, editLines, type Stage, type StageResult } from '../../core/stage.js';
import { findAdvertising, NO_ADVERTISING } from './advertising.js';
import { withoutBrackets } from './brackets.js';
import { DocumentEvidence } from './document.js';
import { hasEmojiInWords, withoutEmoji } from './emoji.js';
import { findDamage } from './findings/index.js';
import { findUnreadable, lostLines } from './findings/unreadable.js';
import { withTidyBreaks } from './join.js';
import { NOISE_RULES, type NoiseRule } from './noise.js';
import { plainCharacters } from './plain.js';
import { because, NAMES, rules } from './rules-of-stage.js';
import { isScriptLine, isTellingScriptLine, maybeScript } from './script-lines.js';
import { isSetApart, joinApart } from './set-apart.js';
import { ADVERTISING, EMOJI, NOISE, signsOf, UNUSUAL } from './signs.js';
import { Survey } from './survey.js';

/** What a line has that a rule may change. */
const SUSPECT = UNUSUAL | NOISE;

const SCRIPT_LINE = because('line-of-a-script', 'line of a script or style sheet');

const EMOJI_INSIDE = because('emoji-inside-words', 'emoji inside words');

const QUESTION_LINE = /^\s*\?[\s?]*$/;

/** Taking one piece of noise away may uncover another, `<<b>b>`; the bound keeps hostile input linear. */
const MAX_ROUNDS = 4;

/** HTML entities, invisible, special and compatibility characters to the ones that are meant; noise inside lines. */
export const characters: Stage = {
  name: 'characters',
  summary:
    'decodes entities; removes invisible characters, markup and noise in lines; makes blanks and compatibility forms plain',
  rule: 'html-entity',
  reason: 'characters made plain',
  rules,
  run(article) {
    const evidence = new DocumentEvidence(article.lines);
    const survey = new Survey();
    const suspects = new Set<number>();
    const plain = editLines(article, (line) => {
      const isSuspect = (survey.add(line.text) & SUSPECT) !== 0;
      if (isSuspect) suspects.add(line.number);
      return withoutScript(isSuspect ? makePlain(line, evidence) : { text: line.text }, evidence);
    });
    const calm = removeInserted(joined(plain), survey.signs);
    const isSuspect = ({ number }: Line) => suspects.has(number);
    const unreadable = suspects.size > 0 ? calm.lines.filter(isSuspect).flatMap(findUnreadable) : [];
    const findings = [...unreadable, ...calm.findings, ...findDamage(calm.lines, survey)];
    return { ...calm, findings, kept: lostLines(calm.lines, unreadable) };
  },
};

/** Takes lines of scripts away: the line, or those that it was broken into and that are no listing. */
function withoutScript(edit: Edit, evidence: DocumentEvidence): Edit {
  const { text, cause } = edit;
  if (text === null || !(text.includes('\n') || maybeScript(text))) return edit;
  const lines = text.split('\n');
  const isScript = lines.some(isTellingScriptLine) || (lines.some(isScriptLine) && evidence.hasScripts);
  if (!isScript || evidence.isAboutPrograms) return edit;
  // One line alone was judged, and not set aside, with those around it.
  const listings = lines.length > 1 ? findCode(lines) : [];
  const isListed = (at: number) => listings.some(({ start, end }) => start <= at && at < end);
  const left = lines.filter((line, at) => isListed(at) || !isScriptLine(line));
  if (left.length === lines.length) return edit;
  return {
    text: left.length > 0 ? left.join('\n') : null,
    cause: joinCauses(cause, SCRIPT_LINE, ', '),
  };
}

const SET_APART = because('text-set-apart', 'text set apart by blanks joined');

/** The lines joined, where most of the document is set apart by blanks. */
function joined(article: StageResult & Article): StageResult & Article {
  if (!isSetApart(article.lines)) return article;
  const causes = new Map(article.causes);
  const { lines } = editLines(article, (line) => {
    const text = joinApart(line.text);
    if (text !== line.text) causes.set(line.number, joinCauses(causes.get(line.number), SET_APART));
    return text;
  });
  return { ...article, lines, causes };
}

/** Emoji and advertising that a program put into words: the document as a whole says so. */
function removeInserted(article: StageResult & Article, signs: number): Calm {
  const emoji = (signs & EMOJI) !== 0 && hasEmojiInWords(article.lines);
  const { edits, findings } = signs & ADVERTISING ? findAdvertising(article.lines) : NO_ADVERTISING;
  if (!emoji && edits.size === 0) return { ...article, findings };
  const causes = new Map(article.causes);
  const { lines } = editLines(article, (line) => {
    const advertised = edits.get(line.number);
    const text = advertised?.text ?? line.text;
    const without = emoji ? withoutEmoji(text) : text;
    const added = [advertised?.cause ?? [], without === text ? [] : EMOJI_INSIDE].flat();
    for (const cause of added) causes.set(line.number, joinCauses(causes.get(line.number), cause));
    return without;
  });
  return { lines, causes, findings };
}

interface Calm extends StageResult {
  readonly lines: readonly Line[];
  readonly findings: readonly StageFinding[];
}

/** Applies the rules to one line, again while they change it; the reason names the ones that applied, with how often. */
function makePlain(line: Line, evidence: DocumentEvidence): Edit {
  const applied = new Map<string, number>();
  let { text } = line;
  for (let round = 0; round < MAX_ROUNDS && signsOf(text) & SUSPECT; round++) {
    const before = text;
    text = applyRules(text, evidence, applied);
    if (text === before) break;
  }
  const names = Array.from(applied, ([id, hits]) => `${NAMES.get(id)}${hits > 1 ? ` (${hits} times)` : ''}`);
  const reason = names.join(', ');
  const rules = [...applied.keys()];
  const isMarkup = rules.some((id) => MARKUP.has(id));
  if (/[\n\r]/.test(text)) text = withTidyBreaks(text, line.text);
  if (isMarkup && !/\s$/.test(line.text)) text = text.trimEnd();
  const isEmptied = text.trim() === '' && line.text.trim() !== '' && isMarkup;
  if (isEmptied) return { text: null, cause: causeOf(rules, `${reason}; nothing else was in the line`) };
  if (QUESTION_LINE.test(text) && line.number < evidence.firstSentence) {
    return { text: null, cause: causeOf([...rules, 'lone-question-mark'], 'a lone ? before the article') };
  }
  return { text, cause: causeOf(rules, reason) };
}

/** Rules that may leave a blank at the end, or nothing of a line, which was layout then and no paragraph. */
const MARKUP: ReadonlySet<string> = new Set([
  'html-entity',
  ...NOISE_RULES.filter(({ isMarkup }) => isMarkup).map(({ id }) => id),
]);

function applyRules(text: string, evidence: DocumentEvidence, applied: Map<string, number>): string {
  const count = (rule: string) => applied.set(rule, (applied.get(rule) ?? 0) + 1);
  let plain = text;
  if (signsOf(text) & UNUSUAL) plain = plainCharacters(text, count);
  if (!(signsOf(plain) & NOISE)) return plain;
  for (const rule of NOISE_RULES) plain = applyNoiseRule(rule, plain, evidence, count);
  const bare = withoutBrackets(plain);
  if (bare !== plain) count('brackets-round-every-character');
  return bare;
}

function applyNoiseRule(
  { id, signs, pattern, replace, holds }: NoiseRule,
  text: string,
  evidence: DocumentEvidence,
  count: (rule: string) => void,
): string {
  if (!signs.some((sign) => text.includes(sign)) || text.search(pattern) < 0) return text;
  if (holds && !holds(evidence, text)) return text;
  return text.replace(pattern, (match: string, ...groups: (string | number)[]) => {
    const start = groups.find((group) => typeof group === 'number') as number;
    const replacement = typeof replace === 'string' ? replace : replace(match, start, text);
    if (replacement !== match) count(id);
    return replacement;
  });
}
