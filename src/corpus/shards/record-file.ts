/** What records are written to, each as a line of JSON. */
export interface RecordFile {
  /** In bytes, of what is whole. */
  readonly size: number;
  /** @param line without its end */
  add(line: string): void;
  /** Ends a member, if the file can be cut there; at the least hands on what would fill the memory. */
  flush(): Promise<void>;
  /** Makes it whole: nothing more comes. */
  finish(): Promise<void>;
  /** To be called in any case. What was not flushed may be lost. */
  close(): Promise<void>;
}
