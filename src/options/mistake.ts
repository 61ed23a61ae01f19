import type { BaseIssue } from 'valibot';
import { shortened } from '../core/shown.js';
import { closest } from './closest.js';

type Issue = BaseIssue<unknown>;

/**
 * The first mistake in what was given, in words: where it stands, what was given and what is allowed.
 *
 * @param kind what a key is called: an `option` of the library, a `key` of a file
 * @param issues what a schema of `kinds.ts` says of it
 */
export function describeMistake(kind: 'option' | 'key', issues: readonly Issue[]): string {
  const all = issues.flatMap(innermost);
  // A mistyped key is also a missing one; it tells more.
  const issue = all.find(isUnknownKey) ?? (all[0] as Issue);
  const keys = issue.path?.map(({ key }) => key as PropertyKey) ?? [];
  if (isUnknownKey(issue)) return unknownKey(kind, keys, issue.message);
  const path = pathText(keys);
  const where = kind === 'key' ? path : path === '' ? 'options' : `option ${path}`;
  return `${where && `${where}: `}${show(issue.input)} is not allowed; it must be ${issue.message}`;
}

/** Where a text or an object is allowed and an object was given, what is wrong with the object. */
function innermost(issue: Issue): readonly Issue[] {
  const inner = issue.type === 'union' ? (issue.issues ?? []).filter(({ path }) => path !== undefined) : [];
  if (inner.length === 0) return [issue];
  return inner.flatMap(({ path = [], ...rest }) =>
    innermost({ ...rest, path: [...(issue.path ?? []), ...path] } as Issue),
  );
}

function isUnknownKey({ type, expected }: Issue): boolean {
  return type === 'strict_object' && expected === 'never';
}

function unknownKey(kind: string, keys: readonly PropertyKey[], allowed: string): string {
  const unknown = String(keys.at(-1));
  const path = pathText(keys.slice(0, -1));
  const meant = closest(unknown, allowed.split(', '));
  const what = `${kind} "${shortened(unknown)}"${path && ` in ${path}`}`;
  const hint = meant === undefined ? ';' : `; did you mean "${meant}"?`;
  return `unknown ${what}${hint} allowed are ${allowed}`;
}

/** overrides[0].options.script */
function pathText(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, at) =>
      typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${shortened(String(key))}`,
    )
    .join('');
}

/** A value that was given, as a person would write it, and not longer than a message can be. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function' || value instanceof RegExp) return shortened(String(value));
  return shortened(JSON.stringify(value) ?? String(value));
}
