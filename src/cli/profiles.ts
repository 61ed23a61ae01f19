import { dirname, resolve } from 'node:path';
import type { Choice, Configuration, Settings } from '../config/configuration.js';
import { layered } from '../config/layers.js';
import type { RunOptions } from '../config/schema.js';
import { rootOf } from '../corpus/glob-input.js';
import type { Scrape } from '../corpus/scrape.js';
import { kindOf } from '../corpus/scrapes.js';
import type { CleanOptions } from '../options/options.js';
import type { SiteProfile } from '../options/site-profile.js';

/** What gives a run its configuration, which is read once: it may come through a pipe. */
export type LoadConfiguration = () => Promise<Configuration>;

export function configurationLoader(choice: Choice): LoadConfiguration {
  let loading: Promise<Configuration> | undefined;
  return () => {
    loading ??= import('../config/configuration.js').then(({ Configuration }) => new Configuration(choice));
    return loading;
  };
}

/** Gives scrapes their options: those of the command line over those of the configuration that holds for each. */
export class Profiles {
  /** What was given out so far; a scrape's `profile` is an index into it. The first holds without configuration. */
  readonly options: CleanOptions[];
  private readonly indexes = new Map<Settings, number>();
  /** What was learned from the scrapes of the run. */
  private site: SiteProfile | undefined;

  constructor(
    private readonly commandLine: CleanOptions,
    private readonly cwd: string,
    private readonly configuration: LoadConfiguration,
  ) {
    this.options = [commandLine];
  }

  /** The same with other options of the command line. */
  with(commandLine: CleanOptions): Profiles {
    return new Profiles(commandLine, this.cwd, this.configuration);
  }

  /** From now on this holds for all scrapes that are of one of its sites. */
  setSite(site: SiteProfile): void {
    this.site = site;
    for (const [index, options] of this.options.entries()) this.options[index] = { ...options, site };
  }

  /** @throws Problem that names the configuration and what is wrong with it */
  async assign(scrapes: readonly Scrape[]): Promise<readonly Scrape[]> {
    const configuration = await this.configuration();
    const assigned: Scrape[] = [];
    for (const scrape of scrapes) {
      const profile = this.indexOf(await configuration.settingsOf(this.pathOf(scrape)));
      assigned.push(profile === 0 ? scrape : { ...scrape, profile });
    }
    return assigned;
  }

  /** What holds for a file, before defaults. */
  async settingsOf(file: string): Promise<Settings> {
    const settings = await (await this.configuration()).settingsOf(resolve(this.cwd, file));
    return { ...settings, options: layered(settings.options, this.commandLine) };
  }

  /** What holds for a run: the configuration of its first input says it, or else that of the working directory. */
  async runOptions(input: string | undefined): Promise<RunOptions> {
    const path = rootOf(input ?? '', this.cwd);
    const isFolder = (await kindOf(path, this.cwd)) === 'folder';
    return (await this.configuration()).runOptionsIn(isFolder ? path : dirname(path));
  }

  /** What came through a pipe is where its name says it is. */
  private pathOf({ file, path }: Scrape): string {
    return file ?? resolve(this.cwd, path);
  }

  private indexOf(settings: Settings): number {
    const known = this.indexes.get(settings);
    if (known !== undefined) return known;
    const index = settings.origins.length === 0 ? 0 : this.options.length;
    const ofRun = this.site ? { site: this.site } : {};
    if (index > 0) this.options.push({ ...layered(settings.options, this.commandLine), ...ofRun });
    this.indexes.set(settings, index);
    return index;
  }
}
