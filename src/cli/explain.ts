import { validateOptions } from '../corpus/process.js';
import { type Context, inputsOrStandardInput, refuseFolder } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { print, untilClosed } from './io.js';
import { explanation } from './reporters/explanation.js';
import { explanationJson } from './reporters/explanation-json.js';
import { Run } from './run.js';

/** `explain <file>`: shows every change and finding, line by line. */
export async function explain(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const { io, palette, flags } = context;
  const options = { context: flags.context ?? 0, all: flags.verbose ?? false };
  const inputs = inputsOrStandardInput(paths, io);
  for (const input of inputs) await refuseFolder(input, io.cwd, 'Name a file in it.');
  const run = new Run(context);
  await untilClosed(async () => {
    for await (const { scrape, result } of run.results(await run.find(inputs))) {
      const blocks = flags.json
        ? [explanationJson(scrape.path, result)]
        : explanation(result, palette, options);
      for (const block of blocks) await print(io.stdout, block);
    }
  });
  return run.finish({ findingsMatter: false });
}
