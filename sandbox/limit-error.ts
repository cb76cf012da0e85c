/** A job in a child process did not come to its end: it took too long, or too much memory, or the job threw. */
export class LimitError extends Error {
  override name = "LimitError";
  readonly limit: "time" | "memory" | "failure";
  constructor(limit: LimitError["limit"], cause?: string) {
    super(`The child process ended: ${limit}.`, { cause });
    this.limit = limit;
  }
}
