import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import { ROUTES } from "./routes.ts";
import { TABLE } from "./testing/permission-table.ts";
import { type Everyone, everyone, missingRows, type Send, wrongAnswers } from "./testing/permission-walk.ts";
import { routeModules, sendRequest } from "./testing/requests.ts";

// Next's cookies exist only inside its server. A token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

let all: Everyone;
beforeAll(async () => {
  all = await everyone();
});

const send: Send = async (route, parts, key) => {
  const response = await sendRequest(route, parts, key);
  await response.body?.cancel();
  return response.status;
};

test("every route lets each role do what the table of permissions says, with their own things and those of others", async () => {
  expect(await wrongAnswers(all, send)).toEqual([]);
}, 240_000);

test("a viewer who may see nothing gets the same answer for what exists and what does not", async () => {
  const reader = all.asking.find(({ who }) => who === "reader") ?? expect.fail();
  for (const [route, , request] of TABLE.filter(([, needs]) => needs !== "nothing" && needs !== "signed in")) {
    const parts = await request(all.other, all.other);
    const ids = Object.keys(parts.params ?? {}).filter((name) => name.endsWith("Id"));
    const unknown = { ...parts.params, ...Object.fromEntries(ids.map((name) => [name, newId()])) };
    const there = await send(route, parts, reader.key);
    expect([route, await send(route, { ...parts, params: unknown }, reader.key)]).toEqual([route, there]);
  }
});

test("the table covers every route and every permission", () => {
  expect(missingRows()).toEqual([]);
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
