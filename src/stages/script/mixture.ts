import { createRequire } from 'node:module';
import type { Line } from '../../article.js';
import { fold } from '../../language/fold.js';
import { countHan } from '../../language/han.js';
import { converter } from './converters.js';

const require = createRequire(import.meta.url);

/**
 * Words that are wrong in Traditional text and right neither: what a character-by-character converter leaves of
 * Simplified text (以后 for 以後, 關系 for 關係).
 */
const MIXED_WORDS =
  /[以之然最背隨先今日事前其]后|后[果來續面期者]|[關联聯]系|復[雜制印合]|[怎什這那多要]么|[這那哪心家城夜]里|里面|干[部凈淨擾預]|[沖游]擊|制[造作]品|發[型廊]/;

/** A Traditional text quotes a Simplified word now and then; a mixed one has more than this share of its characters. */
const MAX_QUOTED = 1 / 400;

/** The share of merged characters that mixed text has, and a Traditional one with its place names does not. */
const MIN_MERGED = 1 / 200;
const MIN_MERGED_KINDS = 2;

/**
 * Merged characters that Traditional writers choose themselves: 發布, 佔 or 占, names such as 范. Source: the commonest
 * in half a million characters of Traditional text, as `isMerged` sees them.
 */
const CHOSEN = new Set('布占里周范回岩家岳巨咸涌搜雇厘泛恤托念卷杯台升扎栖私局熏咨奸瓮昆凶棱了群松');

/** Whether Traditional text has Simplified characters or words mixed in and so must go through Simplified. */
export function isMixed(lines: readonly Line[]): boolean {
  return hasSimplified(lines) || hasMerged(lines);
}

function hasSimplified(lines: readonly Line[]): boolean {
  const simplified = simplifiedOnly();
  let found = 0;
  let han = 0;
  for (const { text } of lines) {
    han += countHan(text);
    if (MIXED_WORDS.test(text)) found++;
    for (const character of text) if (simplified.has(character)) found++;
  }
  return found > han * MAX_QUOTED;
}

/**
 * Whether characters that Simplified text merged with others (成立于, 采取, 逾期后) stand where Traditional text has those
 * others. The context decides that: a word of its own in Simplified is converted back as one.
 */
function hasMerged(lines: readonly Line[]): boolean {
  const kinds = new Set<string>();
  let merged = 0;
  let han = 0;
  for (const { text } of lines) {
    const simplified = converter('t', 'cn')(text);
    const forms = [converter('cn', 'tw')(simplified), converter('cn', 'hk')(simplified)] as const;
    han += countHan(text);
    if (forms.some((form) => form.length !== text.length)) continue;
    for (let i = 0; i < text.length; i++) {
      const character = text[i] as string;
      if (!isMerged(character, forms[0][i] as string, forms[1][i] as string)) continue;
      merged++;
      kinds.add(character);
    }
  }
  return kinds.size >= MIN_MERGED_KINDS && merged > han * MIN_MERGED;
}

/** 后 where both Taiwan and Hong Kong write a character that folds to it. */
function isMerged(character: string, taiwan: string, hongKong: string): boolean {
  return (
    character !== taiwan && character !== hongKong && fold(taiwan) === character && !CHOSEN.has(character)
  );
}

let simplifiedCharacters: ReadonlySet<string> | undefined;

/**
 * Characters that only Simplified text has: those that OpenCC's STCharacters changes and that are not among the 5,401
 * common ones of Big5 (台 and 岩 are) nor Hong Kong's own forms (户).
 */
export function simplifiedOnly(): ReadonlySet<string> {
  if (!simplifiedCharacters) {
    const rows: string = require('opencc-js/dict/STCharacters').default;
    const pairs = rows.split('|').map((row) => row.split(' ') as [string, ...string[]]);
    const traditional = commonBig5();
    const hongKong = new Set(converter('t', 'hk')([...traditional].join('')));
    const changed = pairs.filter(
      ([key, ...forms]) => !forms.includes(key) && !traditional.has(key) && !hongKong.has(key),
    );
    simplifiedCharacters = new Set(changed.map(([key]) => key));
  }
  return simplifiedCharacters;
}

/** Level 1 of Big5: lead bytes A4 to C6. */
function commonBig5(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
}
