import { beforeAll, expect, test } from "vitest";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp } from "#server/testing/sources.ts";
import { readSource } from "./detail.ts";
import { settleChanges } from "./settle.ts";

let reviewer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

test("a change stays until somebody settles it, and the next change is told again", async () => {
  const source = await lookedUp(reviewer);
  const first = await look(source, "The tide turns at six.");
  const second = await look(source, "The tide turns at seven.");
  await look(source, "The tide turns at seven.");
  const health = async () => (await readSource(reviewer, source.id)).health;
  expect(await health()).toBe("changed");
  await expect(settleChanges(reviewer, source.id, first)).rejects.toThrow(ConflictError);
  for (const _ of [1, 2]) expect(await settleChanges(reviewer, source.id, second)).toMatchObject({ health: "alive" });
  await look(source, "The tide turns at eight.");
  expect(await health()).toBe("changed");
  expect((await notAsLogged()).filter(({ id }) => id === source.id)).toEqual([]);
});

test("only who added a source and editors settle its changes, if they may know of it", async () => {
  const source = await lookedUp(reviewer);
  await look(source, "The tide turns at six.");
  const { sha256 } = await look(source, "The tide turns at seven.");
  await expect(settleChanges(other, source.id, { sha256 })).rejects.toThrow(NotFoundError);
  const claim = await markClaim(reviewer, await articleOfLines(reviewer, ["The tide turns."]), "The tide");
  await rate(reviewer, claim, "true", { evidence: [{ source: { url: source.url }, stance: "supports" }] });
  await rate(other, claim, "true");
  await expect(settleChanges(other, source.id, { sha256 })).rejects.toThrow(ForbiddenError);
  expect(await settleChanges(await somebody("editor"), source.id, { sha256 })).toMatchObject({ health: "alive" });
});
