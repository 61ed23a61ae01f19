/** The n-grams of one order. Scores and back-off weights are log10. */
export interface Order {
  /** The words of n-gram i are `words[i * n]` … `words[i * n + n - 1]`: places among the unigrams. */
  readonly words: Uint32Array;
  readonly scores: Float64Array;
  /** 0 where the file gives none. */
  readonly backoffs: Float64Array;
}

/** A trigram model as its ARPA file has it. */
export interface Arpa {
  /** The unigrams' words, in the order of the file. */
  readonly words: readonly string[];
  /** Unigrams, bigrams, trigrams; an order that the file lacks is empty. */
  readonly orders: readonly [Order, Order, Order];
}

const HIGHEST_ORDER = 3;

/**
 * Reads a model of order 1 to 3 in ARPA form.
 *
 * @throws Error that names the line, when the text is not such a model or its counts are wrong
 */
export function parseArpa(text: string): Arpa {
  const lines = numberedLines(text);
  const counts = readCounts(lines);
  const places = new Map<string, number>();
  const order = (n: number) => readOrder(lines, n, counts[n - 1] ?? 0, places);
  const orders = [order(1), order(2), order(3)] as const;
  return { words: [...places.keys()], orders: [...orders] };
}

interface Lines {
  /** The next line that is not blank; `undefined` at the end. */
  next(): string | undefined;
  fail(problem: string): never;
}

function numberedLines(text: string): Lines {
  let number = 0;
  let start = 0;
  return {
    next() {
      while (start < text.length) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        const line = text.slice(start, end).trimEnd();
        start = end + 1;
        number++;
        if (line !== '') return line;
      }
      return undefined;
    },
    fail(problem) {
      throw new Error(`line ${number}: ${problem}`);
    },
  };
}

/** Reads up to and with the head of the unigrams. */
function readCounts(lines: Lines): number[] {
  const counts: number[] = [];
  for (let line = lines.next(); line !== '\\1-grams:'; line = lines.next()) {
    if (line === undefined) return lines.fail('no \\1-grams: this is not an ARPA file');
    const count = /^ngram (\d+)=(\d+)$/.exec(line);
    if (count) counts[Number(count[1]) - 1] = Number(count[2]);
  }
  if (counts.length > HIGHEST_ORDER)
    return lines.fail(`n-grams of ${counts.length} words: at most ${HIGHEST_ORDER}`);
  return counts;
}

/** Reads the n-grams and the line that ends them: the head of the next order or `\end\`. */
function readOrder(lines: Lines, n: number, count: number, places: Map<string, number>): Order {
  const order = {
    words: new Uint32Array(count * n),
    scores: new Float64Array(count),
    backoffs: new Float64Array(count),
  };
  const number = (text: string) => {
    const value = Number(text);
    return Number.isFinite(value) ? value : lines.fail(`${text} is no log10 probability`);
  };
  let entry = 0;
  for (let line = lines.next(); line !== undefined && !line.startsWith('\\'); line = lines.next()) {
    const [score = '', ngram = '', backoff = '0'] = line.split('\t');
    const words = ngram.split(' ');
    if (words.length !== n) lines.fail(`not a log10 probability and ${n} words, set off by tabs`);
    if (n === 1) {
      if (places.has(ngram)) lines.fail(`${ngram} is there twice`);
      places.set(ngram, entry);
    }
    words.forEach((word, i) => {
      order.words[entry * n + i] = places.get(word) ?? lines.fail(`${word} is not among the unigrams`);
    });
    order.scores[entry] = number(score);
    order.backoffs[entry] = number(backoff);
    entry++;
  }
  if (entry !== count) lines.fail(`${entry} ${n}-grams instead of ${count}`);
  return order;
}
