import * as v from 'valibot';
import { Problem } from '../core/problem.js';
import { describeMistake } from '../options/mistake.js';
import { type Config, configSchema } from './schema.js';

/**
 * Checks a configuration. Defaults are not filled in: other configurations may say more.
 *
 * @param shown its file as the user can open it
 * @throws Problem that names the file, the key, what was given and what is allowed
 */
export function validateConfig(content: unknown, shown: string): Config {
  const { issues } = v.safeParse(configSchema, content);
  if (issues)
    throw new Problem(shown, describeMistake('key', issues), 'docs/configuration.md lists what there is.');
  return content as Config;
}
