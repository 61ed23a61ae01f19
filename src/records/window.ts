/** The most that may be under way at the same time. */
export interface WindowLimits {
  readonly records: number;
  readonly bytes: number;
}

/** The place of one record among those under way. */
export interface Slot<Answer> {
  readonly settle: (answer: Answer) => void;
}

interface Place<Answer> {
  readonly size: number;
  answer?: Answer;
}

/**
 * Records under way, in their order: answers may come in any order and are handed on in that of the records. Whoever reads records
 * waits for `room` first, so memory is bounded by the limits, and a slow reader of answers holds the reading of records back.
 * A single record larger than the limit is let in alone.
 */
export class Window<Answer> {
  private readonly places: Place<Answer>[] = [];
  private bytes = 0;
  private closed = false;
  private wakeReader = () => {};
  private wakeWriter = () => {};

  constructor(private readonly limits: WindowLimits) {}

  /** Until there is room for one more, or the window is closed. */
  async room(): Promise<void> {
    while (!this.closed && this.isFull()) {
      await new Promise<void>((wake) => {
        this.wakeReader = wake;
      });
    }
  }

  isFull(): boolean {
    return this.places.length >= this.limits.records || this.bytes >= this.limits.bytes;
  }

  /** @param size of the record, in bytes */
  open(size: number): Slot<Answer> {
    const place: Place<Answer> = { size };
    this.places.push(place);
    this.bytes += size;
    return {
      settle: (answer) => {
        place.answer = answer;
        if (place === this.places[0]) this.wakeWriter();
      },
    };
  }

  /** No records will come any more. */
  close(): void {
    this.closed = true;
    this.wakeWriter();
    this.wakeReader();
  }

  /** Nothing that is under way is waited for any more. */
  drop(): void {
    this.places.length = 0;
    this.bytes = 0;
    this.close();
  }

  /** The answers in the order of the records, as many at a time as are there; ends when the window is closed and empty. */
  async *answers(): AsyncGenerator<readonly Answer[], void, undefined> {
    for (;;) {
      const settled = this.takeSettled();
      if (settled.length > 0) {
        yield settled;
        this.wakeReader();
      } else if (this.closed && this.places.length === 0) {
        return;
      } else {
        await new Promise<void>((wake) => {
          this.wakeWriter = wake;
        });
      }
    }
  }

  private takeSettled(): Answer[] {
    const answers: Answer[] = [];
    for (const place of this.places) {
      if (place.answer === undefined) break;
      answers.push(place.answer);
      this.bytes -= place.size;
    }
    this.places.splice(0, answers.length);
    return answers;
  }
}
