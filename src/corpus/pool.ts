import { Worker } from 'node:worker_threads';

interface Job<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Room for young objects, in MB; V8 itself takes 48. Every thread has its garbage collected by helper threads of the process,
 * on the cores that other threads need: with more room, they do it half as often (docs/decisions/0080). A thread alone, which
 * cleans a large scrape, needs no more time with less room (docs/decisions/0212).
 */
const YOUNG_GENERATION = { ofMany: 96, alone: 24 };

/**
 * Worker threads that answer each message with one message, one at a time. Tasks are begun in the order given; a
 * thread is started when there is a task and no idle one, and one that died is replaced.
 *
 * @typeParam Task can be cloned (HTML standard, structured clone), and so can `Answer`
 */
export class Pool<Task, Answer> {
  private readonly waiting: Job<Task, Answer>[] = [];
  private readonly running = new Map<Worker, Job<Task, Answer>>();
  private readonly idle: Worker[] = [];
  private closed = false;

  /**
   * @param script the module that the threads run
   * @param size the largest number of threads
   * @param workerData what every thread is given at its start
   */
  constructor(
    private readonly script: URL,
    private readonly size: number,
    private readonly workerData: unknown,
  ) {}

  /**
   * The answer to a task; `undefined` when it was dropped before it began, or the pool was closed.
   *
   * @throws what ended the thread, if it died of the task; its `code` is ERR_WORKER_OUT_OF_MEMORY if memory ran out
   */
  run(task: Task): Promise<Answer | undefined> {
    return new Promise((resolve, reject) => {
      if (this.closed) return resolve(undefined);
      this.waiting.push({ task, resolve, reject });
      this.assign();
    });
  }

  /** Drops the tasks that have not begun. */
  drop(): void {
    for (const job of this.waiting.splice(0)) job.resolve(undefined);
  }

  /** Ends the threads, whatever they are doing. */
  async close(): Promise<void> {
    this.closed = true;
    this.drop();
    await Promise.all([...this.idle, ...this.running.keys()].map((worker) => worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop() ?? (this.running.size < this.size ? this.start() : undefined);
      const job = worker && this.waiting.shift();
      if (!job) return;
      this.running.set(worker, job);
      worker.postMessage(job.task);
    }
  }

  private start(): Worker {
    const maxYoungGenerationSizeMb = YOUNG_GENERATION[this.size > 1 ? 'ofMany' : 'alone'];
    const resourceLimits = { maxYoungGenerationSizeMb };
    const worker = new Worker(this.script, { workerData: this.workerData, resourceLimits });
    let death: Error | undefined;
    worker.on('message', (answer: Answer) => {
      const job = this.running.get(worker);
      this.running.delete(worker);
      this.idle.push(worker);
      job?.resolve(answer);
      this.assign();
    });
    worker.on('error', (error) => {
      death = error;
    });
    worker.on('exit', (code) => {
      const job = this.running.get(worker);
      this.running.delete(worker);
      if (this.idle.includes(worker)) this.idle.splice(this.idle.indexOf(worker), 1);
      if (this.closed) return job?.resolve(undefined);
      job?.reject(death ?? new Error(`a worker thread ended with code ${code}`));
      this.assign();
    });
    return worker;
  }
}
