import { dirname, resolve } from 'node:path';
import { Problem } from '../core/problem.js';
import { isWithin, realPath } from './paths.js';
import type { RunOptions } from './schema.js';

const ADVICE = 'If you trust it, name it with --config.';

/**
 * Whose a configuration is. One that the user named is the user's own, and so is one in the working directory or above,
 * unless it lies in an input folder. Every other may have come with the scrapes: it says how they are cleaned, but
 * reaches nothing outside its folder, runs no code, and sets nothing for the whole run.
 */
export class Trust {
  private readonly cwd: string;
  private readonly inputs: readonly string[];

  /** @param inputs absolute paths of all inputs */
  constructor(cwd: string, inputs: readonly string[]) {
    this.cwd = realPath(cwd);
    this.inputs = inputs.map(realPath);
  }

  /** Whether what is found in a folder (absolute) is the user's own. */
  covers(folder: string): boolean {
    const real = realPath(folder);
    return isWithin(this.cwd, real) && !this.inputs.some((input) => isWithin(real, input));
  }
}

/** @throws Problem: this configuration is code, and may have come with the scrapes */
export function refuseCode(shown: string): never {
  const message = 'this configuration is code and lies among scrapes, so it is not run';
  throw new Problem(shown, message, 'Name it with --config, or write it as JSON or YAML.');
}

/** @throws Problem when a configuration that may have come with the scrapes is a link to outside its folder */
export function refuseLinkOut(file: string, shown: string): void {
  if (isWithin(realPath(file), realPath(dirname(file)))) return;
  const message =
    'this configuration lies among scrapes and is a link to outside its folder, so it is not read';
  throw new Problem(shown, message, ADVICE);
}

/** @throws Problem when a configuration that may have come with the scrapes sets something for the whole run */
export function refuseRunOptions(run: RunOptions, shown: string): void {
  const [name] = Object.keys(run);
  if (name === undefined) return;
  const message = `${name} is of the whole run, and not taken from a configuration that lies among scrapes`;
  throw new Problem(shown, message, `${ADVICE} Or say it on the command line.`);
}

/**
 * The real path of a file that is named in a configuration which may have come with the scrapes.
 *
 * @throws Problem when it leads out of the folder of the configuration
 */
export function pathInside(folder: string, file: string, shown: string): string {
  const path = resolve(folder, file);
  const real = realPath(path);
  if (isWithin(path, folder) && isWithin(real, realPath(folder))) return real;
  const message = `a file that it names leads out of the folder of this configuration, which lies among scrapes, so it is not read: ${file}`;
  throw new Problem(shown, message, ADVICE);
}
