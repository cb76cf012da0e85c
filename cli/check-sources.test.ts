import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openSite } from "#ingest/testing/site.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { checkSources } from "./check-sources.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.clearAllMocks());

let site: Awaited<ReturnType<typeof openSite>>;
let word = "six";
beforeAll(async () => {
  site = await openSite((request, response) => {
    if (request.url === "/gone") return response.writeHead(410).end();
    return response.writeHead(200, { "content-type": "text/plain" }).end(`The tide turns at ${word}.`);
  });
  vi.stubEnv("GALLEY_FETCH_ALLOW", site.host);
  const reviewer = await somebody("reviewer");
  const claim = await markClaim(reviewer, await articleOfLines(reviewer, ["The tide turns."]), "The tide");
  const evidence = [{ source: { url: `${site.url}/tide` }, stance: "supports" as const }];
  await rate(reviewer, claim, "true", { evidence });
  // Nothing rests on it.
  await db.source.create({ data: { title: "Other", url: `${site.url}/other`, addedById: reviewer.id, id: claim.id } });
});
afterAll(() => {
  site.close();
  vi.unstubAllEnvs();
});

test("the sources that claims rest on are looked at, and what came of it is printed", async () => {
  expect(await checkSources.run([])).toBe(0);
  expect(printed.mock.calls).toEqual([[`Alive        ${site.url}/tide  ${site.url}/tide`]]);
  expect(noted.mock.lastCall).toEqual(["1 alive."]);
});

test("a source that has changed is told by the exit code, and the pace of its host is kept", async () => {
  word = "seven";
  const start = Date.now();
  await db.hostPace.update({ where: { host: site.host }, data: { nextAt: new Date(start + 1500) } });
  expect(await checkSources.run([])).toBe(1);
  expect(Date.now() - start).toBeGreaterThanOrEqual(1500);
  expect(noted.mock.lastCall).toEqual(["1 changed."]);
});

test("with --due only sources are looked at whose time has come", async () => {
  expect(await checkSources.run(["--due"])).toBe(0);
  expect(noted.mock.lastCall).toEqual(["There is nothing to check."]);
});
