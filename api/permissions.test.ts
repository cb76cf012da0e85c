import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import { db } from "#data/db.ts";
import { somebody } from "#data/people-fixtures.ts";
import { can, PERMISSIONS, ROLES, type Viewer } from "#domain/permissions.ts";
import { ROUTES, type RouteKey } from "./routes.ts";
import { type Row, TABLE } from "./testing/permission-table.ts";
import { type Ask, ask, keyOf, routeModules } from "./testing/requests.ts";

// Next's cookies exist only inside its server; a token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

type Asking = { who: string; person: Viewer; key?: string; isIn: boolean };
let asking: Asking[];
let other: Viewer;

beforeAll(async () => {
  other = await somebody("editor");
  const members = await Promise.all(ROLES.map(async (role) => ({ who: role, person: await somebody(role) })));
  const disabled = await somebody("admin");
  const keyOfDisabled = await keyOf(disabled);
  await db.person.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  asking = [
    { who: "stranger", person: other, isIn: false },
    { who: "disabled", person: disabled, key: keyOfDisabled, isIn: false },
    ...(await Promise.all(members.map(async (one) => ({ ...one, key: await keyOf(one.person), isIn: true })))),
  ];
});

/** Whose the thing is that the act is on: a verdict is always one's own. */
const ownerIn = (needs: Row[1], owner: Viewer, person: Viewer) => (needs === "verdict.give" ? person : owner);

function expectedStatus({ person, isIn }: Asking, [, needs, , { done = 200, refused = 403 } = {}]: Row, owner: Viewer) {
  if (needs === "nothing") return done;
  if (!isIn) return 401;
  return needs === "signed in" || can(person, needs, ownerIn(needs, owner, person).id) ? done : refused;
}

async function statusFor(route: RouteKey, asked: Ask, key: string | undefined): Promise<number> {
  const response = await ask(route, asked, key);
  await response.body?.cancel();
  return response.status;
}

test("every route lets each role do what the table of permissions says, on their own and on others' things", async () => {
  const wrong: string[] = [];
  for (const row of TABLE)
    for (const one of asking)
      for (const owner of [one.person, other]) {
        const [route, needs, request] = row;
        const status = await statusFor(route, await request(owner, one.person), one.key);
        const expected = expectedStatus(one, row, owner);
        const whose = owner === other ? "another's" : "their own";
        if (status !== expected) wrong.push(`${one.who}, ${needs}, ${whose}, ${route}: ${status}, not ${expected}`);
      }
  expect(wrong).toEqual([]);
}, 120_000);

test("who may see nothing is told the same of what is there and of what is not", async () => {
  const reader = asking.find(({ who }) => who === "reader") ?? expect.fail();
  for (const [route, , request] of TABLE.filter(([, needs]) => needs !== "nothing" && needs !== "signed in")) {
    const asked = await request(other, other);
    const ids = Object.keys(asked.params ?? {}).filter((name) => name.endsWith("Id"));
    const unknown = { ...asked.params, ...Object.fromEntries(ids.map((name) => [name, newId()])) };
    const there = await statusFor(route, asked, reader.key);
    expect([route, await statusFor(route, { ...asked, params: unknown }, reader.key)]).toEqual([route, there]);
  }
});

test("no route and no act is missing from the table", () => {
  expect([...new Set(TABLE.map(([route]) => route))].sort()).toEqual(Object.keys(ROUTES).sort());
  const acts = new Set<string>(TABLE.map(([, needs]) => needs));
  expect(Object.keys(PERMISSIONS).filter((act) => !acts.has(act))).toEqual([]);
});

test("each route.ts exports endpoints of its own path and method, and every route has one", async () => {
  const found: string[] = [];
  for (const { path, exports } of await routeModules())
    for (const [name, value] of Object.entries(exports).filter(([name]) => name !== "dynamic")) {
      expect({ [name]: (value as { routeKey?: string }).routeKey }).toEqual({ [name]: `${name} ${path}` });
      found.push(`${name} ${path}`);
    }
  expect(found.sort()).toEqual(Object.keys(ROUTES).sort());
});
