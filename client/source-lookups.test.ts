import { expect, test } from "vitest";
import type { SourceDetail } from "#domain/source/source-detail.ts";
import { ProblemError, type Send, UnreachableError } from "./api.ts";
import { createSourceLookups } from "./source-lookups.ts";

const URL = "https://gauge.example/a";

const detail = (changes: Partial<SourceDetail>): SourceDetail =>
  ({ id: "s1", url: URL, title: URL, detailsState: "fetching", detailsFault: null, ...changes }) as SourceDetail;

/** Lookups against a server that gives these answers in turn, and what was requested of it. */
function scene(...answers: (Partial<SourceDetail> | Error)[]) {
  const requests: string[] = [];
  const send: Send = async (method, path, { body } = {}) => {
    requests.push(`${method} ${path}${body ? ` ${JSON.stringify(body)}` : ""}`);
    if (path.endsWith("/check")) return { value: null as never, etag: null, status: 202 };
    const answer = answers.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return { value: detail(answer) as never, etag: null, status: 200 };
  };
  return { requests, lookups: createSourceLookups({ send, wait: async () => {} }) };
}

test("an unknown address is looked up once, and followed until its details are found", async () => {
  const { requests, lookups } = scene({}, {}, { detailsState: "found", title: "Gauge" });
  const titles: string[] = [];
  await Promise.all([lookups.lookUp({ url: URL }, ({ title }) => titles.push(title)), lookups.lookUp({ url: URL })]);
  expect(requests).toEqual([`POST /sources/lookup {"url":"${URL}"}`, "GET /sources/s1", "GET /sources/s1"]);
  expect(titles).toEqual([URL, "Gauge"]);
  expect(lookups.of({ url: URL })).toMatchObject({ state: "known", source: { title: "Gauge" } });
});

test("a source of the library is read, and one with a DOI is asked for by it", async () => {
  const { requests, lookups } = scene({ detailsState: "none" }, { detailsState: "found" });
  await lookups.lookUp({ id: "s1" });
  await lookups.lookUp({ url: "https://doi.org/10.1000/182", doi: "10.1000/182" });
  expect(requests).toEqual(["GET /sources/s1", `POST /sources/lookup {"doi":"10.1000/182"}`]);
  expect(lookups.of({ id: "s1" })).toMatchObject({ state: "known", fault: null });
});

test("a failed lookup says why and can be repeated", async () => {
  const failed = { detailsState: "failed", detailsFault: "gauge.example has nothing at this address." } as const;
  const { requests, lookups } = scene(failed, {}, { detailsState: "found" });
  await lookups.lookUp({ url: URL });
  expect(lookups.of({ url: URL })).toMatchObject({ state: "failed", fault: failed.detailsFault });
  await lookups.lookUp({ url: URL });
  expect(requests.slice(1)).toEqual(["POST /sources/s1/check", "GET /sources/s1", "GET /sources/s1"]);
  expect(lookups.of({ url: URL })?.state).toBe("known");
});

test("a server that cannot be reached, or refuses, is a failure too", async () => {
  const { lookups } = scene(new UnreachableError(), new ProblemError(422, { detail: "No such address." }));
  await lookups.lookUp({ url: URL });
  expect(lookups.of({ url: URL })).toEqual({ state: "failed", source: null, fault: "Galley cannot be reached." });
  await lookups.lookUp({ url: URL });
  expect(lookups.of({ url: URL })?.fault).toBe("No such address.");
});
