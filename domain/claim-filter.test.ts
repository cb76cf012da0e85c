import { describe, expect, test } from "vitest";
import { filterIn, isFiltered } from "./address-fields.ts";
import { ClaimFilter, claimsAddress, DashboardFilter, dashboardAddress } from "./claim-filter.ts";

const ID = "01900000-0000-7000-8000-0000000000a1";

describe("the filter of the list of claims", () => {
  test("is read from the address it makes", () => {
    const filter = {
      from: "2026-01-01",
      outlet: "A & B",
      tag: "sea",
      standing: "open",
      article: ID,
      sort: "oldest",
    } as const;
    const address = new URL(claimsAddress(filter), "https://galley.example");
    expect(filterIn(ClaimFilter, Object.fromEntries(address.searchParams))).toEqual(filter);
  });

  test("leaves out what is empty, unknown or cannot be meant", () => {
    const fields = {
      from: "soon",
      outlet: "",
      standing: "lost",
      reviewer: "me",
      utm_source: "x",
      q: [" tide ", "other"],
      mine: "0",
    };
    expect(filterIn(ClaimFilter, fields)).toEqual({ q: "tide", sort: "newest" });
    expect(claimsAddress(filterIn(ClaimFilter, fields))).toBe("/claims?q=tide");
  });

  test("of the dashboard knows fewer fields", () => {
    expect(filterIn(DashboardFilter, { tag: "SEA", q: "tide", mine: "1", reviewer: ID })).toEqual({
      tag: "sea",
      reviewer: ID,
    });
    expect(dashboardAddress({})).toBe("/dashboard");
  });

  test("says whether it leaves claims out; order and page do not", () => {
    expect(isFiltered({ sort: "oldest", after: "x" })).toBe(false);
    expect(isFiltered({ sort: "newest", mine: "1" })).toBe(true);
  });
});
