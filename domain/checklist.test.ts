import { expect, test } from "vitest";
import { type ChecklistFacts, checklistOf } from "./checklist.ts";
import type { Claim } from "./claim.ts";
import { canonicalText } from "./document.ts";
import { article, claimAt, evidence, paragraph, reportOf, ruled, verdict } from "./exports/testing/fixtures.ts";

const document = article(paragraph("High water returns every twelve hours exactly."));
const text = canonicalText(document);
const ONE = "https://one.example/a";
const TWO = "https://two.example/b";

const cited = (...urls: (string | null)[]) =>
  urls.map((url, at) => evidence({ id: `e${at}`, quote: null }, { id: `s${at}`, title: `Source ${at}`, url }));

const claim = (more: Partial<Claim> = {}, urls: (string | null)[] = [ONE, TWO]): Claim =>
  claimAt(text, 0, 10, {
    id: "claim-1",
    verdicts: [verdict({ id: "v1", evidence: cited(...urls) }), verdict({ id: "v2", evidence: [] })],
    ...ruled("false", "It is 12 h 25 min."),
    ...more,
  });

async function failing(claims: Claim[], facts: Partial<ChecklistFacts> = {}): Promise<string[]> {
  const report = await reportOf(document, { claims });
  const kept = new Set(["one.example/a", "two.example/b"]);
  const all = checklistOf({ report, kept, ended: new Set(), origins: new Map(), requiredSources: 2, ...facts });
  return all.flatMap(({ key, passed }) => (passed ? [] : [key]));
}

test("a claim with two sources, copies of both and two independent verdicts passes", async () => {
  expect(await failing([claim()])).toEqual([]);
});

test("an article without claims does not pass", async () => expect(await failing([])).toEqual(["ruled"]));

test("a claim without a ruling is listed once; one that the outlet removed and somebody settled is not", async () => {
  const open = claim({ ruling: null, standing: { state: "open", missing: 1 } });
  expect(await failing([open])).toEqual(["ruled"]);
  expect(await failing([open], { ended: new Set(["claim-1"]) })).toEqual([]);
});

test("a stale claim is listed as stale only", async () => {
  expect(await failing([claim({ standing: { state: "stale", rating: "false" } })])).toEqual(["stale"]);
});

test("the same source twice, or a copy of it, is one source", async () => {
  expect(await failing([claim({}, [ONE, "http://www.one.example/a/"])])).toEqual(["sources"]);
  const origin = (id: string, url: string) => ({
    id,
    url,
    canonicalKey: "same.example/text",
    doi: null,
    sketch: [],
    links: [],
  });
  const origins = new Map([origin("s0", ONE), origin("s1", TWO)].map((one) => [one.id, one]));
  expect(await failing([claim()], { origins })).toEqual(["sources"]);
  expect(await failing([claim()], { origins, requiredSources: 1 })).toEqual([]);
});

test("a source with an address needs a copy, and one without does not", async () => {
  expect(await failing([claim()], { kept: new Set(["one.example/a"]) })).toEqual(["snapshots"]);
  expect(await failing([claim({}, [ONE, null])], { kept: new Set(["one.example/a"]) })).toEqual([]);
});

test("a verdict that was given after seeing others' is no second look", async () => {
  const verdicts = [
    verdict({ id: "v1", evidence: cited(ONE, TWO) }),
    verdict({ id: "v2", evidence: [], sawOthers: true, blindRating: null }),
  ];
  expect(await failing([claim({ verdicts })])).toEqual(["second-reviewer"]);
});
