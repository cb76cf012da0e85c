import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim, saveClaim } from "#server/claims/claims.ts";
import { articleOfLines, markClaim, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { claimsOnVersion } from "./comparison.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

const CARS = "It carries 1.2 million cars a year";
const HARBOUR = ["Harbour bridge to close.", `${CARS}.`, "A tunnel was ruled out in 2004."];
const CHANGED = HARBOUR.map((line) => line.replace("1.2", "9.2"));

const harbour = () => articleOfLines(reviewer, HARBOUR);

describe("a claim marked in an older version", () => {
  const at = (text: string, quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
  const twice = ["Prices rose by 5%.", "The council blamed drought.", "Rents, too, rose by 5%."];

  test("is at the same words in the current version and in the older one", async () => {
    const article = await harbour();
    await versionOfLines(reviewer, article.id, ["News of the day.", ...CHANGED]);
    const passage = at(article.text, "A tunnel was ruled out");
    const asked = { articleId: article.id, passage, articleVersion: 1 };
    const { value } = await saveClaim(reviewer, newId(), asked, null);
    expect(value.anchor).toMatchObject({ version: 2, state: "moved", exact: "A tunnel was ruled out" });
    expect((await claimsOnVersion(reviewer, article.id, 1)).claims[0]?.anchor).toMatchObject({
      state: "exact",
      passage,
    });
  });

  test("is changed where its words are different now", async () => {
    const article = await harbour();
    await versionOfLines(reviewer, article.id, CHANGED);
    const asked = { articleId: article.id, passage: at(article.text, CARS), articleVersion: 1 };
    const { value } = await saveClaim(reviewer, newId(), asked, null);
    expect(value).toMatchObject({ statement: CARS, anchor: { state: "changed", was: { version: 1, exact: CARS } } });
  });

  test("is refused where its words are gone, even if the same words are elsewhere", async () => {
    const article = await articleOfLines(reviewer, twice);
    await versionOfLines(reviewer, article.id, twice.slice(1));
    const selectors = [{ type: "TextQuoteSelector" as const, exact: "rose by 5%", prefix: "Prices " }];
    const id = newId();
    const asked = saveClaim(reviewer, id, { articleId: article.id, selectors, articleVersion: 1 }, null);
    await expect(asked).rejects.toThrow("A newer version of the article no longer has these words.");
    await expect(readClaim(reviewer, id)).rejects.toThrow(NotFoundError);
  });

  test("is refused in a version that does not exist", async () => {
    const { id, text } = await harbour();
    const asked = { articleId: id, passage: at(text, CARS), articleVersion: 2 };
    await expect(saveClaim(reviewer, newId(), asked, null)).rejects.toThrow(RuleError);
  });

  test("is not moved to words that are different now", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, "Harbour bridge");
    await versionOfLines(reviewer, article.id, ["News.", ...CHANGED]);
    const move = (quote: string) =>
      saveClaim(reviewer, claim.id, { articleId: article.id, passage: at(article.text, quote), articleVersion: 1 }, 1);
    await expect(move(CARS)).rejects.toThrow(RuleError);
    expect((await move("A tunnel")).value.anchor).toMatchObject({ version: 2, state: "exact", exact: "A tunnel" });
  });
});
