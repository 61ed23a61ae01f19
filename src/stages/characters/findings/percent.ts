import type { Line, StageFinding } from '../../../core/article.js';
import { warn } from './rules.js';

/** Shares and changes: a number right behind them has a unit or a %. */
const SHARE =
  /(?:占|佔|比例|比重|率[^，。,;；]{0,2}|同比|环比|環比|增速|增长|增長|下降|上升|提高|降低|涨幅|漲幅|跌幅)[^\d，。,；;、]{0,8}(?:\d{1,2}(?:\.\d{1,2})?)(?=[，。；、,;])/g;

/** Ordinals and indices end in a bare number, too. */
const COUNT = /[第至到数數量倍年月日人分]\d/;

/** A share so plain that one is enough. */
const PLAIN = /^[占佔](?![地用领領]).{0,4}(?:总|總|比|不足|超过|超過|约|約|近|达|達)/;

/** The fewest numbers that prove it. */
const PROOFS = 2;

/** Shares without their `%`, in a document that has no `%` at all (ask first). One finding, at the first of them. */
export function findDroppedPercent(lines: readonly Line[]): StageFinding[] {
  const found = lines.flatMap((line) =>
    Array.from(line.text.matchAll(SHARE), ([text]) => ({ line, text })).filter(
      ({ text }) => !COUNT.test(text),
    ),
  );
  const [first] = found;
  if (!first || (found.length < PROOFS && !PLAIN.test(first.text))) return [];
  const numbers =
    found.length === 1
      ? '1 number seems to have lost its %'
      : `${found.length} numbers seem to have lost their %`;
  const message = `${numbers}, as in ${first.text}`;
  return [warn('dropped-percent', first.line, message)];
}
