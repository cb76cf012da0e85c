import { expect, test } from "vitest";
import { largeArticle } from "#server/testing/large-article.ts";
import { somebody } from "#server/testing/people.ts";
import { allClaimsInArticle, claimsInArticle } from "./claims.ts";

test("a batch of claims with long rationales has few claims, and all are read one batch after the other", async () => {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const size = { paragraphs: 10, claimsInParagraph: 4, rationaleLength: 40_000 };
  const article = await largeArticle([first, second], size);
  const { claims, nextCursor } = await claimsInArticle(editor, article.id, {});
  expect(JSON.stringify(claims).length).toBeLessThan(4_000_000);
  expect(nextCursor).toBe(claims.at(-1)?.id);
  expect(claims.length).toBeLessThan(30);
  expect((await allClaimsInArticle(editor, article.id)).length).toBe(40);
});
