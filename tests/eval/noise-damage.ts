import { pinyin } from 'pinyin-pro';

/** Puts a kind of noise into a clean text; line by line, so that every line can be compared. */
type Damage = (text: string, random: () => number) => string;

const EMOJI = ['🛀🏻', '🆚', '✊', '😀', '🎉', '🚗', '⭐', '🍎'];
const KEYWORDS = ['试管', '代孕', '供卵', '娱乐城', '棋牌'];
const HAN = /[\u4e00-\u9fff]/;

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Inserts something between two Chinese characters, each time with a probability. */
function between(share: number, insert: (random: () => number, before: string) => string): Damage {
  return (text, random) => {
    const units = [...text];
    return units
      .map((character, i) => {
        const isBetween = HAN.test(character) && HAN.test(units[i + 1] ?? '');
        return isBetween && random() < share ? character + insert(random, character) : character;
      })
      .join('');
  };
}

/** Changes some lines that are no short ones. */
function lines(share: number, change: (line: string, random: () => number) => string): Damage {
  return (text, random) =>
    text
      .split('\n')
      .map((line) => (line.length > 20 && random() < share ? change(line, random) : line))
      .join('\n');
}

const jammer = (random: () => number) =>
  Array.from({ length: 5 + Math.floor(random() * 10) }, () => {
    const code = (from: number, to: number) =>
      String.fromCharCode(from + Math.floor(random() * (to - from + 1)));
    return `${code(33, 59)} ${code(63, 126)}`;
  }).join('');

const reading = (character: string) => pinyin(character, { toneType: 'none' });

/** By kind: the lines are to come back. */
export const REPAIRED: Readonly<Record<string, Damage>> = {
  'emoji, one in 40 characters': between(0.025, (random) => pick(EMOJI, random)),
  'advertising keyword, one in 50 characters': (text, random) => {
    const keyword = pick(KEYWORDS, random);
    return between(0.02, () => keyword)(text, random);
  },
  'toneless annotation, one in 8 characters': between(0.125, (_, before) => `(${reading(before)})`),
  'repeated annotation, one in 40 characters': between(0.025, (_, before) =>
    `(${reading(before)})`.repeat(2),
  ),
  'brackets round every character': lines(0.5, (line) => line.replace(/[\u4e00-\u9fff]/g, '[$&]')),
  'anti-copy tail': lines(0.3, (line, random) => line + jammer(random)),
  'HTML tags': lines(0.3, (line) => `<p style="text-indent:2em"><span>${line}</span></p>`),
  'spam elements': lines(0.2, (line) => `<tr id="yyy80"></tr> <sup id="yyy80"></sup>${line}`),
  x0dx0a: lines(0.3, (line) => `${line}x0dx0ax0dx0a`),
  _x000D_: lines(0.3, (line) => `${line}_x000D_`),
  'literal \\r\\n': lines(0.3, (line) => `${line}\\r\\n`),
  '&nbsp without semicolon': lines(0.3, (line) => `&nbsp&nbsp${line}`),
  'entities escaped twice': lines(0.3, (line) => `&amp;nbsp;&amp;nbsp;${line}`),
  '? for an indent': lines(0.5, (line) => `??${line}`),
  'citation marks [[7]]': lines(0.3, (line, random) =>
    line.replace(/[。，]/, `[[${Math.ceil(random() * 20)}]]$&`),
  ),
};

const RARE = '觞瓮簋囿鞑罹绻钚飨榫隗缃桕铤鲮涫谔髂';

/** By the id of the finding: the documents are to be reported. */
export const REPORTED: Readonly<Record<string, Damage>> = {
  'random-characters': (text, random) =>
    text.replace(/(?<=[\u4e00-\u9fff])(?=[，。,])/g, () =>
      random() < 0.3
        ? Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick([...RARE], random)).join('')
        : '',
    ),
  'shuffled-clauses': (text, random) =>
    text.replace(/[\u4e00-\u9fff]{4,30}/g, (clause) => {
      const at = 1 + Math.floor(random() * (clause.length - 1));
      return clause.slice(at) + clause.slice(0, at);
    }),
  'synonym-spinning': (text) =>
    text
      .replaceAll('国家', '国度')
      .replaceAll('采取', '采纳')
      .replaceAll('重要', '要紧')
      .replaceAll('困难', '艰难'),
  'dropped-percent': (text) =>
    (text.match(/\d[%％]/g)?.length ?? 0) > 2
      ? text.replace(/[%％]/g, '').replace(/百分[之点點]/g, '')
      : text,
};
