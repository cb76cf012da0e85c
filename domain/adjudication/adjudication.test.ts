import { expect, test } from "vitest";
import { filterIn } from "#domain/address-fields.ts";
import { RulingInput } from "#domain/ruling.ts";
import { adjudicationAddress, proposedSummary, QueueFilter, queueAddress, whyNotRule } from "./adjudication.ts";

const facts = { ruled: false, ownVerdict: "submitted", withdrew: false, requiredVerdicts: 2 } as const;

test("a summary is proposed from the first sentence of the first rationale, else from the statement", () => {
  expect(proposedSummary("It is so.", ["The list  says so. It is whole.", "No."])).toBe("The list says so.");
  expect(proposedSummary("It is so.", [" ", "The gauge shows it"])).toBe("The gauge shows it");
  expect(proposedSummary("It is so.", [])).toBe("It is so.");
  expect(proposedSummary("It is so.", ["a".repeat(400)])).toBe("It is so.");
});

test("a person who may not rule gets the reason", () => {
  expect(whyNotRule({ id: "e", role: "editor" }, facts)).toMatch("another editor");
  expect(whyNotRule({ id: "r", role: "reviewer" }, facts)).toMatch("Only editors");
  expect(whyNotRule({ id: "f", role: "editor" }, { ...facts, ownVerdict: "none" })).toBeNull();
  expect(whyNotRule({ id: "e", role: "editor" }, { ...facts, requiredVerdicts: 1 })).toBeNull();
});

test("a filter is read from the valid fields of an address, and makes the same address again", () => {
  const filter = filterIn(QueueFilter, {
    state: "disputed",
    outlet: " Harbour Weekly ",
    reviewer: "nobody",
    limit: "0",
    tag: "",
  });
  expect(filter).toEqual({ state: "disputed", outlet: "Harbour Weekly" });
  expect(queueAddress(filter)).toBe("/adjudication?outlet=Harbour+Weekly&state=disputed");
  expect(adjudicationAddress("c", filter, { namesHidden: true })).toBe(
    "/adjudication/c?names=hidden&outlet=Harbour+Weekly&state=disputed",
  );
});

test("a proposed summary is text that a ruling accepts, even if an emoji is at its limit", () => {
  const summary = proposedSummary(`${"a".repeat(299)}🌊 and more`, []);
  expect(summary).toBe("a".repeat(299));
  expect(RulingInput.shape.summary.safeParse(summary).success).toBe(true);
});
