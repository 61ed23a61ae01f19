/** What is not known of a document's channel costs the hypotheses that rely on it (log10). */
export const COSTS = {
  /** A character begun will cost about this much: so that hypotheses in and out of step compare. */
  pending: -1.8,
  /** A half-width mark in Chinese text; nearly all were full width and folded. */
  narrow: -0.5,
  newNote: -0.7,
  otherNote: -1,
  toneless: -1,
  /** An annotated character that stands bare elsewhere. */
  bareNote: -4,
  silent: -2.5,
  vanished: -0.5,
  /** Byte 80 written as `?`. */
  lone80: -1.5,
  /** A character that no decoder of GBK writes. */
  foreign: -4,
};

/** How much better than its promise a hypothesis may be that is still worth making, log10. */
export const UNPROMISED = 1;

export const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** How often each mark cuts, log10. Source: 57 real documents. */
export const CUT_SCORES: Readonly<Record<string, number>> = {
  '？': -0.6,
  '！': -0.7,
  '，': -0.9,
  '。': -1.1,
  '；': -1.3,
  '、': -1.5,
};
