/** A rule of the work was broken. The message is written for the person who did it. */
export class RuleError extends Error {
  override name = "RuleError";
}

/** There is no such thing, or the viewer may not know of it. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  constructor(what: string) {
    super(`There is no such ${what}, or you may not see it.`);
  }
}

/** The viewer may see the thing, but not do this to it. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

/** Someone else changed it first; `current` is what stands now, so that nothing is overwritten unseen. */
export class ConflictError extends Error {
  override name = "ConflictError";
  readonly current: unknown;
  constructor(message: string, current: unknown) {
    super(message);
    this.current = current;
  }
}

/** The change names no version it starts from. */
export class PreconditionMissingError extends Error {
  override name = "PreconditionMissingError";
  constructor() {
    super("To change what is there, send If-Match with the ETag you read.");
  }
}

/** The same thing is there already; `existing` names it. */
export class DuplicateError extends Error {
  override name = "DuplicateError";
  readonly existing: Record<string, unknown>;
  constructor(message: string, existing: Record<string, unknown>) {
    super(message);
    this.existing = existing;
  }
}

/** Too many tries at a door; `retryAfter` says how many seconds to wait. */
export class TooManyTriesError extends Error {
  override name = "TooManyTriesError";
  readonly retryAfter: number;
  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}
