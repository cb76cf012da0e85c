import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { lastEvent } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import type { RouteKey } from "./routes.ts";
import { keyOf, sendRequest, type TestRequest } from "./testing/requests.ts";

/**
 * The emoji of a family is one character to the reader and eight UTF-16 units. An e with a combining accent is one
 * character too.
 */
const TEXT = "A family 👨‍👩‍👧 of five, a cafe\u0301.";

type Newsroom = { key: string; articleId: string; text: string; mine: Claim; theirs: Claim };
let here: Newsroom;

beforeAll(async () => {
  const [me, other] = [await somebody("reviewer"), await somebody("reviewer")];
  const article = await articleOfLines(other, [TEXT]);
  const [mine, theirs] = [await markClaim(me, article, "of five"), await markClaim(other, article, "A family")];
  await rate(other, mine, "true", { evidence: [{ source: { title: "Register" }, stance: "supports" }] });
  here = { key: await keyOf(me), articleId: article.id, text: article.text, mine, theirs };
});

const marking = (where: object) => (): TestRequest => ({
  params: { claimId: newId() },
  body: { articleId: here.articleId, ...where },
});
const rating = (more: object) => (): TestRequest => ({
  params: { claimId: here.mine.id },
  body: { rating: "true", rationale: "Counted.", state: "submitted", ...more },
});
const citing = (url: string) => rating({ evidence: [{ source: { url }, stance: "supports" }] });
const inside = (part: string, offset: number) => () => {
  const start = here.text.indexOf(part) + offset;
  return marking({ passage: { start, end: here.text.length } })();
};
const aboutTheirs = (more: Partial<TestRequest>) => (): TestRequest => ({
  params: { claimId: here.theirs.id },
  ...more,
});

type Case = [name: string, route: RouteKey, makeRequest: () => TestRequest, status: number, sentence: RegExp];

const CASES: Case[] = [
  ["an unknown claim", "GET /claims/:claimId", () => ({ params: { claimId: newId() } }), 404, /no such claim/],
  [
    "a claim in an unknown article",
    "PUT /claims/:claimId",
    () => marking({ articleId: newId(), passage: { start: 0, end: 1 } })(),
    404,
    /no such article/,
  ],
  ["a claim without a passage", "PUT /claims/:claimId", marking({}), 422, /Say where the claim is/],
  [
    "a passage beyond the text",
    "PUT /claims/:claimId",
    marking({ passage: { start: 3, end: 4000 } }),
    422,
    /past the end/,
  ],
  [
    "a passage of no length",
    "PUT /claims/:claimId",
    marking({ passage: { start: 3, end: 3 } }),
    422,
    /must end after it starts/,
  ],
  [
    "a passage that runs backwards",
    "PUT /claims/:claimId",
    marking({ passage: { start: 5, end: 3 } }),
    422,
    /must end after it starts/,
  ],
  ["a passage of white space", "PUT /claims/:claimId", marking({ passage: { start: 1, end: 2 } }), 422, /no words/],
  ["a passage in half a surrogate pair", "PUT /claims/:claimId", inside("👨", 1), 422, /inside a character/],
  ["a passage inside a family", "PUT /claims/:claimId", inside("👨", 2), 422, /inside a character/],
  [
    "a quote that is not in the text",
    "PUT /claims/:claimId",
    marking({ selectors: [{ type: "TextQuoteSelector", exact: "of seventeen" }] }),
    422,
    /\.$/,
  ],
  [
    "another's claim changed",
    "PUT /claims/:claimId",
    () => aboutTheirs({ body: { articleId: here.articleId, statement: "Mine." }, ifMatch: 1 })(),
    403,
    /Another reviewer/,
  ],
  ["another's claim withdrawn", "DELETE /claims/:claimId", aboutTheirs({ ifMatch: 1 }), 403, /Another reviewer/],
  [
    "a ruling by a reviewer",
    "PUT /claims/:claimId/ruling",
    aboutTheirs({ body: { rating: "true", summary: "So." } }),
    403,
    /Only editors/,
  ],
  [
    "a rating that does not exist",
    "PUT /claims/:claimId/verdict",
    rating({ rating: "pants-on-fire" }),
    422,
    /no rating “pants-on-fire”/,
  ],
  ["a verdict without a rating", "PUT /claims/:claimId/verdict", rating({ rating: null }), 422, /Choose a rating/],
  [
    "a verdict without reasons",
    "PUT /claims/:claimId/verdict",
    rating({ rationale: "  " }),
    422,
    /Say how you reached/,
  ],
  ["a confidence above one", "PUT /claims/:claimId/verdict", rating({ confidence: 1.01 }), 422, /from 0 to 1/],
  ["evidence that is a script", "PUT /claims/:claimId/verdict", citing("javascript:alert(1)"), 422, /web address/],
  [
    "evidence that is a script in disguise",
    "PUT /claims/:claimId/verdict",
    citing(" jAvascript:alert(1)"),
    422,
    /web address/,
  ],
  ["evidence that is a file", "PUT /claims/:claimId/verdict", citing("file:///etc/passwd"), 422, /web address/],
  [
    "evidence with a password",
    "PUT /claims/:claimId/verdict",
    citing("https://me:secret@register.example"),
    422,
    /web address/,
  ],
  [
    "evidence without a source",
    "PUT /claims/:claimId/verdict",
    rating({ evidence: [{ source: {}, stance: "supports" }] }),
    422,
    /address or a title/,
  ],
  [
    "a rationale with a script",
    "PUT /claims/:claimId/verdict",
    rating({ rationale: { type: "doc", content: [{ type: "script" }] } }),
    422,
    /unknown type/,
  ],
  [
    "a change of a verdict that does not exist",
    "PUT /claims/:claimId/verdict",
    () => ({ ...rating({})(), ifMatch: 1 }),
    412,
    /no longer exists/,
  ],
];

test.each(CASES)(
  "%s is refused with a sentence, and nothing is stored",
  async (_, route, makeRequest, status, sentence) => {
    const stored = () => Promise.all([lastEvent(), db.claim.count(), db.verdict.count(), db.source.count()]);
    const before = await stored();
    const response = await sendRequest(route, makeRequest(), here.key);
    const { detail } = await response.json();
    expect([response.status, detail]).toEqual([status, expect.stringMatching(sentence)]);
    expect(await stored()).toEqual(before);
  },
);
