import { ZodError } from "zod";
import {
  BusyError,
  ConflictError,
  DuplicateError,
  FiguresUnavailableError,
  ForbiddenError,
  InputError,
  NotFoundError,
  PreconditionMissingError,
  RuleError,
  SignedOutError,
  TooManyAttemptsError,
} from "#domain/errors.ts";
import { type DatabaseError, databaseErrorOf } from "#server/db/database-error.ts";

/** A request that is refused before any rule of the work applies, with the HTTP status that says why. */
export class RequestError extends Error {
  override name = "RequestError";
  readonly status: number;
  readonly headers: Record<string, string>;
  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** An error as RFC 9457 describes it. `detail` is a sentence for the person. */
export type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  detail: string;
  requestId: string;
  errors?: { path: string; message: string }[];
  current?: unknown;
  existing?: unknown;
};

const TITLES: Record<number, string> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Already exists",
  412: "Changed in the meantime",
  413: "Too large",
  415: "Unsupported content type",
  422: "Invalid input",
  428: "Precondition required",
  429: "Too many attempts",
  500: "Server error",
  503: "Not available",
  507: "Disk full",
};

/** The response to an error: a sentence where the person can do something about it, only an id where it is a bug. */
export function problemOf(error: unknown, requestId: string): Response {
  const { status, detail, headers, ...more } = classify(error);
  const title = TITLES[status] ?? "Problem";
  const problem: Problem = { type: "about:blank", title, status, detail, requestId, ...more };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "private, no-store", ...headers },
  });
}

type Classified = Pick<Problem, "status" | "detail" | "errors" | "current" | "existing"> & {
  headers?: Record<string, string>;
};

function classify(error: unknown): Classified {
  if (error instanceof ZodError) return classifyInput(error);
  if (error instanceof RequestError) return { status: error.status, detail: error.message, headers: error.headers };
  if (error instanceof InputError) return { status: 422, detail: error.message, errors: error.errors };
  if (error instanceof RuleError) return { status: 422, detail: error.message };
  if (error instanceof SignedOutError)
    return { status: 401, detail: error.message, headers: { "www-authenticate": "Bearer" } };
  if (error instanceof ForbiddenError) return { status: 403, detail: error.message };
  if (error instanceof NotFoundError) return { status: 404, detail: error.message };
  if (error instanceof ConflictError) return { status: 412, detail: error.message, current: error.current };
  if (error instanceof DuplicateError) return { status: 409, detail: error.message, existing: error.existing };
  if (error instanceof PreconditionMissingError) return { status: 428, detail: error.message };
  if (error instanceof TooManyAttemptsError)
    return { status: 429, detail: error.message, headers: { "retry-after": String(error.retryAfter) } };
  if (error instanceof BusyError)
    return { status: 503, detail: error.message, headers: { "retry-after": String(error.retryAfter) } };
  if (error instanceof FiguresUnavailableError) return { status: 503, detail: error.message };
  const databaseError = databaseErrorOf(error);
  if (databaseError) return DATABASE_PROBLEMS[databaseError];
  const detail = "Something went wrong in Galley. What you wrote is kept in this browser. Try again in a moment.";
  return { status: 500, detail };
}

/** Errors of one request that the response lists. A long list of wrong input needs only a few. */
const MAX_LISTED_ERRORS = 20;

function classifyInput({ issues }: ZodError): Classified {
  const errors = issues.slice(0, MAX_LISTED_ERRORS).map(({ path, message }) => ({ path: path.join("."), message }));
  const { path = "", message = "This input is not valid." } = errors[0] ?? {};
  return { status: 422, detail: path ? `${path}: ${message}` : message, errors };
}

/** The answers to errors of the database. */
const DATABASE_PROBLEMS: Record<DatabaseError, Classified> = {
  away: {
    status: 503,
    detail: "The database is not responding. Try again in a moment.",
    headers: { "retry-after": "2" },
  },
  busy: { status: 503, detail: "Galley is busy. Try again in a moment.", headers: { "retry-after": "1" } },
  collision: { status: 503, detail: "Galley is busy. Try again in a moment.", headers: { "retry-after": "1" } },
  duplicate: {
    status: 409,
    detail: "Someone saved the same thing at the same moment. Reload it before you continue.",
  },
  full: {
    status: 507,
    detail:
      "The database has run out of disk space, so nothing can be saved. Tell your admin. Your work is kept in this browser.",
    headers: { "retry-after": "60" },
  },
};
