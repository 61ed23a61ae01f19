#!/usr/bin/env node
import module from 'node:module';

// Since Node 22.1: keeps compiled code between runs, for a quicker start.
module.enableCompileCache?.();

// Signals are heard before the rest is loaded.
const { processIo } = await import('../dist/cli/io.js');
const io = processIo(process);
const { guard } = await import('../dist/cli/guard.js');
guard(process, io);
const { run } = await import('../dist/cli/main.js');
process.exitCode = await run(process.argv.slice(2), io);
