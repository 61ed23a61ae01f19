/**
 * Something that keeps a scrape from being cleaned, or a command from running, and that a person can mend. Not a
 * finding: findings are about the text, problems about files and the command line.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  /**
   * @param path the file or folder it is about, as the user can open it; `undefined` for the command line itself
   * @param message what is wrong
   * @param advice what to do about it, as a whole sentence
   * @param cause the error behind it, of an internal error: shown with --debug
   */
  constructor(
    readonly path: string | undefined,
    message: string,
    readonly advice: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** What the operating system's error codes mean to a person, and what to do (errno(3)). */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOENT: ['no such file or folder', 'Check the path.'],
  EACCES: ['permission denied', 'Change its permissions, or run as a user who has them.'],
  EPERM: ['operation not permitted', 'Change its permissions, or run as a user who has them.'],
  EROFS: ['read-only file system', 'Choose an output folder elsewhere.'],
  ENOSPC: ['no space left on the device', 'Free some space, then run the same command again.'],
  EDQUOT: ['disk quota exceeded', 'Free some space, then run the same command again.'],
  EFBIG: ['file too large for the file system', 'Choose an output folder elsewhere.'],
  EISDIR: ['is a folder, not a file', 'Name a file.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Move that file away, or choose another path.'],
  EEXIST: ['a file is in the way of a folder', 'Move that file away, or choose another output folder.'],
  ENXIO: ['cannot be opened: a socket, or a device that is not there', 'Name a file, a folder or a pipe.'],
  EAGAIN: ['cannot be read to its end', 'Name a file, a folder or a pipe.'],
  ENOTEMPTY: ['a folder is in the way', 'Move it away, or choose another output folder.'],
  ENAMETOOLONG: ['name too long for the file system', 'Shorten the name.'],
  ELOOP: ['symbolic links that point at one another', 'Mend or remove the links.'],
  EMFILE: ['too many open files', 'Raise the limit (ulimit -n).'],
  ENFILE: ['too many open files on this system', 'Close some, or raise the limit.'],
  ERR_FS_FILE_TOO_LARGE: ['larger than 2 GiB', 'Split it into its articles.'],
};

/** The `code` of a system error, if it is one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Whether too many files are open, in this process or on this system. Threads that can't start say so in their message. */
export function isOutOfFiles(error: unknown): boolean {
  return error instanceof Error && /\bE[MN]FILE\b/.test(`${errorCode(error)} ${error.message}`);
}

/** Whether an error came from the operating system. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** A failed read or write as a problem with `path`. Codes not in the table keep the system's own words. */
export function ioProblem(error: unknown, path: string | undefined): Problem {
  if (error instanceof Problem) return error;
  const code = errorCode(error) ?? '';
  if (code === 'ENOENT' && path?.includes('\uFFFD')) {
    return notUtf8(path);
  }
  const [message, advice] = SYSTEM_ERRORS[code] ?? [
    error instanceof Error ? error.message : String(error),
    'Check the file and its folder.',
  ];
  return new Problem(path, message, advice);
}

/** A file or folder whose name can't be given to the system as it is. */
export function notUtf8(path: string): Problem {
  return new Problem(path, 'its name is not valid UTF-8, so it cannot be opened', 'Rename it.');
}
