/** Why a record has no answer of the cleaner. `name` is one of the error names of the protocol. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** What does the work of a lane: a thread or a process that answers lines one after another, in order, and may die of one. */
export interface Vessel {
  send(lines: readonly Buffer[]): void;
  /** Ends it, whatever it is doing; it tells of no death then. */
  end(): Promise<void>;
}

/** What a vessel tells. */
export interface VesselEvents {
  /** It has loaded the program; its first line may be sent. */
  readonly ready: () => void;
  /** The answers to the next lines. */
  readonly answer: (answers: readonly Buffer[]) => void;
  /** Nothing more comes of it. */
  readonly died: (cause: Failure) => void;
}

export type StartVessel = (events: VesselEvents) => Vessel;
