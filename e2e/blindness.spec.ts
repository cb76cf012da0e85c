import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { headersOf, type PersonWithKey, peopleWithKeys } from "./support/beside.ts";
import { addresses, answered, type Crawled, crawl, type Known, read } from "./support/crawl.ts";
import { type Hearing, hearing } from "./support/hearing.ts";
import { type Newsroom, openNewsroom } from "./support/own-newsroom.ts";
import { sessionOf } from "./support/people.ts";

const V1 = "/api/v1";
/** The password of people that `peopleWithKeys` makes. */
const PASSWORD = "harbour lantern twelve";

/** Words that stand in one verdict and nowhere else. */
const CANARY = "zebrafinch";
const CANARIES = [CANARY, "0.4321"];
const RATING = "unproven";
const verdict = (more: object) => ({
  ...{ rating: RATING, confidence: 0.4321, rationale: `${CANARY} rationale` },
  evidence: [
    {
      source: { url: `https://${CANARY}.example/`, title: `${CANARY} title`, publisher: CANARY, author: CANARY },
      ...{ stance: "refutes", quote: `${CANARY} quote`, locator: `${CANARY} page`, note: `${CANARY} note` },
    },
  ],
  ...more,
});

let newsroom: Newsroom;
let programs: Record<"writer" | "blind" | "editor" | "begun", APIRequestContext>;
let watching: { name: string; person: PersonWithKey; session: APIRequestContext }[];
let known: Known;
let ears: Hearing[] = [];

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  newsroom = await openNewsroom();
  const [writer, blind, editor, begun] = (await peopleWithKeys(newsroom, [
    ...["reviewer", "reviewer", "editor", "editor"],
  ])) as [PersonWithKey, PersonWithKey, PersonWithKey, PersonWithKey];
  const program = (person: PersonWithKey) =>
    playwright.request.newContext({ baseURL: newsroom.url, extraHTTPHeaders: headersOf(person) });
  programs = {
    writer: await program(writer),
    blind: await program(blind),
    editor: await program(editor),
    begun: await program(begun),
  };
  const session = ({ email }: PersonWithKey) => sessionOf(playwright.request, newsroom, email, PASSWORD);
  watching = [
    { name: "a reviewer who has not rated", person: blind, session: await session(blind) },
    { name: "an editor who has begun a verdict", person: begun, session: await session(begun) },
  ];
  known = { ...(await desk(writer)), personId: writer.id, reviewer: writer.id, assignee: writer.id, q: CANARY };
});
test.afterAll(async () => {
  for (const { stop } of ears) stop(); // an app that is told to end waits for those who listen
  await newsroom.close();
});

const done = async (answer: APIResponse) => {
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
};

/** An article with a claim that is ruled and one that is to be rated, which the editor who watches has begun to. */
async function desk(writer: PersonWithKey): Promise<Known> {
  const { editor, begun } = programs;
  const text = "The harbour has nine piers.\n\nThe mayor counted them twice.";
  const about = { title: "Harbour", outlet: "Harbour Post", tags: ["harbour"] };
  const { id: articleId } = await done(await programs.writer.post(`${V1}/articles`, { data: { text, ...about } }));
  const [claimId, ruled] = [newId(), newId()];
  for (const [id, start, end] of [
    [claimId, 0, 26],
    [ruled, 29, 58],
  ] as const) {
    const data = { articleId, passage: { start, end } };
    await done(await programs.writer.put(`${V1}/claims/${id}`, { data }));
  }
  const given = { rating: "true", rationale: "So.", state: "submitted" };
  await done(await programs.writer.put(`${V1}/claims/${ruled}/verdict`, { data: given }));
  await done(await editor.put(`${V1}/claims/${ruled}/ruling`, { data: { rating: "true", summary: "He did." } }));
  await done(
    await begun.put(`${V1}/claims/${claimId}/verdict`, { data: { rating: "mixed", rationale: "Let me see." } }),
  );
  const newText = { text: `${text}\n\nNobody else did.` };
  await done(await editor.post(`${V1}/articles/${articleId}/versions`, { data: newText }));
  const assigned = { articleId, claimId, assigneeId: writer.id, dueOn: "2099-01-01" };
  await done(await begun.put(`${V1}/assignments/${newId()}`, { data: assigned }));
  return {
    ...{ articleId, claimId, article: articleId, claim: claimId, number: "1", nextauth: "session", secret: "unknown" },
    ...{ outlet: about.outlet, tag: "harbour", from: "2020-01-01", to: "2099-12-31", rating: RATING },
    ...{ standing: "agreed", unread: "1", figure: "ratings" },
  };
}

/** What is refused must not tell either: stale changes, things that are there already, acts that are not allowed. */
async function refusals(person: PersonWithKey): Promise<Crawled> {
  const { claimId, articleId } = known;
  const asks: [string, string, object, Record<string, string>?][] = [
    ["put", `/claims/${claimId}`, { articleId, statement: "Ten." }, { "if-match": '"99"' }],
    ["put", `/claims/${claimId}`, { articleId, statement: "Ten." }],
    ["put", `/claims/${claimId}/verdict`, verdict({ state: "submitted" }), { "if-match": '"99"' }],
    ["put", `/claims/${claimId}/verdict`, { state: "submitted", rating: "none", rationale: "x" }],
    ["put", `/claims/${claimId}/ruling`, { rating: "true", summary: "So." }, { "if-match": '"99"' }],
    ["put", `/claims/${claimId}/ruling`, { rating: RATING, summary: "So." }],
    ["delete", `/claims/${claimId}/verdict`, { reason: "Why not." }, { "if-match": '"99"' }],
    ["delete", `/claims/${claimId}`, {}, { "if-match": '"99"' }],
    ["post", "/articles", { text: "The harbour has nine piers.\n\nThe mayor counted them twice.\n\nNobody else did." }],
    ["put", "/articles", {}],
  ];
  const found: Crawled = new Map();
  for (const [method, path, data, headers] of asks) {
    const init = { method, body: JSON.stringify(data), headers: { ...headersOf(person), ...headers } };
    const json = { "content-type": "application/json" };
    const answer = await fetch(`${newsroom.url}${V1}${path}`, { ...init, headers: { ...init.headers, ...json } });
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    const refusal = answered(answer.status, Object.fromEntries(answer.headers), await answer.text());
    found.set(`${method} ${path} ${JSON.stringify(data)}`, refusal);
  }
  return found;
}

/** All that someone receives, by where it comes from. */
async function received({ person, session }: (typeof watching)[number]): Promise<Crawled> {
  return new Map([...(await crawl(session, addresses(known))), ...(await refusals(person))]);
}

/** Times a page is read again: it is built in the order in which its parts are ready, which is not always the same. */
const TRIES = 6;

/** Where answers say something else than before, with the first words that do. */
async function differences({ session }: (typeof watching)[number], before: Crawled, now: Crawled): Promise<string[]> {
  expect([...now.keys()]).toEqual([...before.keys()]);
  const found: string[] = [];
  for (const [place, { said }] of now) {
    const was = before.get(place)?.said ?? "";
    let is = said;
    for (let tried = 1; is !== was && place.startsWith("/") && tried < TRIES; tried += 1)
      is = (await read(session, place)).said;
    const at = [...is].findIndex((letter, nth) => letter !== was[nth]);
    const near = (text: string) => text.slice(Math.max(0, at - 60), at + 90);
    if (is !== was) found.push(`${place}: “${near(was)}” became “${near(is)}”`);
  }
  return found;
}

/** Where a canary stands that the request did not bring itself. */
const leaks = (crawled: Crawled): string[] =>
  [...crawled].flatMap(([place, { bytes }]) =>
    CANARIES.filter((canary) => bytes.includes(canary) && !place.includes(canary)).map(
      (canary) => `${canary}: ${place}`,
    ),
  );

test("whoever is blind receives the same bytes whatever another drafts, submits, revises, says or asks for", async () => {
  test.setTimeout(300_000);
  const { writer } = programs;
  const mine = `${V1}/claims/${known.claimId}/verdict`;
  const put = async (data: object, version: number) =>
    done(await writer.put(mine, { data, headers: version ? { "if-match": `"${version}"` } : {} }));
  ears = await Promise.all(watching.map(({ person }) => hearing(newsroom, person)));
  const before = await Promise.all(watching.map(received));
  for (const crawled of before) expect(leaks(crawled)).toEqual([]);

  const acts: [string, () => Promise<unknown>][] = [
    ["drafted", () => put(verdict({ state: "draft" }), 0)],
    ["submitted", () => put(verdict({ state: "submitted" }), 1)],
    [
      "went on",
      async () => {
        await put(verdict({ state: "submitted", rationale: `${CANARY} again`, reason: CANARY }), 2);
        const headers = { "if-match": '"3"' };
        await done(await writer.delete(mine, { data: { reason: CANARY }, headers }));
        await put(verdict({ state: "submitted", rationale: `${CANARY} after all` }), 4);
        const asked = { claimId: known.claimId, request: CANARY, answer: CANARY };
        await done(await writer.put(`${V1}/correction-requests/${newId()}`, { data: asked }));
        const said = { claimId: known.claimId, text: CANARY };
        await done(await writer.put(`${V1}/comments/${newId()}`, { data: said }));
      },
    ],
  ];
  for (const [did, act] of acts) {
    await act();
    for (const [nth, one] of watching.entries()) {
      const now = await received(one);
      expect(leaks(now), `${one.name}, once another ${did}`).toEqual([]);
      expect(await differences(one, before[nth] ?? new Map(), now), `${one.name}, once another ${did}`).toEqual([]);
    }
  }

  // The crawl has eyes and ears: past the blind phase it finds all of it, and what comes later is heard.
  const version = await done(await programs.begun.get(mine)).then((own) => own.version);
  const own = { data: { rating: "false", rationale: "Ten piers.", state: "submitted" } };
  await done(await programs.blind.put(mine, own));
  await done(await programs.begun.put(mine, { ...own, headers: { "if-match": `"${version}"` } }));
  await put(verdict({ state: "submitted", rationale: `${CANARY} at last`, reason: "Found it." }), 5);
  for (const [nth, one] of watching.entries()) {
    const now = await received(one);
    const { articleId, claimId } = known;
    for (const place of [
      `${V1}/claims/${claimId}`,
      `${V1}/claims/${claimId}/history`,
      `${V1}/articles/${articleId}/claims`,
      ...["html", "csv", "json"].map((format) => `${V1}/articles/${articleId}/export?format=${format}`),
      `${V1}/sources`,
      `/claims/${claimId}`,
    ])
      expect(now.get(place)?.said, place).toContain(CANARY);
    await expect(() => expect(ears[nth]?.text()).toContain('"verdict.revised"')).toPass();
    const heard = [...(ears[nth]?.text() ?? "").matchAll(/"type":"(verdict|correction|comment)[^"]*"/g)].map(
      ([all]) => all,
    );
    expect(heard.filter((type) => !type.includes("verdict.submitted"))).toEqual(['"type":"verdict.revised"']);
  }
});
