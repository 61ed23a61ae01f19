import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { lazy } from '../core/lazy.js';
import { errorCode } from '../core/problem.js';

/**
 * `.clean-articles-MACHINE-PROCESS-UUID-NUMBER.tmp`: hidden, so that a walk leaves it out, and short, however long the
 * target's name (names end at 255 bytes). Version 0.1.0 named the UUID alone.
 */
const NAME =
  /^\.clean-articles-(?:([0-9a-f]{8})-(\d{1,10})-)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-\d{1,10})?\.tmp$/;

/** Files of a machine that can't be asked for its processes are left over after a day. Milliseconds. */
const OLD = 24 * 60 * 60 * 1000;

/** Tells what this process writes from what an earlier one with the same number has left. */
const RUN = randomUUID();
let count = 0;

const swept = new Set<string>();

/**
 * A name for a file that is written beside its target, and then renamed to it. Removes what killed runs have left there.
 *
 * @param target absolute path; its folder exists
 */
export function temporaryFor(target: string): string {
  const folder = dirname(target);
  sweep(folder);
  count++;
  return join(folder, `.clean-articles-${machine()}-${process.pid}-${RUN}-${count}.tmp`);
}

/**
 * Removes the temporary files of runs that were killed; once for each folder. Those of a run that goes on are left.
 *
 * @param folder absolute path; it need not exist
 */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    try {
      if (isLeftOver(name, file)) rmSync(file);
    } catch {
      // Another run was faster, or it is someone else's: it harms nobody.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // What is wrong with the folder is met when it is written into.
    return [];
  }
}

/** A name for what this run has under way: no other run has it, on whatever machine. */
export function thisRun(): string {
  return `${machine()}-${process.pid}-${RUN}`;
}

/** Whether a run of that name has ended for sure: a run of another machine can't be asked. */
export function hasEnded(run: string): boolean {
  const [, where, number = '', id] = RUN_NAME.exec(run) ?? [];
  return where === machine() && id !== RUN && !isAnother(Number(number));
}

const RUN_NAME = /^([0-9a-f]{8})-(\d{1,10})-([0-9a-f-]{36})$/;

function isLeftOver(name: string, file: string): boolean {
  const [isOfOurKind, where, number, run] = NAME.exec(name) ?? [];
  if (isOfOurKind === undefined || run === RUN) return false;
  const stats = lstatSync(file);
  if (!stats.isFile()) return false;
  return where === machine() ? !isAnother(Number(number)) : Date.now() - stats.mtimeMs > OLD;
}

/** Whether a running process, other than this one, has the number. */
function isAnother(number: number): boolean {
  if (number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Where the numbers of processes mean the same: a machine since it was started, and a container on it. */
const machine: () => string = lazy(() =>
  createHash('sha256').update(namesOfMachine().join('\n')).digest('hex').slice(0, 8),
);

function namesOfMachine(): string[] {
  return [
    hostname(),
    orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    orNothing(() => readlinkSync('/proc/self/ns/pid')),
  ];
}

/** Only Linux tells. */
function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
