import type { Finding, Line } from '../../article.js';
import { type Edit, editLines, type Stage } from '../../stage.js';
import { decodeEntities } from './entities.js';
import { CHARACTER_RULES } from './rules.js';

/**
 * Anything that a rule may change or that is a finding. Ordinary text has none of it, so this one pass over a line is
 * all that the stage costs there.
 */
const SUSPECT =
  /[&\0-\x08\x0B\x0C\x0E-\x1F\x7F-\xA0\xAD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2E80-\u2FD5\u3000\u3164\uD800-\uFAFF\uFB00-\uFB06\uFE00-\uFE19\uFE30-\uFE6B\uFEFF\uFFA0\uFFF9-\uFFFD]/;

/** Code points that no standard assigns: what is left of a byte shift, or a font's own character. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/g;

/** HTML entities, invisible, special and compatibility characters to the ones that are meant. */
export const characters: Stage = {
  name: 'characters',
  summary:
    'decodes entities; removes invisible and control characters; makes blanks, radicals and compatibility forms plain',
  reason: 'characters made plain',
  run(article) {
    const findings: Finding[] = [];
    const result = editLines(article, (line) => {
      if (!SUSPECT.test(line.text)) return line.text;
      const edit = makePlain(line.text);
      findings.push(...unreadable({ number: line.number, text: edit.text ?? '' }));
      return edit;
    });
    return { ...result, findings };
  },
};

/** Applies the rules to one text; the reason names the ones that applied, with how often. */
function makePlain(text: string): Edit {
  const applied: string[] = [];
  let plain = decodeEntities(text);
  if (plain !== text) applied.push('HTML entity');
  for (const rule of CHARACTER_RULES) {
    let hits = 0;
    const next = plain.replace(rule.pattern, (match) => {
      const replacement = typeof rule.replace === 'string' ? rule.replace : rule.replace(match);
      if (replacement !== match) hits++;
      return replacement;
    });
    if (hits > 0) applied.push(hits > 1 ? `${rule.name} (${hits} times)` : rule.name);
    plain = next;
  }
  return { text: plain, reason: applied.join(', ') };
}

/** What is left that nobody can read. */
function unreadable(line: Line): Finding[] {
  const findings: Finding[] = [];
  const privateUse = line.text.match(PRIVATE_USE);
  if (privateUse) {
    const codePoints = [...new Set(privateUse)].slice(0, 5).map(codePoint).join(', ');
    findings.push({
      rule: 'private-use',
      severity: 'warning',
      line: line.number,
      column: line.text.search(PRIVATE_USE) + 1,
      message: `${privateUse.length} private-use character(s) left (${codePoints}): damage, or a font's own characters`,
    });
  }
  const lost = line.text.match(/\uFFFD/g);
  if (lost) {
    findings.push({
      rule: 'replacement-character',
      severity: 'warning',
      line: line.number,
      column: line.text.indexOf('\uFFFD') + 1,
      message: `${lost.length} replacement character(s) U+FFFD: text lost in decoding before`,
    });
  }
  return findings;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase()}`;
}
