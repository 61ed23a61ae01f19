#!/usr/bin/env node
import module from 'node:module';

// Since Node 22.1: keeps compiled code between runs, for a quicker start.
module.enableCompileCache?.();

try {
  // Signals are heard before the rest is loaded.
  const { processIo } = await import('../dist/cli/io.js');
  const { standardInputFile, standardOutput } = await import('../dist/cli/standard-output.js');
  const io = processIo(process, standardOutput(), standardInputFile());
  const { guard } = await import('../dist/cli/guard.js');
  guard(process, io);
  const { run } = await import('../dist/cli/main.js');
  process.exitCode = await run(process.argv.slice(2), io);
} catch (error) {
  // Where files can't be opened, the module that tells of it might not be loaded either.
  if (error?.code !== 'EMFILE' && error?.code !== 'ENFILE') throw error;
  process.stderr.write('error: too many open files to load the program. Raise the limit (ulimit -n).\n');
  process.exitCode = 2;
}
