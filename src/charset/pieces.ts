/** A part of the bytes of an HTML page that is not all ASCII: text up to the next tag, or markup; neither goes over the end of a line. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Whether it is shown, and not in a tag, a comment, a script or a style sheet. */
  readonly isText: boolean;
}

const LINE_FEED = 0x0a;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const ASCII_END = 0x80;

/** What is read: text, a tag, a comment, or the content of a script or style sheet up to its end tag. */
type State = 'text' | 'tag' | 'comment' | 'script' | 'style';

/**
 * Cuts HTML at its tags and line feeds, in one pass, and gives the pieces that are not ASCII. The bytes may be in any encoding in
 * which ASCII is itself: `<`, `>` and line feed are the second byte of no character in GB18030, Big5, Shift_JIS, EUC and UTF-8.
 */
export function* piecesOf(bytes: Uint8Array): Generator<Piece> {
  let state: State = 'text';
  let from = 0;
  let open = 0;
  let isBeyondAscii = false;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? LINE_FEED;
    if (byte >= ASCII_END) isBeyondAscii = true;
    if (byte !== LINE_FEED && byte !== LESS_THAN && byte !== GREATER_THAN) continue;
    const next = after(state, byte, bytes, at, open);
    const isText = state === 'text';
    if (byte === LESS_THAN && next !== state) open = at;
    state = next;
    if (byte !== LINE_FEED && isText === (state === 'text')) continue;
    const to = byte === LESS_THAN ? at : Math.min(at + 1, bytes.length);
    if (isBeyondAscii) yield { from, to, isText };
    from = to;
    isBeyondAscii = false;
  }
}

/**
 * The state behind a `<`, `>` or line feed.
 *
 * @param open where the tag or comment started
 */
function after(state: State, byte: number, bytes: Uint8Array, at: number, open: number): State {
  if (byte === LESS_THAN) {
    if (state === 'text')
      return isOpener(bytes, at) ? (startsWith(bytes, '!--', at + 1) ? 'comment' : 'tag') : state;
    const isEnd = (state === 'script' || state === 'style') && startsWith(bytes, `/${state}`, at + 1);
    return isEnd ? 'tag' : state;
  }
  if (byte !== GREATER_THAN) return state;
  if (state === 'comment') return at >= open + 6 && startsWith(bytes, '--', at - 2) ? 'text' : state;
  if (state !== 'tag') return state;
  if (startsWith(bytes, 'script', open + 1)) return 'script';
  return startsWith(bytes, 'style', open + 1) ? 'style' : 'text';
}

/** Whether a `<` opens a tag, a declaration or a comment. */
function isOpener(bytes: Uint8Array, at: number): boolean {
  return /[a-z/!?]/i.test(String.fromCharCode(bytes[at + 1] ?? 0));
}

/** Whether ASCII text in small letters stands at a place, in whatever case. */
function startsWith(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const byte = bytes[at + i] ?? 0;
    const isCapital = byte >= 0x41 && byte <= 0x5a;
    if ((isCapital ? byte + 0x20 : byte) !== text.charCodeAt(i)) return false;
  }
  return true;
}
