import { describe, expect, test } from "vitest";
import { article, BEN, claimOn, evidence, paragraph, ruled, verdict } from "#domain/exports/testing/fixtures.ts";
import { pageOf, textOf } from "#domain/exports/testing/page-of.ts";

const tides = article(
  paragraph("High water returns every twelve hours exactly."),
  paragraph("A careful skipper needs no table."),
);

describe("the note on a claim", () => {
  test("lists the evidence of a ruling, and says that its editor also gave the only verdict", async () => {
    const quoted = evidence({ quote: "12.4 hours", locator: "p. 4" }, { title: "Tide gauge" });
    const taken = { ...quoted, fromVerdictId: "v" };
    const { ruling, standing } = ruled("false");
    const claims = [
      claimOn(tides, "every twelve hours", {
        verdicts: [verdict({ reviewer: BEN, evidence: [taken] })],
        ruling: ruling && { ...ruling, evidence: [taken] },
        standing,
      }),
    ];
    const words =
      textOf((await pageOf(tides, { claims, details: { requiredVerdicts: 1 } })).querySelector("details")) ?? "";
    expect(words).toContain("The ruling rests on:Tide gauge, p. 4: 12.4 hours");
    expect(words).toContain("says Ben Ruiz, 90% confident Measured at the gauge.Refutes Tide gauge, p. 4: 12.4 hours");
    expect(words).toContain("The same person gave the verdict: this article needs only one.");
  });

  test("keeps the full stop of our own sentences at their end in a text from right to left", async () => {
    const taken = { ...evidence({ question: "Who read it?" }), fromVerdictId: "v" };
    const { ruling, standing } = ruled("false");
    const claims = [claimOn(tides, "twelve", { ruling: ruling && { ...ruling, evidence: [taken] }, standing })];
    const page = await pageOf(tides, { claims, details: { language: "ar" } });
    const sentences = [...page.querySelectorAll(".note li, .note p")].filter((each) =>
      /[.:]$/.test(textOf(each) ?? ""),
    );
    expect(sentences.map(textOf)).toContain("The ruling rests on:");
    for (const each of sentences) expect(each.matches("[dir=auto], :has(> bdi)"), textOf(each)).toBe(true);
  });

  test("has rating, summary, reasons and sources in the note", async () => {
    const source = { url: "https://gauge.example/a", publisher: "Harbour Office", publishedAt: "1999-05" };
    const cited = evidence({ quote: "12 h 25 min", locator: "p. 14" }, source);
    const note = (
      await pageOf(tides, {
        claims: [claimOn(tides, "twelve", { verdicts: [verdict({ evidence: [cited] })], ...ruled("false") })],
      })
    ).querySelector("#note-1");
    expect(textOf(note?.querySelector(".result"))).toBe("1 False");
    expect(textOf(note?.querySelector(".summary"))).toBe("The gauge shows otherwise.");
    expect(textOf(note?.querySelector("details"))).toContain(
      "False, says Ada Kern, 90% confident Measured at the gauge.",
    );
    expect(textOf(note?.querySelector(".sources"))).toBe("Refutes Gauge, Harbour Office, May 1999");
    expect(textOf(note?.querySelector(".cited"))).toBe("Refutes Gauge, p. 14: 12 h 25 min");
    expect(note?.querySelector(".sources a")?.getAttribute("href")).toBe("https://gauge.example/a");
  });

  test("shows only result and summary where a paragraph has several, and collapses the sources", async () => {
    const claims = ["High water", "twelve", "A careful skipper"].map((words) =>
      claimOn(tides, words, { verdicts: [verdict({ evidence: [evidence()] })], ...ruled("false") }),
    );
    const page = await pageOf(tides, { claims });
    const shownIn = (number: number) =>
      [...(page.querySelector(`#note-${number}`)?.children ?? [])].map((each) => each.className || each.tagName);
    expect([1, 2].map(shownIn)).toEqual(Array(2).fill(["result", "summary", "DETAILS"]));
    expect(page.querySelectorAll("#note-2 details .sources li")).toHaveLength(1);
    expect(shownIn(3)).toEqual(["result", "summary", "sources", "guards", "DETAILS"]);
  });

  test("shows one line where a paragraph has more than three, and everything when it is expanded", async () => {
    const claims = ["High", "water", "returns", "twelve"].map((words) =>
      claimOn(tides, words, { verdicts: [verdict({ evidence: [evidence()] })], ...ruled("false") }),
    );
    const page = await pageOf(tides, { claims });
    expect([...page.querySelectorAll(".notes > details > summary")].map(textOf)).toEqual(
      [1, 2, 3, 4].map((number) => `${number} False`),
    );
    const note = page.querySelector(".notes > details > #note-4");
    expect(textOf(note?.querySelector(".summary"))).toBe("The gauge shows otherwise.");
    expect(note?.querySelectorAll(".sources li, .verdict, .guards li")).toHaveLength(3);
    expect(note?.querySelector("a[href='#claim-4']")).not.toBeNull();
    expect(note?.querySelector("details")).toBeNull();
  });

  test("says which verdicts were given or changed after seeing others'", async () => {
    const verdicts = [
      verdict({ sawOthers: true, blindRating: null }),
      verdict({ id: "ben", reviewer: BEN, rating: "true", blindRating: "false" }),
    ];
    const page = await pageOf(tides, { claims: [claimOn(tides, "twelve", { verdicts, ...ruled("false") })] });
    const said = textOf(page.querySelector("#note-1 details"));
    expect(said).toContain("says Ada Kern, 90% confident. Given after seeing others’ verdicts; not counted as");
    expect(said).toContain("says Ben Ruiz, 90% confident. Rating changed after seeing others’ verdicts.");
  });

  test.each([
    [{ state: "open", missing: 1 }, "1 Open Not ruled yet."],
    [{ state: "disputed", ratings: ["false", "true"] }, "1 Disputed Reviewers disagree: False, True."],
    [{ state: "agreed", rating: "true" }, "1 True Reviewers agree; an editor has not ruled yet."],
    [{ state: "stale", rating: null }, "1 Stale This claim changed after it was checked. It needs another look."],
  ] as const)("says the standing of a claim that is not ruled: %j", async (standing, words) => {
    const claim = claimOn(tides, "twelve", {
      statement: "twelve",
      standing: "ratings" in standing ? { ...standing, ratings: [...standing.ratings] } : standing,
    });
    expect(textOf((await pageOf(tides, { claims: [claim] })).querySelector("#note-1"))).toBe(words);
  });

  test("counts a stale ruling as a claim that needs another look, draws it neutrally and strikes its rating", async () => {
    const stale = { ...ruled("true"), standing: { state: "stale" as const, rating: "true" } };
    const page = await pageOf(tides, { claims: [claimOn(tides, "twelve", { ...stale, statement: "twelve" })] });
    expect(textOf(page.querySelector(".mix"))).toBe("1 needs another look");
    expect(textOf(page.querySelector(".result"))).toBe("1 Stale True");
    expect(textOf(page.querySelector(".result s"))).toBe("True");
    expect(page.querySelector("mark")?.className).toContain("r-stale");
  });

  test("says that the article struck out the words of a claim", async () => {
    const claim = claimOn(tides, "twelve");
    const page = await pageOf(tides, {
      claims: [{ ...claim, anchor: { ...claim.anchor, state: "changed", struckOut: true } }],
    });
    expect(textOf(page.querySelector("#note-1"))).toContain("The article strikes these words out.");
  });

  test("lists evidence under the verdict of each reviewer who cites it", async () => {
    const cited = evidence({ quote: "12.4 hours" }, { title: "Tide gauge" });
    const verdicts = [
      verdict({ evidence: [cited] }),
      verdict({ id: "ben", reviewer: BEN, evidence: [{ ...cited, id: "e2", stance: "context" }] }),
    ];
    const page = await pageOf(tides, { claims: [claimOn(tides, "twelve", { verdicts })] });
    expect([...page.querySelectorAll(".verdict .cited")].map(textOf)).toEqual([
      "Refutes Tide gauge: 12.4 hours",
      "Context Tide gauge: 12.4 hours",
    ]);
  });
});
