// CPU time, warm, of texts made of what searches take longest over, with what is allowed for their length.
import { clean } from '../../dist/index.js';
import { HOSTILE_PAGES } from '../support/hostile-pages.js';
import { DAMAGED, UNDAMAGED } from '../support/hostile-patterns.js';
import { cpuTime as once } from './measure.js';

const MORE_UNDAMAGED = [
  '什么?!',
  '東京都立図書館の開館時間。',
  '?!',
  '<b>?!',
  '“什么?”,',
  '。，、；',
  '著着乾幹',
  '*有*限',
  '2024-01-01 10:00 ',
  '来源：新华网 作者：王伟 编辑：李\n',
  '# 标题\n- 项\n',
  '| 甲 | 乙 |\n',
];
const MORE_DAMAGED = [
  '字?,',
  '周?chē)',
  '(dù)',
  '周?chē)说闹肛?zé)',
  '字\ufffd,',
  'ÎÒÃÇÔÚ³Ç?ÊÐµÄÍ¼?Êé¹Ý',
  '鎴戜滑鍦ㄥ煄甯?殑鍥句功',
  'ㄛ腔\ue000',
  '瓣い琌?\ufffd',
  'æ\u0088?ä»¬å\u009c?å\u009f',
  '\u00ba\u00d3?\u00ff\u0081\u00e1\u00a1',
  '浣犲ソ?',
  '嚗銝鈭?',
  '﹝珨衄ㄛ?',
  '字\ue000?',
  '什么（?，',
  '網(wǎng)肛?zé)',
  '锟斤拷',
  'ÐÒÑÎ?',
  'привет?Ж',
  '&#32593;?,',
  '1. 周?chē)',
];
const LENGTHS = [15_000, 30_000, 60_000];
const LAYOUTS = { 'one line': 1e9, 'lines of 300': 300, 'lines of 12': 12 };
/** Rows that are printed at most, the worst. */
const MOST = 25;

/** The least of two: with the first, V8 compiles what only such a text needs. */
const cpuTime = (task) => Math.min(once(task), once(task));

/** Milliseconds that a text may take: 20, and more for each 1,000 characters. */
const allowed = (length, isDamaged) => 20 + ((isDamaged ? 40 : 10) * length) / 1000;

/** Prints a row for each of the worst: ms by length, with the share of what is allowed, and a star above it. */
export function hostile() {
  const patterns = [
    ...[...UNDAMAGED, ...MORE_UNDAMAGED].map((pattern) => ({ pattern, isDamaged: false })),
    ...[...DAMAGED, ...MORE_DAMAGED].map((pattern) => ({ pattern, isDamaged: true })),
  ];
  for (const { pattern } of patterns) clean(pattern.repeat(20));
  for (const pageOf of Object.values(HOSTILE_PAGES)) clean(pageOf(100), { input: 'html' });
  const rows = [
    ...patterns.flatMap((each) => Object.keys(LAYOUTS).map((layout) => rowOf(each, layout))),
    ...Object.entries(HOSTILE_PAGES).map(([name, pageOf]) => rowOfPage(name, pageOf)),
  ];
  const above = rows.filter(({ worst }) => worst > 1).length;
  console.log(
    `\nhostile text at ${LENGTHS.join(', ')} characters: ms and × allowed; ${above} of ${rows.length} rows above (goal 0)`,
  );
  for (const { text } of rows.toSorted((one, other) => other.worst - one.worst).slice(0, MOST))
    console.log(text);
}

function rowOf({ pattern, isDamaged }, layout) {
  const times = LENGTHS.map((length) => measure(pattern, length, LAYOUTS[layout]));
  const kind = isDamaged ? 'damaged' : '';
  return row(
    `${JSON.stringify(pattern.slice(0, 8)).padEnd(16)}${layout.padEnd(13)}${kind.padEnd(8)}`,
    times,
    isDamaged,
  );
}

/** A page of HTML, as long as the texts. */
function rowOfPage(name, pageOf) {
  const times = LENGTHS.map((length) => cpuTime(() => clean(pageOf(length), { input: 'html' })));
  return row(`HTML: ${name}`.slice(0, 36).padEnd(37), times, false);
}

function row(title, times, isDamaged) {
  const shares = times.map((time, i) => time / allowed(LENGTHS[i], isDamaged));
  const figures = times.map((time, i) =>
    `${time.toFixed(0)} ${shares[i].toFixed(2)}${shares[i] > 1 ? '*' : ' '}`.padStart(13),
  );
  return { text: `${title}${figures.join('')}`, worst: Math.max(...shares) };
}

function measure(pattern, length, width) {
  const text = pattern.repeat(length / pattern.length + 1).slice(0, length);
  const raw = width > length ? text : text.replace(new RegExp(`[^]{${width}}`, 'g'), '$&\n');
  return cpuTime(() => clean(raw));
}
