import type { Change, Finding, Line, StageFinding } from './article.js';
import type { Cause } from './cause.js';
import type { LineBreaks } from './line-breaks.js';
import { inRawText } from './raw-positions.js';
import type { Stage, StageResult } from './stage.js';

/** Records what stages did to the lines of a scrape, by the numbers of the scrape. */
export class Recorder {
  readonly changes: Change[] = [];
  private found: (readonly Finding[])[] = [];

  /** @param raw the raw lines, in rising order, none left out */
  constructor(
    readonly raw: readonly Line[],
    private readonly breaks: LineBreaks,
  ) {}

  /** In the order in which the stages ran. */
  get findings(): Finding[] {
    return this.found.flat();
  }

  /** Adds what a stage changed and found; of a line that was broken all parts are there, code too. */
  add(
    stage: Pick<Stage, 'name' | 'rule' | 'reason'>,
    before: readonly Line[],
    after: readonly Line[],
    result: Pick<StageResult, 'causes' | 'findings'>,
  ): void {
    const { changes } = this;
    const given = changes.length;
    recordChanges(
      stage,
      this.breaks.join(before),
      this.breaks.join(after),
      this.breaks.joinCauses(result.causes),
      changes,
    );
    this.forget(changes.slice(given));
    if (!result.findings) return;
    const findings = this.breaks.joinFindings(result.findings, before, after);
    this.found.push(inRawText(findings, changes, given, this.raw));
  }

  /** Of a line that is gone now nobody needs to know what was wrong at a place in it. */
  private forget(changes: readonly Change[]): void {
    const gone = new Set(changes.filter(({ after }) => after === null).map(({ line }) => line));
    if (gone.size === 0) return;
    this.found = this.found.map((findings) =>
      findings.filter(({ line, column }) => column === undefined || !gone.has(line)),
    );
  }

  /** Adds what no stage found, about the text as it is now. */
  report(finding: StageFinding): void {
    this.found.push(inRawText([finding], this.changes, this.changes.length, this.raw));
  }
}

/** Compares the lines before and after a stage by number; both are in rising order. */
function recordChanges(
  stage: Pick<Stage, 'name' | 'rule' | 'reason'>,
  before: readonly Line[],
  after: readonly Line[],
  causes: ReadonlyMap<number, Cause> | undefined,
  changes: Change[],
): void {
  if (before === after) return;
  let next = 0;
  for (const line of before) {
    const candidate = after[next];
    const kept = candidate?.number === line.number;
    if (kept) next++;
    if (candidate === line || (kept && candidate.text === line.text)) continue;
    const { rule, also, reason = stage.reason }: Cause = causes?.get(line.number) ?? stage;
    changes.push({
      stage: stage.name,
      rule,
      ...(also && { also }),
      line: line.number,
      before: line.text,
      after: kept ? candidate.text : null,
      reason,
    });
  }
}
