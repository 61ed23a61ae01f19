import { dirname, relative, resolve, sep } from 'node:path';
import { Problem } from '../core/problem.js';
import { shortened } from '../core/shown.js';
import type { FileUse } from '../corpus/run-files.js';
import { profileIn, readLearned } from '../learn/learned-file.js';
import type { CleanOptions } from '../options/options.js';
import { parseSize } from '../options/size.js';
import { Finder, type Found } from './find.js';
import { layered } from './layers.js';
import type { Config, FileOptions, Override, RunOptions } from './schema.js';
import { pathInside, refuseRunOptions, Trust } from './trust.js';

/** Which configuration the user wants. */
export interface Choice {
  /** A file's path; `true`: the nearest above each scrape; `false`: none. */
  readonly config: string | boolean;
  readonly cwd: string;
  /** Absolute paths of all inputs: a configuration in one of them may have come with it. */
  readonly inputs: readonly string[];
  /** Ends the reading of a configuration that comes through a pipe. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each file that is read. */
  readonly onRead?: ((use: FileUse) => void) | undefined;
}

/** What holds for a file. Plain data: it can be sent to another thread. */
export interface Settings {
  readonly options: CleanOptions;
  readonly run: RunOptions;
  /** Where it came from, for people; empty when all is default. */
  readonly origins: readonly string[];
}

/** A configuration that was read and found right. */
interface Loaded {
  readonly shown: string;
  /** Overrides are matched against paths below it. */
  readonly folder: string;
  readonly options: CleanOptions;
  readonly run: RunOptions;
  readonly overrides: readonly {
    readonly matches: (path: string) => boolean;
    readonly options: CleanOptions;
  }[];
  /** One object for all files with the same overrides, so that tables of options are read once. */
  readonly settings: Map<string, Settings>;
}

const NOTHING: Settings = { options: {}, run: {}, origins: [] };

/** Knows what the configuration files say about each file. Reads every one of them once. */
export class Configuration {
  private readonly finder: Finder;
  private readonly loaded = new Map<string, Promise<Loaded>>();
  private readonly folders = new Map<string, Promise<Loaded | undefined>>();

  constructor(private readonly choice: Choice) {
    this.finder = new Finder(choice.cwd, new Trust(choice.cwd, choice.inputs), choice.signal);
  }

  /**
   * @param file absolute path of a scrape
   * @throws Problem that names the configuration, the key and what is allowed
   */
  async settingsOf(file: string): Promise<Settings> {
    const config = await this.configIn(dirname(file));
    if (!config) return NOTHING;
    const { settings, overrides, folder } = config;
    const path = relative(folder, file).split(sep).join('/');
    const matching = overrides.flatMap(({ matches }, index) => (matches(path) ? [index] : []));
    const key = matching.join();
    const known = settings.get(key);
    if (known) return known;
    const created = {
      run: config.run,
      options: layered(config.options, ...matching.map((index) => overrides[index]?.options ?? {})),
      origins: [config.shown, ...matching.map((index) => `${config.shown}: overrides[${index}]`)],
    };
    settings.set(key, created);
    return created;
  }

  /** What holds for a run as a whole whose first input is in this folder (absolute). */
  async runOptionsIn(folder: string): Promise<RunOptions> {
    return (await this.configIn(folder))?.run ?? {};
  }

  private configIn(folder: string): Promise<Loaded | undefined> {
    const { config, cwd } = this.choice;
    if (config === false) return Promise.resolve(undefined);
    const where = typeof config === 'string' ? '' : folder;
    let known = this.folders.get(where);
    if (!known) {
      const found =
        typeof config === 'string' ? this.finder.named(resolve(cwd, config)) : this.finder.above(folder);
      known = found.then((file) => file && this.loadOnce(file));
      this.folders.set(where, known);
    }
    return known;
  }

  private loadOnce(found: Found): Promise<Loaded> {
    const known = this.loaded.get(found.file) ?? this.load(found);
    this.loaded.set(found.file, known);
    return known;
  }

  private load(found: Found): Promise<Loaded> {
    const { onRead = () => {} } = this.choice;
    const shown = this.finder.show(found.file);
    onRead({ path: shown, file: found.file, what: 'the configuration' });
    return load(found, shown, (file) => onRead({ path: file, file, what: 'what was learned' }));
  }
}

async function load(
  { file, content, isOwn }: Found,
  shown: string,
  onRead: (file: string) => void,
): Promise<Loaded> {
  // Loaded for those who have a configuration.
  const [{ validateConfig }, { RUN_OPTION_NAMES }] = await Promise.all([
    import('./validate.js'),
    import('./schema.js'),
  ]);
  const { $schema, overrides = [], ...rest } = validateConfig(content, shown);
  const [run, options] = parted(rest, RUN_OPTION_NAMES);
  if (!isOwn) refuseRunOptions(run, shown);
  const folder = dirname(file);
  const fileOf = (name: string) => {
    const path = isOwn ? resolve(folder, name) : pathInside(folder, name, shown);
    onRead(path);
    return path;
  };
  const rows = [];
  for (const [index, override] of overrides.entries()) {
    rows.push({
      matches: await matcherOf(override, `overrides[${index}].files`, shown),
      options: withLearned(override.options, fileOf),
    });
  }
  return {
    shown,
    folder,
    run: run.maxSize === undefined ? run : { ...run, maxSize: parseSize(String(run.maxSize)) },
    options: withLearned(options, fileOf),
    overrides: rows,
    settings: new Map(),
  };
}

/** What is said of the run, and what is said of its files. */
function parted(config: Config, runNames: readonly string[]): [run: RunOptions, files: FileOptions] {
  const entries = Object.entries(config);
  const isOfRun = ([name]: readonly [string, unknown]) => runNames.includes(name);
  return [
    Object.fromEntries(entries.filter(isOfRun)),
    Object.fromEntries(entries.filter((entry) => !isOfRun(entry))),
  ];
}

/** The options of the library: what was learned in place of the files that hold it. */
function withLearned(
  { boilerplate, site, ...others }: FileOptions,
  fileOf: (name: string) => string,
): CleanOptions {
  const options = boilerplate ? { ...others, boilerplate: withLines(boilerplate, fileOf) } : others;
  if (site === undefined) return options;
  const path = fileOf(site);
  return { ...options, site: profileIn(readLearned(path, path), path) };
}

function withLines(
  { file, ...rest }: NonNullable<FileOptions['boilerplate']>,
  fileOf: (name: string) => string,
): NonNullable<CleanOptions['boilerplate']> {
  if (file === undefined) return rest;
  const path = fileOf(file);
  return { ...rest, lines: readLearned(path, path).lines };
}

async function matcherOf(
  { files }: Override,
  where: string,
  shown: string,
): Promise<(path: string) => boolean> {
  const { compileGlob } = await import('../corpus/glob.js');
  const tests = [files].flat().map((glob) => {
    try {
      return compileGlob(glob);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const message = `${where}: "${shortened(glob)}" is not allowed; it must be a valid glob: ${error.message}`;
      throw new Problem(shown, message, 'docs/configuration.md has examples.');
    }
  });
  return (path) => tests.some((matches) => matches(path));
}
