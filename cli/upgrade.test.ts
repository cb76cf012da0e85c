import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { RouteKey } from "#api/routes.ts";
import { query } from "#scripts/postgres/query.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";
import { createEmptyDatabase, dropDatabases } from "#scripts/testing/databases.mjs";

// Next's cookies exist only inside its server; a token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

/**
 * The newsroom of version 0.1.0: its database as `pg_dump --inserts` wrote it, and what its API answered then, one
 * request a line. A line is edited where the API answers differently on purpose since. It has the demo newsroom, and an article with two versions, a correction that was made, threads,
 * assignments, people, tokens, a retired rating, and notifications that wait to be mailed.
 */
const FIXTURES = join(import.meta.dirname, "..", "server", "db", "testing");

/** The head of the log that `audit head` printed then. */
const HEAD = "168:ba573715004b7a7e55bafadc75116f6e30ef527c9a85b7fb2a3b692034a73fe7";

const PASSWORD = "lantern quay forty rope";

/** API tokens that were created then. */
const TOKENS = {
  admin: "galley_vpnPsDYzefnbEI8yGodC-9djPSGy24FXcNZeWD8lMO0",
  editor: "galley_iW7B7pALF2v66tfLb5U2N1QQWtyVnpI0V4FJcVKUFpU",
  reviewer: "galley__4TujM2vgFPB8t_S9fGDrRlggwHizWm7uuC1hQ-1YNU",
  second: "galley_IKCM5RxAQO8iEZOI1EUKMtbuGqBqscWGf8q9WDInli4",
};

type Recorded = {
  as: keyof typeof TOKENS;
  route: RouteKey;
  params?: Record<string, string>;
  query?: Record<string, string>;
  status: number;
  etag: string | null;
  answer: object;
};

type Claim = { id: string; articleId: string; version: number };

/** A history as it is answered since 0.2.0. */
const newestFirst = (answer: object) => ({ events: (answer as { events: object[] }).events.toReversed() });

/** Notifications without their sentences, which are made when they are read, in the words of today. */
function withoutSentences(answer: object) {
  const { notifications, ...more } = answer as { notifications: { text: string }[] };
  return { ...more, notifications: notifications.map(({ text: _, ...facts }) => facts) };
}

/** What a route that was recorded answers since. */
function expected(route: RouteKey, answer: object): object {
  if (route.endsWith("/history")) return newestFirst(answer);
  if (route === "GET /sources") return { sources: expect.arrayContaining(listed(answer)) };
  return route === "GET /notifications" ? withoutSentences(answer) : answer;
}

/** Sources that were added at the same moment had another order before the list had pages. */
const listed = (answer: object) => (answer as { sources: object[] }).sources.map((one) => expect.objectContaining(one));

const recorded: Recorded[] = readFileSync(join(FIXTURES, "newsroom-0.1.0.answers.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const server = process.env.DATABASE_URL ?? "";
const name = `${new URL(server).pathname.slice(1)}_upgraded`;

let url: string;

beforeAll(async () => {
  url = await createEmptyDatabase(server, name);
  await query(url, readFileSync(join(FIXTURES, "newsroom-0.1.0.sql"), "utf8"));
  await migrate(url, { quiet: true });
  // The modules that use the database are imported only after this.
  process.env.DATABASE_URL = url;
});
afterAll(() => dropDatabases(server, name));

describe("a newsroom of version 0.1.0, after today's migrations", () => {
  test.each(recorded)("answers $as as before: $route $params $query", async (request) => {
    const { as, route, status, etag, answer, ...more } = request;
    const { sendRequest } = await import("#api/testing/requests.ts");
    const response = await sendRequest(route, more, TOKENS[as]);
    expect(await response.json()).toMatchObject(expected(route, answer));
    expect([response.status, response.headers.get("etag")]).toEqual([status, etag]);
  });

  test("lets its people sign in with their passwords, but not the disabled ones", async () => {
    const { signIn } = await import("#server/auth/sign-in.ts");
    const session = await signIn({ email: "editor@demo.example", password: PASSWORD }, new Headers());
    expect(session.sub).toBe("019b76da-a800-7000-8000-000000000002");
    const { findPersonByEmail } = await import("#server/people/people.ts");
    const { OPERATOR } = await import("#domain/person.ts");
    expect(await findPersonByEmail(OPERATOR, "sasha@newsroom.example")).toMatchObject({ state: "disabled" });
  });

  test("has its whole log, up to the head that was noted then", async () => {
    const { audit } = await import("./audit.ts");
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await audit.run(["verify", "--head", HEAD])).toBe(0);
    expect(print.mock.lastCall?.[0]).toContain(HEAD);
    print.mockRestore();
  });

  test("still has to mail the notifications that were waiting", async () => {
    const { rows } = await query(url, `SELECT count(*)::int AS waiting FROM "Notification" WHERE "mailedAt" IS NULL`);
    expect(rows).toEqual([{ waiting: 6 }]);
  });

  test("can be written to: a claim that stood on its first version can be corrected", async () => {
    const { sendRequest } = await import("#api/testing/requests.ts");
    const { answer } = recorded.find(({ route }) => route === "GET /articles/:articleId/claims") ?? expect.fail();
    const [{ id: claimId, articleId, version }] = (answer as { claims: [Claim] }).claims;
    const change = { params: { claimId }, body: { articleId, statement: "Corrected." }, ifMatch: version };
    expect((await sendRequest("PUT /claims/:claimId", change, TOKENS.editor)).status).toBe(200);
  });
});
