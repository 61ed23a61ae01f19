// Measures what the project promises about speed: `npm run bench`, or some of it, `npm run bench -- ratios start-up`. CPU time, and
// ratios of things measured in the same run: machines and their neighbours change from minute to minute. With BENCH_PYTHON, a
// Python that has ftfy and opencc, also as ratios to these.
import { hostile } from './hostile.js';
import { memory } from './memory.js';
import { ratios } from './ratios.js';
import { records } from './records.js';
import { report } from './report.js';
import { spans } from './spans.js';
import { stages } from './stages.js';
import { startUp } from './start-up.js';
import { workers } from './workers.js';

const MEASUREMENTS = {
  ratios: () => ratios(process.env.BENCH_PYTHON),
  spans,
  stages,
  'start-up': startUp,
  memory,
  workers,
  hostile,
  records,
  report,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in MEASUREMENTS));
if (unknown.length > 0) {
  console.error(`no measurement ${unknown.join(', ')}: there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, measure] of Object.entries(MEASUREMENTS))
    if (wanted.length === 0 || wanted.includes(name)) await measure();
}
