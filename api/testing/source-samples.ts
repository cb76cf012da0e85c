import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { listSources } from "#server/sources/library.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import type { Sample } from "./requests.ts";

export const SAMPLE_SOURCE = {
  ...{ url: "https://register.example/1932", title: "Register", publisher: "Town", author: "Clerk" },
  ...{ publishedAt: "1932-03", kind: "record" },
};

const SOURCES = {
  ...{ q: "register", kind: "record", publisher: "Town", health: "alive", stance: "supports", citedBy: newId() },
  ...{ sort: "oldest", after: "WyJhIiwiYiJd" },
};

/** Samples of the routes about sources. */
export async function sourceSamples(viewer: Viewer): Promise<Sample[]> {
  const claim = await markClaim(viewer, await articleOfLines(viewer, ["The bridge opened in 1932."]), "1932");
  await rate(viewer, claim, "true", { evidence: [{ source: { title: "Old register" }, stance: "supports" }] });
  const { sources } = await listSources(viewer, { q: "Old register" });
  const { id: sourceId, sha256 } = await sourceWithSnapshot(viewer, "It opened in 1932.");
  const snapshot = { sourceId, sha256 };
  const { id: otherId } = await sourceWithSnapshot(viewer, "It opened in 1933.");
  return [
    { route: "GET /sources", makeRequest: () => ({ query: { format: "bibtex" } }), status: 200 },
    { route: "GET /sources/check", makeRequest: () => ({}), status: 200 },
    { route: "GET /sources", makeRequest: () => ({ query: SOURCES }), status: 200 },
    {
      route: "GET /sources/:sourceId/history",
      makeRequest: () => ({ params: { sourceId }, query: { after: "Mg" } }),
      status: 200,
    },
    {
      route: "POST /sources/lookup",
      makeRequest: () => ({ body: { url: "https://register.example/looked-up" } }),
      status: 202,
    },
    {
      route: "POST /sources/files",
      makeRequest: () => ({ body: { name: "log.txt", base64: btoa("It opened in 1932, says the log.") } }),
      status: 201,
    },
    { route: "POST /sources/lookup", makeRequest: () => ({ body: { doi: "10.1000/182" } }), status: 202 },
    {
      route: "GET /sources/:sourceId/snapshots/:sha256",
      makeRequest: () => ({ params: snapshot, query: { raw: "1", shown: "1" } }),
      status: 200,
    },
    {
      route: "PUT /sources/:sourceId/archive",
      makeRequest: () => ({ params: { sourceId }, body: { url: "https://archive.example/1" }, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /sources/:sourceId/merge",
      makeRequest: () => ({ params: { sourceId: otherId }, body: { intoId: sourceId } }),
      status: 200,
    },
    {
      route: "PUT /sources/:sourceId/settled",
      makeRequest: () => ({ params: { sourceId }, body: { sha256 } }),
      status: 200,
    },
    {
      route: "POST /sources/:sourceId/snapshots/:sha256/quote",
      makeRequest: () => ({ params: snapshot, body: { quote: "opened in 1932" } }),
      status: 200,
    },
    {
      route: "GET /sources/:sourceId/snapshots/:sha256/changes",
      makeRequest: () => ({ params: snapshot, query: { since: sha256 } }),
      status: 200,
    },
    {
      route: "PUT /sources/:sourceId",
      makeRequest: () => ({ params: { sourceId: sources[0]?.id ?? "" }, body: SAMPLE_SOURCE, ifMatch: 1 }),
      status: 200,
    },
  ];
}
