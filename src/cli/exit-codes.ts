/** What the program's exit codes mean. Scripts depend on them. */
export const EXIT_CODES = {
  /** Everything asked for was done. */
  done: 0,
  /** `check` found something in the scrapes. */
  findings: 1,
  /** Bad usage or configuration, or a file that could not be read or written; the others were done. */
  error: 2,
  /** Stopped by Ctrl-C or a request to end. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** How a run went. */
export interface RunOutcome {
  readonly interrupted: boolean;
  /** Problems and, for `clean`, scrapes that gave no article. */
  readonly failed: number;
  /** Only `check` counts findings here. */
  readonly findings: number;
}

/** The exit code of a run: what kept it from being complete outweighs what it found. */
export function exitCode(outcome: RunOutcome): ExitCode {
  if (outcome.interrupted) return EXIT_CODES.interrupted;
  if (outcome.failed > 0) return EXIT_CODES.error;
  if (outcome.findings > 0) return EXIT_CODES.findings;
  return EXIT_CODES.done;
}
