/** Where the API answers. */
const BASE = "/api/v1";

/** Milliseconds a request may take: rule 13 of the security rules. */
const PATIENCE = 15_000;

/** Bytes a request may have that is to outlive its page: browsers refuse more than 64 KiB. */
const MOST_KEPT_ALIVE = 60_000;

export type Method = "GET" | "PUT" | "POST" | "DELETE";

export type Question = {
  body?: unknown;
  /** Sent as If-Match: the version a change starts from. */
  etag?: string | null;
  /** Let the request go on when its page closes, where the browser allows it. */
  outlivesPage?: boolean;
};

/** The ETag of something that was read: its version. */
export const etagOf = ({ version }: { version: number }) => `"${version}"`;

export type Answer<T = unknown> = { value: T; etag: string | null; status: number };

/** One wrong field of what was sent. */
export type FieldProblem = { path: string; message: string };

/** The server understood and said no. The message is written for the person. */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly status: number;
  readonly errors: FieldProblem[];
  /** What stands on the server now, when someone else changed it first; undefined when the answer does not say. */
  readonly current: unknown;
  /** What is there already, when it is a duplicate. */
  readonly existing: unknown;
  /** Milliseconds the server asked to be left alone. */
  readonly retryAfter: number | null;
  constructor(status: number, { detail, errors, current, existing }: ProblemBody, retryAfter: number | null = null) {
    super(detail ?? "The server did not take this. Try again in a moment.");
    this.status = status;
    this.retryAfter = retryAfter;
    this.errors = errors ?? [];
    this.current = current;
    this.existing = existing;
  }
  get detail(): string {
    return this.message;
  }
}

type ProblemBody = { detail?: string; errors?: FieldProblem[]; current?: unknown; existing?: unknown };

/** Nobody can say whether the request arrived: no network, no answer in time, or a server that cannot work now. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
  /** Milliseconds the server asked to be left alone. */
  readonly retryAfter: number | null;
  constructor(retryAfter: number | null = null) {
    super("Galley cannot be reached.");
    this.retryAfter = retryAfter;
  }
}

export type Send = <T = unknown>(method: Method, path: string, question?: Question) => Promise<Answer<T>>;

/** Ask the API of this site. `path` begins after /api/v1. */
export const send: Send = async <T>(method: Method, path: string, question: Question = {}) => {
  const response = await reach(`${BASE}${path}`, requestOf(method, question));
  const body = await read(response);
  if (!response.ok) throw refusalOf(response, body);
  return { value: body as T, etag: response.headers.get("etag"), status: response.status };
};

function requestOf(method: Method, { body, etag, outlivesPage }: Question): RequestInit {
  const json = body === undefined ? null : JSON.stringify(body);
  return {
    method,
    body: json,
    headers: {
      accept: "application/json",
      ...(json === null ? {} : { "content-type": "application/json" }),
      ...(etag ? { "if-match": etag } : {}),
    },
    credentials: "same-origin",
    cache: "no-store",
    redirect: "error",
    keepalive: outlivesPage === true && (json?.length ?? 0) * 3 < MOST_KEPT_ALIVE,
    signal: AbortSignal.timeout(PATIENCE),
  };
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new UnreachableError();
  }
}

/** The body as JSON; an answer that breaks off is no answer. */
async function read(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new UnreachableError();
  });
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    if (response.ok) throw new UnreachableError();
    return null;
  }
}

/** Statuses of a server or a door before it that cannot work now. */
const AWAY = new Set([502, 503, 504]);

function refusalOf(response: Response, body: unknown): Error {
  const retryAfter = retryAfterOf(response);
  if (AWAY.has(response.status)) return new UnreachableError(retryAfter);
  return new ProblemError(response.status, (body ?? {}) as ProblemBody, retryAfter);
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
