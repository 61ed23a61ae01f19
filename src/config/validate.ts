import type { z } from 'zod';
import { Problem } from '../corpus/problem.js';
import { shortened } from '../shown.js';
import { closest } from './closest.js';
import type { Config } from './config.js';
import { configSchema, OBJECT_OF } from './schema.js';

type Issue = z.core.$ZodIssue;

/**
 * Checks the keys and types of a configuration.
 *
 * @param shown its file as the user can open it
 * @throws Problem that names the file, the key, what was given and what is allowed
 */
export function validateConfig(content: unknown, shown: string): Config {
  const { data, error } = configSchema.safeParse(content);
  const issue = error?.issues[0];
  if (issue) throw new Problem(shown, describe(issue, content), 'docs/configuration.md lists what there is.');
  return data as Config;
}

function describe(issue: Issue, content: unknown): string {
  const given = valueAt(content, issue.path);
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = issue.message.slice(OBJECT_OF.length).split(', ');
    const [unknown = ''] = issue.keys;
    const meant = closest(unknown, allowed);
    const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
    return `unknown key "${shortened(unknown)}"${path && ` in ${path}`}${hint || ';'} allowed are ${allowed.join(', ')}`;
  }
  if (issue.code === 'invalid_union' && typeof given === 'object' && given !== null) {
    // Of a text or an object, the object was meant.
    const inner = issue.errors.at(-1)?.[0];
    if (inner) return describe({ ...inner, path: [...issue.path, ...inner.path] } as Issue, content);
  }
  return `${path && `${path}: `}${show(given)} is not allowed; it must be ${issue.message}`;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], content);
}

/** A path into the file: overrides[0].options.script. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${shortened(String(key))}`,
    )
    .join('');
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function' || value instanceof RegExp) return shortened(String(value));
  const json = JSON.stringify(value) ?? String(value);
  return shortened(json);
}
