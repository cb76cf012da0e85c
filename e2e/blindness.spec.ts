import { type APIRequestContext, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { openSite } from "#ingest/testing/site.ts";
import { fillBlindNewsroom, lookUp, ownEvidence, succeed, V1 } from "./support/blind-newsroom.ts";
import {
  addresses,
  type CapturedResponse,
  type CrawlResult,
  crawl,
  type ParameterValues,
  readAddress,
} from "./support/crawl.ts";
import { createSession } from "./support/people.ts";
import { type EventRecording, recordEvents } from "./support/record-events.ts";
import { readRefusals } from "./support/refusals.ts";
import { CREATED_PASSWORD, createPeople, type PersonWithToken, tokenHeaders } from "./support/run-program.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

/** Words that occur only in one verdict, and in the source that only it cites. */
const CANARY = "zebrafinch";
const CANARIES = [CANARY, "0.4321"];
const RATING = "unproven";
const verdict = (more: object) => ({
  ...{ rating: RATING, confidence: 0.4321, rationale: `${CANARY} rationale` },
  evidence: [
    {
      source: { url: `${site.url}/${CANARY}`, title: `${CANARY} title`, publisher: CANARY, author: CANARY },
      ...{ stance: "refutes", quote: `${CANARY} quote`, locator: `${CANARY} page`, note: `${CANARY} note` },
    },
  ],
  ...more,
});

/** So long that a page which repeats it counts as a copy. */
const COPIED = Array.from({ length: 90 }, (_, at) => `word${at * 37}`).join(" ");

/** What the site says at the address of the canary. It changes once. */
let canaryPage = `Here is a ${CANARY} quote. ${COPIED}`;

let site: Awaited<ReturnType<typeof openSite>>;
let newsroom: Newsroom;
let programs: Record<"writer" | "blind" | "editor" | "drafting", APIRequestContext>;
let viewers: { name: string; person: PersonWithToken; session: APIRequestContext }[];
let values: ParameterValues;
let recordings: EventRecording[] = [];

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  site = await openSite(({ url = "" }, response) =>
    response.writeHead(200, { "content-type": "text/plain" }).end(url.includes(CANARY) ? canaryPage : COPIED),
  );
  newsroom = await openNewsroom({ GALLEY_FETCH_ALLOW: site.host, GALLEY_PROCESSES: "2" });
  const [writer, blind, editor, drafting] = (await createPeople(newsroom, [
    ...["reviewer", "reviewer", "editor", "editor"],
  ])) as [PersonWithToken, PersonWithToken, PersonWithToken, PersonWithToken];
  const program = (person: PersonWithToken) =>
    playwright.request.newContext({ baseURL: newsroom.url, extraHTTPHeaders: tokenHeaders(person) });
  programs = {
    writer: await program(writer),
    blind: await program(blind),
    editor: await program(editor),
    drafting: await program(drafting),
  };
  const session = ({ email }: PersonWithToken) => createSession(playwright.request, newsroom, email, CREATED_PASSWORD);
  viewers = [
    { name: "a reviewer who has not rated", person: blind, session: await session(blind) },
    { name: "an editor who has a draft of a verdict", person: drafting, session: await session(drafting) },
  ];
  values = {
    ...(await fillBlindNewsroom(programs, { writerId: writer.id, siteUrl: site.url, rating: RATING })),
    personId: writer.id,
    reviewer: writer.id,
    rater: writer.id,
    corater: writer.id,
    assignee: writer.id,
    q: CANARY,
  };
});
test.afterAll(async () => {
  for (const { stop } of recordings) stop(); // the app waits for open event streams when it stops
  site.close();
  await newsroom.close();
});

/** Which addresses are read: all, or those without a query and searches, which are a third. */
type Extent = "all" | "paths and searches";

const isOf = (extent: Extent) => (address: string) => extent === "all" || !/\?(?!.*\bq=)/.test(address);

/** Responses that a person can get, by address. The source of the canary and its copy are not named in them. */
async function crawlAs({ person, session }: (typeof viewers)[number], extent: Extent): Promise<CrawlResult> {
  const responses = [
    ...(await crawl(session, addresses(values).filter(isOf(extent)))),
    ...(await readRefusals(person, { newsroom, values, verdict: verdict({ state: "submitted" }) })),
  ];
  return new Map(responses.map(([address, response]) => [unnamed(address), withoutNames(response)]));
}

const withoutNames = ({ complete, comparable }: CapturedResponse) => ({ complete, comparable: unnamed(comparable) });

/** Before the source is looked up, the crawl asks for one that does not exist. Both must be answered alike. */
function unnamed(text: string): string {
  const { sourceId = "", sha256 = "" } = values;
  return text.replaceAll(sourceId, "SOURCE").replaceAll(sha256, "HASH");
}

function named(address: string): string {
  const { sourceId = "", sha256 = "" } = values;
  return address.replaceAll("SOURCE", sourceId).replaceAll("HASH", sha256);
}

/** Number of attempts to read a page: the order of its parts can differ each time. */
const MAX_ATTEMPTS = 6;

/** Addresses with a different response than before, with the first difference. */
async function differences(
  { session }: (typeof viewers)[number],
  before: CrawlResult,
  now: CrawlResult,
  extent: Extent,
): Promise<string[]> {
  expect([...now.keys()]).toEqual([...before.keys()].filter(isOf(extent)));
  const found: string[] = [];
  for (const [address, { comparable }] of now) {
    const expected = before.get(address)?.comparable ?? "";
    let actual = comparable;
    for (let attempt = 1; actual !== expected && address.startsWith("/") && attempt < MAX_ATTEMPTS; attempt += 1)
      actual = withoutNames(await readAddress(session, named(address))).comparable;
    const at = [...actual].findIndex((character, index) => character !== expected[index]);
    const excerpt = (text: string) => text.slice(Math.max(0, at - 60), at + 90);
    if (actual !== expected) found.push(`${address}: “${excerpt(expected)}” became “${excerpt(actual)}”`);
  }
  return found;
}

/** Responses that contain a canary that was not in the request. */
const leaks = (result: CrawlResult): string[] =>
  [...result].flatMap(([address, { complete }]) =>
    CANARIES.filter((canary) => complete.includes(canary) && !address.includes(canary)).map(
      (canary) => `${canary}: ${address}`,
    ),
  );

test("a blind person gets the same responses, whatever another person drafts, submits, revises, writes or requests", async () => {
  test.setTimeout(1_500_000);
  const { writer } = programs;
  const verdictPath = `${V1}/claims/${values.claimId}/verdict`;
  const put = async (data: object, version: number) =>
    succeed(await writer.put(verdictPath, { data, headers: version ? { "if-match": `"${version}"` } : {} }));
  recordings = await Promise.all(viewers.map(({ person }) => recordEvents(newsroom, person)));
  const before = await Promise.all(viewers.map((viewer) => crawlAs(viewer, "all")));
  for (const result of before) expect(leaks(result)).toEqual([]);

  const steps: [string, Extent, () => Promise<unknown>][] = [
    [
      "looked a source up and drafted",
      "paths and searches",
      async () => {
        const { id, sha256 } = await lookUp(writer, `${site.url}/${CANARY}`);
        Object.assign(values, { sourceId: id, sha256 });
        await put(verdict({ state: "draft" }), 0);
      },
    ],
    [
      "submitted and continued",
      "all",
      async () => {
        await put(verdict({ state: "submitted" }), 1);
        await put(verdict({ state: "submitted", rationale: `${CANARY} again`, reason: CANARY }), 2);
        const headers = { "if-match": '"3"' };
        await succeed(await writer.delete(verdictPath, { data: { reason: CANARY }, headers }));
        await put(verdict({ state: "submitted", rationale: `${CANARY} after all` }), 4);
        const request = { claimId: values.claimId, request: CANARY, answer: CANARY };
        await succeed(await writer.put(`${V1}/correction-requests/${newId()}`, { data: request }));
        const comment = { claimId: values.claimId, text: CANARY };
        await succeed(await writer.put(`${V1}/comments/${newId()}`, { data: comment }));
        canaryPage = `There is no such bird. ${CANARY}. ${COPIED}`;
        await succeed(await writer.post(`${V1}/sources/${values.sourceId}/check`));
        await lookUp(writer, `${site.url}/${CANARY}`, 2);
      },
    ],
  ];
  for (const [did, extent, step] of steps) {
    await step();
    const results = await Promise.all(viewers.map((viewer) => crawlAs(viewer, extent)));
    for (const [index, viewer] of viewers.entries()) {
      const now = results[index] ?? new Map();
      expect(leaks(now), `${viewer.name}, after another ${did}`).toEqual([]);
      expect(
        await differences(viewer, before[index] ?? new Map(), now, extent),
        `${viewer.name}, after another ${did}`,
      ).toEqual([]);
    }
  }

  for (const { text } of recordings) expect(text()).not.toContain(values.sourceId);

  // Proof that the crawl works: after the blind phase it finds the verdict everywhere, and later events are received.
  const version = await succeed(await programs.drafting.get(verdictPath)).then((own) => own.version);
  const own = { data: { rating: "false", rationale: "Ten piers.", state: "submitted" } };
  await succeed(await programs.blind.put(verdictPath, own));
  const citing = { data: { ...own.data, evidence: ownEvidence(site.url) }, headers: { "if-match": `"${version}"` } };
  await succeed(await programs.drafting.put(verdictPath, citing));
  await put(verdict({ state: "submitted", rationale: `${CANARY} at last`, reason: "Found it." }), 5);
  for (const [index, viewer] of viewers.entries()) {
    const { articleId, claimId } = values;
    const guardsAddress = `${V1}/claims/${claimId}/guards`;
    const telling = [
      `${V1}/claims/${claimId}`,
      `${V1}/claims/${claimId}/history`,
      `${V1}/articles/${articleId}/claims`,
      ...["html", "csv", "json"].map((format) => `${V1}/articles/${articleId}/export?format=${format}`),
      `${V1}/sources`,
      named(`${V1}/sources/SOURCE`),
      named(`${V1}/sources/SOURCE/snapshots/HASH`),
      `/claims/${claimId}`,
    ];
    const now = await crawl(viewer.session, [...telling, guardsAddress]);
    for (const address of telling) expect(now.get(address)?.comparable, address).toContain(CANARY);
    const guards = now.get(guardsAddress)?.comparable;
    for (const key of ["quote-absent", "one-origin"]) expect(guards).toContain(key);
    await expect(() => expect(recordings[index]?.text()).toContain('"verdict.revised"')).toPass();
    const types = [...(recordings[index]?.text() ?? "").matchAll(/"type":"(verdict|correction|comment)[^"]*"/g)].map(
      ([all]) => all,
    );
    expect(types.filter((type) => !type.includes("verdict.submitted"))).toEqual(['"type":"verdict.revised"']);
  }
});
