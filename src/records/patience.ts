/** Looks at the clock so many times within the limit. */
const LOOKS = 20;

/**
 * Measures how long something takes, and counts a look that comes late for no more than two: time in which this process was stopped
 * or had no core is no time of the one it waits for.
 */
export class Patience {
  private spent = 0;
  private last = 0;
  private timer: NodeJS.Timeout | undefined;
  private readonly interval: number;

  /**
   * @param limit in ms
   * @param onSpent called once after each `begin` that no other `begin` or `stop` follows in time
   */
  constructor(
    private readonly limit: number,
    private readonly onSpent: () => void,
  ) {
    this.interval = Math.max(5, limit / LOOKS);
  }

  begin(): void {
    this.spent = 0;
    this.last = performance.now();
    this.timer ??= setInterval(() => this.look(), this.interval);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const now = performance.now();
    this.spent += Math.min(now - this.last, 2 * this.interval);
    this.last = now;
    if (this.spent < this.limit) return;
    this.stop();
    this.onSpent();
  }
}
