import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(join(folder, sep));
}

/** Where a path leads when its links are followed; the path itself if it leads nowhere. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
