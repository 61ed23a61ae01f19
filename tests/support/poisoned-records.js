// `clean-articles records` with the cleaner of poison.js: node poisoned-records.js [timeout in ms] [largest record in bytes]
import { failureAnswer } from '../../dist/records/answer.js';
import { helloLine } from '../../dist/records/protocol.js';
import { serve } from '../../dist/records/serve.js';
import { startThread } from '../../dist/records/thread.js';

const [timeout = 500, maxRecordSize = 1_000_000] = process.argv.slice(2).map(Number);
const version = JSON.parse(
  (await import('node:fs')).readFileSync(new URL('../../package.json', import.meta.url)),
).version;
const window = { records: 64, bytes: 1_000_000 };
const data = {
  handler: new URL('poison.js', import.meta.url).href,
  settings: { version, options: {}, fields: [] },
};
const write = (lines) =>
  new Promise((resolve, reject) =>
    process.stdout.write(lines, (error) => (error ? reject(error) : resolve())),
  );

process.stdout.on('error', () => {});
await write(`${helloLine({ version, maxRecordSize, timeout, window })}\n`);
await serve(process.stdin, write, {
  timeout,
  maxRecordSize,
  window,
  start: (events) => startThread(data, 32 * 1024 ** 2, events),
  failureAnswer: ({ bytes }, failure) => failureAnswer(bytes, failure),
}).catch((error) => {
  if (error.code !== 'EPIPE') throw error;
});
