import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR } from "./command.ts";
import { dispatch } from "./dispatch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.clearAllMocks();
});

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
  const claim = await markClaim(reviewer, await articleOfLines(reviewer, ["The bridge opened in 1932."]), "1932");
  const source = { title: "Register", url: "https://register.example/1932" };
  await rate(reviewer, claim, "true", { evidence: [{ source, stance: "supports" }] });
});

test("asks once for a copy of each cited source", async () => {
  vi.stubEnv("GALLEY_ARCHIVE_URL", "https://key:secret@archive.example");
  expect([await dispatch(["archive-sources"]), await dispatch(["archive-sources"])]).toEqual([
    EXIT_SUCCESS,
    EXIT_SUCCESS,
  ]);
  expect(printed.mock.calls).toEqual([["Asked for a copy of one source."], ["No cited source lacks a copy."]]);
});

test("says what is missing without an archive, and takes no arguments", async () => {
  expect(await dispatch(["archive-sources"])).toBe(EXIT_FAILURE);
  expect(errors.mock.lastCall).toEqual([expect.stringContaining("GALLEY_ARCHIVE_URL")]);
  expect(await dispatch(["archive-sources", "all"])).toBe(EXIT_USAGE_ERROR);
});
