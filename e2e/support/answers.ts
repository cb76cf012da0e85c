/** Requests that get no answer at all within this time have failed. */
const ANSWER_TIMEOUT_MS = 60_000;

/** The answers to many requests of a test: how many had each status, and which were wrong. */
export type Answers = {
  /** Send a request and count its answer. */
  ask: (url: string, init?: RequestInit) => Promise<Response>;
  count: (status: number) => number;
  /** Answers that are neither success nor 503 with Retry-After, and requests without an answer. */
  wrong: string[];
  /** The longest time until an answer began. */
  longestMs: () => number;
  summary: () => string;
};

export function countAnswers(): Answers {
  const counts = new Map<number, number>();
  const wrong: string[] = [];
  let longestMs = 0;
  return {
    async ask(url, init = {}) {
      const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
      const start = performance.now();
      const response = await fetch(url, { redirect: "manual", signal, ...init }).catch((error: Error) => error);
      if (response instanceof Error) {
        wrong.push(`${init.method ?? "GET"} ${url}: ${response.cause ?? response.message}`);
        throw response;
      }
      longestMs = Math.max(longestMs, performance.now() - start);
      const { status, headers } = response;
      counts.set(status, (counts.get(status) ?? 0) + 1);
      const isRight = status < 400 || (status === 503 && headers.has("retry-after"));
      if (!isRight)
        wrong.push(`${init.method ?? "GET"} ${url}: ${status} ${(await response.clone().text()).slice(0, 300)}`);
      return response;
    },
    count: (status) => counts.get(status) ?? 0,
    wrong,
    longestMs: () => longestMs,
    summary: () => [...counts].map(([status, count]) => `${count} times ${status}`).join(", "),
  };
}

/** Repeat steps, one after the other, until `stop` is called, which waits for the last one. */
export function repeat(step: () => Promise<unknown>): { stop: () => Promise<void> } {
  let isOver = false;
  const running = (async () => {
    while (!isOver) await step().catch(() => null); // `countAnswers` counts requests without an answer
  })();
  return {
    stop: () => {
      isOver = true;
      return running;
    },
  };
}
