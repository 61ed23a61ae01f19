import { parentPort, workerData } from 'node:worker_threads';
import { splitLines } from './lines.js';

/** Makes the answer to a line, which has no line end in it. What it throws ends the thread: bad lines are to be answered. */
export type Handle = (line: Buffer) => string;

/** What a handler's module exports. */
export interface HandlerModule<Settings = unknown> {
  /** Loads what is needed, so that the first record takes no longer than others. */
  readonly prepare: (settings: Settings) => Handle;
}

export interface WorkerData {
  /** URL of a `HandlerModule`: a thread can't be sent a function. */
  readonly handler: string;
  readonly settings: unknown;
}

/** A block of answers. */
export type FromWorker = 'ready' | Uint8Array<ArrayBuffer>;

/** Answers are sent when they come to this, in UTF-16 code units, or took this long, in ms: a slow one holds no others back. */
const BLOCK_LENGTH = 256 * 1024;
const BLOCK_TIME = 20;

const encoder = new TextEncoder();

async function main(port: NonNullable<typeof parentPort>, { handler, settings }: WorkerData): Promise<void> {
  const module: HandlerModule = await import(handler);
  const handle = module.prepare(settings);
  port.on('message', (block: Uint8Array) => answerAll(splitLines(block), handle, port));
  port.postMessage('ready' satisfies FromWorker);
}

function answerAll(lines: readonly Buffer[], handle: Handle, port: NonNullable<typeof parentPort>): void {
  let answers = '';
  let began = performance.now();
  const send = () => {
    const block = encoder.encode(answers);
    port.postMessage(block satisfies FromWorker, [block.buffer]);
    answers = '';
    began = performance.now();
  };
  for (const line of lines) {
    answers += `${handle(line)}\n`;
    if (answers.length > BLOCK_LENGTH || performance.now() - began > BLOCK_TIME) send();
  }
  if (answers !== '') send();
}

if (parentPort) await main(parentPort, workerData as WorkerData);
