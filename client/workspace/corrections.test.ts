import { expect, test } from "vitest";
import { type Method, ProblemError, type RequestOptions, type Send } from "#client/api.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { createCorrections } from "./corrections.ts";

const request = (id: string, more: Partial<CorrectionRequest> = {}): CorrectionRequest => ({
  id,
  articleId: "a",
  claimId: "c",
  request: "Say sixteen.",
  requestedBy: { id: "ann", name: "Ann" },
  requestedAt: "2026-03-12",
  answer: null,
  answeredAt: null,
  refused: false,
  madeInVersion: null,
  closedAt: null,
  remindOn: null,
  withdrawnAt: null,
  state: "asked",
  version: 1,
  ...more,
});

/** Corrections, the `existing` ones read, over a server that then gives the `answer`, and the requests sent to it. */
async function over(answer: (method: Method, path: string) => unknown, existing: CorrectionRequest[] = []) {
  const sent: [Method, string, RequestOptions | undefined][] = [];
  let isRead = false;
  const send = (async (method, path, options) => {
    const value = isRead ? answer(method, path) : { requests: existing };
    if (isRead) sent.push([method, path, options]);
    if (value instanceof Error) throw value;
    return { value, etag: null, status: 200 };
  }) as Send;
  const corrections = createCorrections("a", send);
  await new Promise<void>((resolve) => {
    corrections.subscribe(resolve);
    corrections.refresh(null);
  });
  isRead = true;
  return { sent, corrections };
}

test("requests are listed under their claim, the latest first", async () => {
  const { corrections, sent } = await over(() => request("r2", { requestedAt: "2026-03-14" }), [request("r1")]);
  await corrections.save("r2", { claimId: "c", request: "Say sixteen." }, null);
  expect(corrections.ofClaim("c").map(({ id }) => id)).toEqual(["r2", "r1"]);
  expect(sent).toEqual([["PUT", "/correction-requests/r2", expect.objectContaining({ etag: null })]]);
  expect(corrections.ofClaim("elsewhere")).toEqual([]);
});

test("after a conflict the other person's request is shown", async () => {
  const answered = request("r1", { answer: "No.", version: 2 });
  const { corrections } = await over(
    (method) => (method === "PUT" ? new ProblemError(412, { detail: "Changed." }) : { requests: [answered] }),
    [request("r1")],
  );
  const saving = corrections.save("r1", { claimId: "c", request: "Say sixteen.", answer: "Yes." }, 1);
  await expect(saving).rejects.toThrow("Changed.");
  expect(corrections.ofClaim("c")).toEqual([answered]);
});

test("all requests of an article are read in one request", async () => {
  const { corrections } = await over(
    () => ({ requests: [request("r1", { state: "made", madeInVersion: 2 })] }),
    [request("r1"), request("r2", { claimId: "other" })],
  );
  corrections.refresh(null);
  await expect.poll(() => corrections.ofClaim("c")[0]?.state).toBe("made");
  expect(corrections.ofClaim("other")).toEqual([]);
});

test("a removed request is gone at once, and is there again when it is restored", async () => {
  const removed = request("r1", { withdrawnAt: "2026-03-14T09:00:00Z", version: 2 });
  const { corrections, sent } = await over(
    (method) => (method === "DELETE" ? removed : request("r1", { version: 3 })),
    [request("r1")],
  );
  expect(await corrections.withdraw(request("r1"))).toEqual(removed);
  expect(corrections.ofClaim("c")).toEqual([]);
  await corrections.restore(removed);
  expect(corrections.ofClaim("c").map(({ version }) => version)).toEqual([3]);
  expect(sent.map(([method, , options]) => [method, options?.etag])).toEqual([
    ["DELETE", '"1"'],
    ["PUT", '"2"'],
  ]);
});
