import { expect, test } from "vitest";
import type { Send } from "#client/api.ts";
import { readAllPages } from "./pages.ts";

test("all pages of a list are read one after the other, with the cursor of the page before", async () => {
  const asked: string[] = [];
  const pages = [{ claims: [1, 2], nextCursor: "a b" }, { claims: [3], nextCursor: "c" }, { claims: [] }];
  const send = (async (_method: string, path: string) => {
    asked.push(path);
    return { value: pages[asked.length - 1], etag: null, status: 200 };
  }) as Send;
  expect(await readAllPages<number>(send, "/claims?tag=sea", "claims")).toEqual([1, 2, 3]);
  expect(asked).toEqual(["/claims?tag=sea", "/claims?tag=sea&after=a%20b", "/claims?tag=sea&after=c"]);
});
