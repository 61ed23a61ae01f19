import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AsyncSearcher, LilconfigResult } from 'lilconfig';
import { ioProblem, Problem } from '../corpus/problem.js';
import { topOf } from '../corpus/top.js';

/** A configuration file as it was read. */
export interface Found {
  /** Absolute path. */
  readonly file: string;
  readonly content: unknown;
}

/** In a folder with several of them the first counts. */
export const SEARCH_PLACES: readonly string[] = [
  'clean-articles.config.js',
  'clean-articles.config.mjs',
  'clean-articles.config.json',
  '.clean-articlesrc',
  '.clean-articlesrc.json',
  '.clean-articlesrc.yaml',
  '.clean-articlesrc.yml',
  'package.json',
];

/** Finds configuration files upwards from a folder, and reads each of them once. */
export class Finder {
  private readonly searchers = new Map<string, AsyncSearcher>();

  /**
   * @param cwd code is only run from here and from the folders above it, because it could have come with the scrapes
   */
  constructor(private readonly cwd: string) {}

  /**
   * The nearest configuration at or above a folder (absolute), up to the root of its repository or the user's home.
   *
   * @throws Problem when it can't be read
   */
  async above(folder: string): Promise<Found | undefined> {
    const top = topOf(folder).folder;
    let searcher = this.searchers.get(top);
    if (!searcher) {
      searcher = this.createSearcher(top);
      this.searchers.set(top, searcher);
    }
    const result = await this.search(searcher, folder);
    return result ? { file: result.filepath, content: result.config ?? {} } : undefined;
  }

  /** @param file absolute path of a configuration that the user named */
  async named(file: string): Promise<Found> {
    const shown = this.show(file);
    const load = LOADERS[extname(file)] ?? loadYaml;
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      throw ioProblem(error, shown);
    }
    return { file, content: (await this.load(load, file, text)) ?? {} };
  }

  /** As the user can open it. */
  show(file: string): string {
    return isWithin(file, this.cwd) ? relative(this.cwd, file) : file;
  }

  private async search(searcher: AsyncSearcher, folder: string): Promise<LilconfigResult> {
    try {
      return await searcher.search(folder);
    } catch (error) {
      const { path = folder } = error as NodeJS.ErrnoException;
      throw ioProblem(error, this.show(path));
    }
  }

  private createSearcher(top: string): AsyncSearcher {
    const { lilconfig } = createRequire(import.meta.url)('lilconfig') as typeof import('lilconfig');
    const asFound = (load: Load) => (file: string, text: string) => this.load(load, file, text);
    return lilconfig('clean-articles', {
      stopDir: top,
      searchPlaces: [...SEARCH_PLACES],
      ignoreEmptySearchPlaces: false,
      loaders: {
        ...Object.fromEntries(Object.entries(LOADERS).map(([ending, load]) => [ending, asFound(load)])),
        noExt: asFound(loadYaml),
        '.js': (file, text) => this.runCode(file, text),
        '.mjs': (file, text) => this.runCode(file, text),
      },
    });
  }

  private async runCode(file: string, text: string): Promise<unknown> {
    if (isWithin(this.cwd, dirname(file))) return this.load(loadCode, file, text);
    throw new Problem(
      this.show(file),
      'this configuration is code, and code is only run from the working directory and the folders above it',
      'Name it with --config, or write it as JSON or YAML.',
    );
  }

  private async load(load: Load, file: string, text: string): Promise<unknown> {
    try {
      return await load(file, text.replace(/^\uFEFF/, ''));
    } catch (error) {
      // The parser of YAML adds the place in the text below.
      const [message = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
      throw new Problem(
        this.show(file),
        `not a valid configuration: ${message.replace(/:$/, '')}`,
        'Mend it.',
      );
    }
  }
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
  if (!file.endsWith(`${sep}package.json`)) return JSON.parse(text);
  try {
    return JSON.parse(text);
  } catch {
    // Not ours to complain about: most have no key of ours.
    return {};
  }
}

function loadYaml(_file: string, text: string): unknown {
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  return parse(text);
}

async function loadCode(file: string): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
  if (module.default === undefined) throw new Error('it exports no default');
  return module.default;
}

/** Whether a path is a folder or lies below it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(join(folder, sep));
}
