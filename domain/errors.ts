/** A request breaks a rule of the work. The message is written for the person who made it. */
export class RuleError extends Error {
  override name = "RuleError";
}

/** Several things in the input break a rule of the work, each with its path. */
export class InputError extends RuleError {
  override name = "InputError";
  readonly errors: { path: string; message: string }[];
  constructor(message: string, errors: { path: string; message: string }[]) {
    super(message);
    this.errors = errors;
  }
}

/** The session or the token of the request has ended since it arrived. */
export class SignedOutError extends Error {
  override name = "SignedOutError";
  constructor() {
    super("You have been signed out. Sign in to continue.");
  }
}

/** The object does not exist, or the viewer may not know of it. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  constructor(what: string) {
    super(`There is no such ${what}, or you do not have access to it.`);
  }
}

/** The viewer may see the object, but not do this to it. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
}

/** Someone else changed the object first. `current` is its current value, so that nothing is overwritten unseen. */
export class ConflictError extends Error {
  override name = "ConflictError";
  readonly current: unknown;
  constructor(message: string, current: unknown) {
    super(message);
    this.current = current;
  }
}

/** The change names no version that it starts from. */
export class PreconditionMissingError extends Error {
  override name = "PreconditionMissingError";
  constructor() {
    super("To change this, send If-Match with the ETag you read.");
  }
}

/** The same object exists already. `existing` names it. */
export class DuplicateError extends Error {
  override name = "DuplicateError";
  readonly existing: Record<string, unknown>;
  constructor(message: string, existing: Record<string, unknown>) {
    super(message);
    this.existing = existing;
  }
}

/** A rate limit was reached. `retryAfter` is in seconds. */
export class TooManyAttemptsError extends Error {
  override name = "TooManyAttemptsError";
  readonly retryAfter: number;
  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** The `digest` of a BusyError. Next passes it to the page that replaces one that failed, and nothing else. */
export const BUSY_DIGEST = "busy";

/** Too much else is being done, or this takes longer than a request may. `retryAfter` is in seconds. */
export class BusyError extends Error {
  override name = "BusyError";
  readonly digest = BUSY_DIGEST;
  readonly retryAfter: number;
  constructor(message = "Galley is busy with other large texts. Try again in a moment.", retryAfter = 5) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** The `digest` of a FiguresUnavailableError. */
export const NO_FIGURES_DIGEST = "no-figures";

/** The engine of figures does not run in this process. Nothing else depends on it. */
export class FiguresUnavailableError extends Error {
  override name = "FiguresUnavailableError";
  readonly digest = NO_FIGURES_DIGEST;
  constructor() {
    super("Figures are not available, because DuckDB does not run on this computer. Everything else works as usual.");
  }
}
