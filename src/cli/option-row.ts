import type { Option } from 'commander';

export type CommandName =
  | 'clean'
  | 'check'
  | 'explain'
  | 'learn'
  | 'corpus'
  | 'records'
  | 'rules'
  | 'completion';

/** An option of the command line, and the commands that take it. */
export interface OptionRow {
  readonly option: () => Option;
  /**
   * Default: every command that reads scrapes. Options of `clean` also stand before a command is named, since it needs
   * no name.
   */
  readonly commands?: readonly CommandName[];
}
