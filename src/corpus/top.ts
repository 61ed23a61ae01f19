import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a search upwards from a folder ends. */
export interface Top {
  /** The root of the repository, the user's home, or the root of the file system. */
  readonly folder: string;
  readonly isRepository: boolean;
}

/** The last folder that a search for configuration or ignore files looks into, from `folder` (absolute) upwards. */
export function topOf(folder: string): Top {
  if (existsSync(join(folder, '.git'))) return { folder, isRepository: true };
  const parent = dirname(folder);
  return folder === homedir() || parent === folder ? { folder, isRepository: false } : topOf(parent);
}
