import type { Failure } from '../../records/vessel.js';
import type { Counts, RecordReport } from './record-report.js';

/** How many of the slowest records are named. */
const SLOWEST = 20;

/** CPU times are counted by their size, each class a tenth larger than the one before: percentiles are right to 10 %, and sums stay small. */
const CLASS = Math.log(1.1);

/** What is known of the records of a shard, or of several; as it stands in files. */
export interface Statistics {
  /** `written` and `excluded` together. */
  readonly read: number;
  readonly written: number;
  readonly excluded: number;
  /** Of those written. */
  readonly changed: number;
  /** What is no record, or was left out by --sample: by what it is. */
  readonly passed_over: Counts;
  /** By name, of those excluded, and of those that were kept as they were. */
  readonly errors: Counts;
  readonly changes: Counts;
  readonly findings: Counts;
  /** By class. */
  readonly times: Counts;
  readonly slowest: readonly { readonly id: string; readonly seconds: number }[];
}

/** Counts what becomes of records. */
export class StatisticsBuilder {
  private read = 0;
  private written = 0;
  private excluded = 0;
  private changed = 0;
  private readonly passedOver: Record<string, number> = {};
  private readonly errors: Record<string, number> = {};
  private readonly changes: Record<string, number> = {};
  private readonly findings: Record<string, number> = {};
  private readonly times: Record<string, number> = {};
  private slowest: { id: string; seconds: number }[] = [];

  /** @param earlier what was counted before */
  constructor(...earlier: readonly Statistics[]) {
    for (const statistics of earlier) this.addAll(statistics);
  }

  /** @param idOf names the record, if it has to be named */
  add(report: RecordReport, isWritten: boolean, idOf: () => string): void {
    this.read++;
    if (isWritten) this.written++;
    else this.excluded++;
    if (report.error) this.fail(report.error);
    else {
      if (report.changed) this.changed++;
      addCounts(this.changes, report.changes);
      addCounts(this.findings, report.findings);
    }
    if (report.time !== undefined) this.addTime(report.time, idOf);
  }

  passOver(what: string): void {
    addCounts(this.passedOver, { [what]: 1 });
  }

  private fail({ name }: Failure): void {
    addCounts(this.errors, { [name]: 1 });
  }

  private addTime(time: number, idOf: () => string): void {
    addCounts(this.times, { [Math.ceil(Math.log(Math.max(1, time)) / CLASS)]: 1 });
    const seconds = time / 1e6;
    if (this.slowest.length < SLOWEST || seconds > (this.slowest.at(-1)?.seconds ?? 0)) {
      this.slowest = slowestOf([...this.slowest, { id: idOf(), seconds }]);
    }
  }

  private addAll(other: Statistics): void {
    this.read += other.read;
    this.written += other.written;
    this.excluded += other.excluded;
    this.changed += other.changed;
    addCounts(this.passedOver, other.passed_over);
    addCounts(this.errors, other.errors);
    addCounts(this.changes, other.changes);
    addCounts(this.findings, other.findings);
    addCounts(this.times, other.times);
    this.slowest = slowestOf([...this.slowest, ...other.slowest]);
  }

  build(): Statistics {
    const { read, written, excluded, changed, slowest } = this;
    return {
      read,
      written,
      excluded,
      changed,
      passed_over: sorted(this.passedOver),
      errors: sorted(this.errors),
      changes: sorted(this.changes),
      findings: sorted(this.findings),
      times: { ...this.times },
      slowest,
    };
  }
}

/**
 * A percentile of the CPU time of a record, in seconds.
 *
 * @param share 0 to 1
 */
export function percentile({ times }: Pick<Statistics, 'times'>, share: number): number {
  const classes = Object.entries(times)
    .map(([size, count]) => ({ size: Number(size), count }))
    .sort((left, right) => left.size - right.size);
  const total = classes.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { size, count } of classes) {
    seen += count;
    if (seen >= share * total) return Number((Math.exp(size * CLASS) / 1e6).toPrecision(3));
  }
  return 0;
}

function addCounts(to: Record<string, number>, counts: Counts): void {
  for (const [key, count] of Object.entries(counts)) to[key] = (to[key] ?? 0) + count;
}

function sorted(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function slowestOf(records: { id: string; seconds: number }[]) {
  return records.sort((left, right) => right.seconds - left.seconds).slice(0, SLOWEST);
}
