// CPU time, warm, of texts made of what searches take longest over, with what is allowed for their length.
import { clean } from '../../dist/index.js';

const PATTERNS = [
  '字?,',
  '什么?!',
  '\ue000',
  '周?chē)',
  '(dù)',
  '周?chē)说闹肛?zé)',
  '字\ufffd,',
  'ÎÒÃÇÔÚ³Ç?ÊÐµÄÍ¼?Êé¹Ý',
  '鎴戜滑鍦ㄥ煄甯?殑鍥句功',
  'ㄛ腔\ue000',
  '瓣い琌?\ufffd',
  '東京都立図書館の開館時間。',
  'æ\u0088?ä»¬å\u009c?å\u009f',
  '\u00ba\u00d3?\u00ff\u0081\u00e1\u00a1',
  '浣犲ソ?',
  '嚗銝鈭?',
  '﹝珨衄ㄛ?',
  '字\ue000?',
  '?!',
  '问',
  '什么（?，',
  '網(wǎng)肛?zé)',
  '锟斤拷',
  'ÐÒÑÎ?',
  'привет?Ж',
  '*有*限',
  '&#32593;?,',
  '<b>?!',
  '1. 周?chē)',
  '“什么?”,',
  '。，、；',
  '著着乾幹',
];
const LENGTHS = [1000, 15_000, 30_000];
const LINES = { 'one line': 1e9, 'lines of 300': 300, 'lines of 12': 12 };

/** Milliseconds that a text may take. */
const allowed = (length) => 50 + (40 * length) / 1000;

/** Prints a row for each pattern: ms by length, with the share of what is allowed, and a star above it. */
export function hostile() {
  console.log(
    `\nhostile text of ${LENGTHS.join(', ')} characters, ms of CPU and share of what is allowed (${LENGTHS.map(allowed).join(', ')})`,
  );
  for (const pattern of PATTERNS) clean(pattern.repeat(20));
  for (const pattern of PATTERNS) {
    for (const [layout, width] of Object.entries(LINES)) {
      const times = LENGTHS.map((length) => measure(pattern, length, width));
      const row = times.map((time, i) => {
        const share = time / allowed(LENGTHS[i]);
        return `${time.toFixed(0)} ${share.toFixed(2)}${share > 1 ? '*' : ' '}`.padStart(13);
      });
      console.log(`${JSON.stringify(pattern.slice(0, 8)).padEnd(12)} ${layout.padEnd(12)} ${row.join('')}`);
    }
  }
}

function measure(pattern, length, width) {
  const text = pattern.repeat(length / pattern.length + 1).slice(0, length);
  const raw = width > length ? text : text.replace(new RegExp(`[^]{${width}}`, 'g'), '$&\n');
  const start = process.cpuUsage();
  clean(raw);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
