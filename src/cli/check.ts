import { validateOptions } from '../corpus/process.js';
import { type Context, inputsOrStandardInput } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { print, untilClosed } from './io.js';
import { type FileReport, textReporter } from './reporters/text.js';
import { Run } from './run.js';

/** `check <input...>`: reports the findings and writes nothing. */
export async function check(paths: readonly string[], context: Context): Promise<ExitCode> {
  validateOptions(context.options);
  const run = new Run(context);
  const reports = reportEach(inputsOrStandardInput(paths, context.io), run, context);
  await untilClosed(async () => {
    for await (const text of textReporter(reports, context.palette)) await print(context.io.stdout, text);
  });
  return run.finish({ findingsMatter: true });
}

async function* reportEach(
  inputs: readonly string[],
  run: Run,
  { messages }: Context,
): AsyncGenerator<FileReport, void, undefined> {
  for await (const { scrape, cleaned } of run.outcomes(await run.find(inputs), () => true)) {
    await messages.detail(`checked ${scrape.path}`);
    yield { path: scrape.path, findings: cleaned.findings };
  }
}
