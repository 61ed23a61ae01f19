import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ioProblem, Problem } from '../core/problem.js';
import { shortened } from '../core/shown.js';
import { readNamed } from '../corpus/read.js';
import { readRegularFile } from '../corpus/regular-file.js';
import { topOf } from '../corpus/top.js';
import { parseJson } from '../options/json.js';
import { isWithin } from './paths.js';
import { refuseCode, refuseLinkOut, type Trust } from './trust.js';

/** A configuration file as it was read. */
export interface Found {
  /** Absolute path. */
  readonly file: string;
  readonly content: unknown;
  /** Whether it is the user's own (see `Trust`). */
  readonly isOwn: boolean;
}

/** A package.json holds a configuration under this key, or none. */
const PACKAGE = 'package.json';
const KEY = 'clean-articles';

/** Of what a parser says, so much is shown: it may quote the file. */
const MAX_REASON = 200;

/** In bytes: 16 MiB. */
const MAX_CONFIG_SIZE = 16 * 1024 ** 2;

/** In a folder with several of them the first counts. */
export const SEARCH_PLACES: readonly string[] = [
  'clean-articles.config.js',
  'clean-articles.config.mjs',
  'clean-articles.config.json',
  '.clean-articlesrc',
  '.clean-articlesrc.json',
  '.clean-articlesrc.yaml',
  '.clean-articlesrc.yml',
  PACKAGE,
];

/** Finds configuration files upwards from a folder, and reads each of them once. */
export class Finder {
  private readonly folders = new Map<string, Promise<Found | undefined>>();

  /**
   * @param trust whether a configuration can have come with the scrapes
   * @param signal ends the reading of a pipe
   */
  constructor(
    private readonly cwd: string,
    private readonly trust: Trust,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * The nearest configuration at or above a folder (absolute), up to the root of its repository or the user's home.
   *
   * @throws Problem when it can't be read, or is no regular file
   */
  async above(folder: string): Promise<Found | undefined> {
    const top = topOf(folder).folder;
    for (let at = folder; ; at = dirname(at)) {
      const known = this.folders.get(at) ?? this.in(at);
      this.folders.set(at, known);
      const found = await known;
      if (found || at === top) return found;
    }
  }

  /**
   * @param file absolute path of a configuration that the user named; a pipe will do, but for code
   * @throws Problem when it can't be read
   */
  async named(file: string): Promise<Found> {
    const shown = this.show(file);
    const load = LOADERS[extname(file)] ?? loadYaml;
    let text: Buffer;
    try {
      text =
        load === loadCode
          ? readRegularFile(file, shown)
          : await readNamed(file, shown, MAX_CONFIG_SIZE, this.signal);
    } catch (error) {
      throw this.signal?.aborted ? error : ioProblem(error, shown);
    }
    return { file, content: (await this.load(load, file, text.toString())) ?? {}, isOwn: true };
  }

  /** As the user can open it. */
  show(file: string): string {
    return isWithin(file, this.cwd) ? relative(this.cwd, file) : file;
  }

  /** The first configuration in a folder. */
  private async in(folder: string): Promise<Found | undefined> {
    const isOwn = this.trust.covers(folder);
    for (const place of SEARCH_PLACES) {
      const file = join(folder, place);
      const text = this.readIfThere(file);
      if (text === undefined) continue;
      const load = LOADERS[extname(file)] ?? loadYaml;
      if (!isOwn && load === loadCode) refuseCode(this.show(file));
      if (!isOwn && place !== PACKAGE) refuseLinkOut(file, this.show(file));
      const content = text.trim() === '' ? {} : await this.load(load, file, text);
      if (place !== PACKAGE) return { file, content: content ?? {}, isOwn };
      const own = (content as Readonly<Record<string, unknown>> | null)?.[KEY];
      if (own === undefined || own === null) continue;
      if (!isOwn) refuseLinkOut(file, this.show(file));
      return { file, content: own, isOwn };
    }
    return undefined;
  }

  private readIfThere(file: string): string | undefined {
    if (!existsSync(file)) return undefined;
    const shown = this.show(file);
    try {
      return readRegularFile(file, shown, MAX_CONFIG_SIZE).toString();
    } catch (error) {
      throw ioProblem(error, shown);
    }
  }

  private async load(load: Load, file: string, text: string): Promise<unknown> {
    try {
      return await load(file, text.replace(/^\uFEFF/, ''));
    } catch (error) {
      throw new Problem(this.show(file), `not a valid configuration: ${reasonOf(error)}`, 'Mend it.');
    }
  }
}

/** The parser of YAML adds the place in the text below its message, and overflows the stack where lists are nested too deeply. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'nested too deeply';
  const [message = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  return shortened(message.replace(/:$/, ''), MAX_REASON);
}

type Load = (file: string, text: string) => unknown;

const LOADERS: Readonly<Record<string, Load>> = {
  '.json': loadJson,
  '.yaml': loadYaml,
  '.yml': loadYaml,
  '.js': loadCode,
  '.mjs': loadCode,
};

function loadJson(file: string, text: string): unknown {
  if (basename(file) !== PACKAGE) return parseJson(text);
  try {
    return parseJson(text);
  } catch {
    // Not ours to complain about: most have no key of ours.
    return {};
  }
}

function loadYaml(_file: string, text: string): unknown {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  // Its warnings would be printed by Node, with what stands in the file.
  return parse(text, { logLevel: 'error' });
}

async function loadCode(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  if (module.default === undefined) throw new Error('it exports no default');
  return module.default;
}
