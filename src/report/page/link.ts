/**
 * What a link into the report names: a file, and a change or a finding of it. By name and number, not by place, so that
 * links live on when the run is done again.
 */
export interface Target {
  readonly file: string;
  /** Which of the files of that name, from 1; absent for the first. */
  readonly nth?: number;
  /** Index into the changes of the file. */
  readonly change?: number;
  /** Index into the findings of the file. */
  readonly finding?: number;
}

/** The part of an address that the page's own links consist of. */
export type Hash = `#${string}`;

export function formatLink({ file, nth = 1, change, finding }: Target): Hash {
  const parts = [`file=${encodeURIComponent(wellFormed(file))}`];
  if (nth > 1) parts.push(`nth=${nth}`);
  if (change !== undefined) parts.push(`change=${change}`);
  if (finding !== undefined) parts.push(`finding=${finding}`);
  return `#${parts.join('&')}`;
}

/** @returns `undefined` if no file is named; what can't be read otherwise is left out */
export function parseLink(hash: string): Target | undefined {
  const fields = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const end = part.indexOf('=');
    if (end > 0) fields.set(part.slice(0, end), part.slice(end + 1));
  }
  const file = decode(fields.get('file'));
  if (file === undefined) return undefined;
  const nth = count(fields.get('nth'));
  const change = count(fields.get('change'));
  const finding = count(fields.get('finding'));
  return {
    file,
    ...(nth !== undefined && nth > 1 && { nth }),
    ...(change !== undefined && { change }),
    ...(finding !== undefined && { finding }),
  };
}

/** The index of the file that is meant. */
export function findFile(names: readonly string[], { file, nth = 1 }: Target): number | undefined {
  const wanted = wellFormed(file);
  let seen = 0;
  const index = names.findIndex((name) => wellFormed(name) === wanted && ++seen === nth);
  return index === -1 ? undefined : index;
}

/** Of each file, which one of its name it is in links, from 1. */
export function numberNames(names: readonly string[]): number[] {
  const seen = new Map<string, number>();
  return names.map(wellFormed).map((name) => {
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth;
  });
}

function decode(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A link can't hold half of a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
