import { foldCode } from '../fold.js';

/** Bits of a character's number, and what the two above them say of an n-gram. */
const NUMBER = 0xfff;
const HAS_LONGER = 0x1000;
const IS_LAST = 0x2000;

/** Numbers of what is no character: one that the model does not know, and a bound of a line. */
const UNKNOWN = 0;
const EDGE = 1;
const FIRST = 2;

/** What stands for a row of digits, and for one of letters: `0` and `a`. */
const DIGIT = 0x30;
const LETTER = 0x61;

/** log10 of what a byte stands for, and how far below 0 the bytes of back-off weights begin. */
const STEP = -1 / 32;
const BACK_OFF_SHIFT = 32;
/** log10 probability of a character that the model does not know. */
const UNSEEN = -7;

/** The n-grams of one length, grouped by their first characters. */
interface Order {
  /** The last character of each, with the two bits. */
  readonly lasts: Uint16Array;
  /** The place of the first longer n-gram of each that has one. */
  readonly longer: Uint32Array;
  readonly probabilities: Uint8Array;
  readonly backOffs: Uint8Array;
}

/**
 * A character n-gram model with back-off of Chinese text and its marks: a second opinion on a few texts, and slower than the
 * language model of words, which is for searching. Scripts, widths and quotation marks are one to it; a number is one
 * character and a Latin word is another.
 */
export class CharacterModel {
  private readonly orders: readonly Order[];
  private readonly numbers: Uint16Array;

  /**
   * @param buffer what models/characters/fit.py writes
   * @throws Error when it is none
   */
  constructor(buffer: ArrayBuffer | SharedArrayBuffer) {
    const [order = 0, characters = 0] = new Uint32Array(buffer, 0, 2);
    if (order < 2 || order > 9) throw new Error('no character model of this version');
    const sizes = [...new Uint32Array(buffer, 8, order)];
    let at = 8 + 4 * order;
    this.numbers = numbersOf(new Uint16Array(buffer, at, characters));
    at += 2 * (characters + (characters % 2));
    const lasts = sizes.map((size) => {
      const part = new Uint16Array(buffer, at, size);
      at += part.byteLength;
      return part;
    });
    const bytes = (size: number) => {
      at += size;
      return new Uint8Array(buffer, at - size, size);
    };
    this.orders = lasts.map((own, index) => ({
      lasts: own,
      longer: longerOf(own, lasts[index + 1]),
      probabilities: bytes(own.length),
      backOffs: bytes(index + 1 < order ? own.length : 0),
    }));
  }

  /**
   * log10 probability of a text from an offset on, given what stands before it there.
   *
   * @param text with a line feed where a line begins or ends
   */
  score(text: string, from: number): number {
    const { length } = this.orders;
    // By length, the place of the n-gram that ends at the last character; -1 where the model has none.
    let places = new Int32Array(length + 1).fill(-1);
    let before = new Int32Array(length + 1);
    let last = -1;
    let sum = 0;
    for (let i = 0; i < text.length; i++) {
      const number = this.numbers[text.charCodeAt(i)] as number;
      if (number === last && this.isRun(number)) continue;
      last = number;
      [before, places] = [places, before];
      this.extend(before, number, places);
      if (i >= from) sum += this.probability(before, places);
    }
    return sum;
  }

  /** Whether a row of these is one: digits, letters. */
  private isRun(number: number): boolean {
    return number === this.numbers[DIGIT] || number === this.numbers[LETTER];
  }

  private extend(before: Int32Array, number: number, places: Int32Array): void {
    places.fill(-1);
    if (number === UNKNOWN) return;
    places[1] = number - EDGE;
    for (let length = 1; length < this.orders.length; length++)
      if ((before[length] as number) >= 0)
        places[length + 1] = this.find(length, before[length] as number, number);
  }

  /** The place of an n-gram with one more character, -1 where there is none. */
  private find(length: number, place: number, number: number): number {
    const { lasts, longer } = this.orders[length - 1] as Order;
    if (((lasts[place] as number) & HAS_LONGER) === 0) return -1;
    const found = (this.orders[length] as Order).lasts;
    let low = longer[place] as number;
    // The group ends where that of the next begins: it is the last of its first characters.
    let high = longer[place + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = (found[middle] as number) & NUMBER;
      if (other === number) return middle;
      if (other < number) low = middle + 1;
      else high = middle;
    }
    return -1;
  }

  private probability(before: Int32Array, places: Int32Array): number {
    let sum = 0;
    for (let length = this.orders.length; length > 0; length--) {
      const place = places[length] as number;
      if (place >= 0) return sum + STEP * ((this.orders[length - 1] as Order).probabilities[place] as number);
      const context = length > 1 ? (before[length - 1] as number) : -1;
      if (context >= 0) {
        const { backOffs } = this.orders[length - 2] as Order;
        sum += STEP * ((backOffs[context] as number) - BACK_OFF_SHIFT);
      }
    }
    return sum + UNSEEN;
  }
}

/** For each n-gram the place of the first longer one, one place more for the end of all. */
function longerOf(lasts: Uint16Array, longer: Uint16Array | undefined): Uint32Array {
  if (!longer) return new Uint32Array();
  const places = new Uint32Array(lasts.length + 1);
  let at = 0;
  for (let place = 0; place < lasts.length; place++) {
    places[place] = at;
    if (((lasts[place] as number) & HAS_LONGER) === 0) continue;
    while (((longer[at] as number) & IS_LAST) === 0) at++;
    at++;
  }
  places[lasts.length] = at;
  return places;
}

/** The number of each code unit. */
function numbersOf(characters: Uint16Array): Uint16Array {
  const known = new Map([...characters].map((unit, index) => [unit, index + FIRST]));
  const numbers = Uint16Array.from({ length: 0x10000 }, (_, unit) => known.get(standardOf(unit)) ?? UNKNOWN);
  numbers[0x0a] = EDGE;
  return numbers;
}

/** Quotation marks of all kinds, opening and closing, as the texts have them. */
const QUOTES = '“”‘’「」『』';
const QUOTE = 0x22;

/** What the model was counted on in place of a code unit. */
function standardOf(unit: number): number {
  const narrow = unit === 0x3000 ? 0x20 : unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (narrow >= 0x30 && narrow <= 0x39) return DIGIT;
  if ((narrow | 0x20) >= 0x61 && (narrow | 0x20) <= 0x7a) return LETTER;
  return QUOTES.includes(String.fromCharCode(narrow)) ? QUOTE : foldCode(narrow);
}
