import { afterEach, expect, test, vi } from "vitest";
import { ProblemError, send, UnreachableError } from "./api.ts";

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers })),
  );

afterEach(() => vi.unstubAllGlobals());

test("a change sends the version it is based on and returns the next one", async () => {
  answer(200, { id: "c1" }, { etag: '"4"' });
  expect(await send("PUT", "/claims/c1", { body: { statement: "It halved." }, etag: '"3"' })).toEqual({
    value: { id: "c1" },
    etag: '"4"',
    status: 200,
  });
  const [url, request] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(url).toBe("/api/v1/claims/c1");
  expect(request).toMatchObject({
    method: "PUT",
    body: '{"statement":"It halved."}',
    headers: { "if-match": '"3"', "content-type": "application/json" },
  });
});

test("an error of the server keeps its sentence, its fields and the current row", async () => {
  answer(412, {
    detail: "Someone changed this claim.",
    current: { version: 5 },
    errors: [{ path: "statement", message: "No." }],
  });
  const error = await send("PUT", "/claims/c1", { body: {} }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    status: 412,
    detail: "Someone changed this claim.",
    current: { version: 5 },
    errors: [{ path: "statement", message: "No." }],
  });
});

test.each([502, 503, 504])("after status %i it is unknown whether the request arrived", async (status) => {
  answer(status, "<html>Bad gateway</html>", { "retry-after": "2" });
  await expect(send("GET", "/claims/c1")).rejects.toMatchObject({ name: "UnreachableError", retryAfter: 2000 });
});

test("without a network and after half a response the server counts as unreachable", async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))),
  );
  await expect(send("GET", "/claims/c1")).rejects.toBeInstanceOf(UnreachableError);
  answer(200, '{"id": "c');
  await expect(send("GET", "/claims/c1")).rejects.toBeInstanceOf(UnreachableError);
});
