import { validateOptions } from '../corpus/process.js';
import { type Context, inputsOrStandardInput, refuseFolder } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { untilClosed } from './io.js';
import { explanation } from './reporters/explanation.js';
import { explanationJson } from './reporters/explanation-json.js';
import { Run } from './run.js';

/** `explain <file>`: shows every change and finding, line by line, or in a page. */
export async function explain(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const { io, screen, palette, flags, words } = context;
  const options = { context: flags.context ?? 0, all: flags.verbose ?? false, words };
  const inputs = inputsOrStandardInput(paths, io);
  for (const input of inputs) await refuseFolder(input, io.cwd, 'Name a file in it.');
  const run = new Run(context);
  const scrapes = await run.find(inputs);
  // A page is to be read instead of the text, but not instead of what programs read.
  const prints = flags.report === undefined || flags.json === true;
  await run.begin(scrapes, { prints });
  for await (const { scrape, result, kept } of run.results(scrapes)) {
    await run.report?.add(scrape, { findings: result.findings, kept });
    if (!prints) continue;
    await untilClosed(async () => {
      if (flags.json) return screen.hand(explanationJson(scrape.path, result));
      for (const block of explanation(result, palette, options)) await screen.tell(block);
    });
  }
  return run.finish({ findingsMatter: false });
}
