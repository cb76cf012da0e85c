const BASE = "/api/v1";

const REQUEST_TIMEOUT_MS = 15_000;

/** Browsers refuse a larger body, 64 KiB, in a request that outlives its page. */
const MAX_KEEPALIVE_BYTES = 60_000;

export type Method = "GET" | "PUT" | "POST" | "DELETE";

export type RequestOptions = {
  body?: unknown;
  /** Sent as If-Match: the version a change starts from. */
  etag?: string | null;
  /** Let the request go on when its page closes, where the browser allows it. */
  outlivesPage?: boolean;
};

/** The ETag of something that was read: its version. */
export const etagOf = ({ version }: { version: number }) => `"${version}"`;

export type ApiResponse<T = unknown> = { value: T; etag: string | null; status: number };

export type FieldProblem = { path: string; message: string };

/** The server refused the request. The message is written for the person. */
export class ProblemError extends Error {
  override name = "ProblemError";
  readonly status: number;
  readonly errors: FieldProblem[];
  /** What the server has now, when someone else changed it first; undefined when the response does not say. */
  readonly current: unknown;
  /** What exists already, when the request would duplicate it. */
  readonly existing: unknown;
  /** Milliseconds to wait before the next request, as the server demands; null when it demands nothing. */
  readonly retryAfter: number | null;
  constructor(status: number, { detail, errors, current, existing }: ProblemBody, retryAfter: number | null = null) {
    super(detail ?? "The server did not accept this. Try again in a moment.");
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

/** Whether the request arrived is not known: no network, no response in time, or a server that cannot work now. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
  /** Milliseconds to wait before the next request, as the server demands; null when it demands nothing. */
  readonly retryAfter: number | null;
  constructor(retryAfter: number | null = null) {
    super("Galley cannot be reached.");
    this.retryAfter = retryAfter;
  }
}

export type Send = <T = unknown>(method: Method, path: string, options?: RequestOptions) => Promise<ApiResponse<T>>;

/** Send a request to the API of this site. `path` begins after /api/v1. */
export const send: Send = async <T>(method: Method, path: string, options: RequestOptions = {}) => {
  const response = await fetchOrThrow(`${BASE}${path}`, requestOf(method, options));
  const body = await bodyOf(response);
  if (!response.ok) throw errorOf(response, body);
  return { value: body as T, etag: response.headers.get("etag"), status: response.status };
};

/** The beginning of a file that the API answers, at most so many characters. The rest is not read. */
export async function readBeginning(path: string, maxLength: number): Promise<{ text: string; isCut: boolean }> {
  const response = await fetchOrThrow(`${BASE}${path}`, requestOf("GET", {}));
  if (!response.ok) throw errorOf(response, await bodyOf(response));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader && text.length <= maxLength) {
    const { done, value } = await reader.read();
    if (done) return { text, isCut: false };
    text += value;
  }
  await reader?.cancel();
  return { text: text.slice(0, maxLength), isCut: true };
}

/** What the API answers at a path as plain text. */
export async function readText(path: string): Promise<string> {
  const response = await fetchOrThrow(`${BASE}${path}`, requestOf("GET", {}));
  if (!response.ok) throw errorOf(response, await bodyOf(response));
  return response.text().catch(() => {
    throw new UnreachableError();
  });
}

/** Have the browser save what the API answers as a file of this name. */
export async function download(method: Method, path: string, options: RequestOptions, name: string): Promise<void> {
  const response = await fetchOrThrow(`${BASE}${path}`, requestOf(method, options));
  if (!response.ok) throw errorOf(response, await bodyOf(response));
  const file = await response.blob().catch(() => {
    throw new UnreachableError();
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function requestOf(method: Method, { body, etag, outlivesPage }: RequestOptions): RequestInit {
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
    keepalive: outlivesPage === true && (json?.length ?? 0) * 3 < MAX_KEEPALIVE_BYTES,
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  };
}

async function fetchOrThrow(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new UnreachableError();
  }
}

/** The body as JSON. A response that breaks off counts as none. */
async function bodyOf(response: Response): Promise<unknown> {
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

/** Statuses of a server, or of a proxy before it, that cannot work now. */
const UNAVAILABLE = new Set([502, 503, 504]);

function errorOf(response: Response, body: unknown): Error {
  const retryAfter = retryAfterOf(response);
  if (UNAVAILABLE.has(response.status)) return new UnreachableError(retryAfter);
  return new ProblemError(response.status, (body ?? {}) as ProblemBody, retryAfter);
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
