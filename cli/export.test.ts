import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { parseJsonReport } from "#domain/exports/json.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { saveAffair } from "#server/affairs/affairs.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { EXIT_FAILURE, EXIT_SUCCESS, EXIT_USAGE_ERROR } from "./command.ts";
import { dispatch } from "./dispatch.ts";

let folder: string;
let article: { id: string };
let blind: { email: string };
let editor: Viewer;
const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "galley export "));
  editor = await somebody("editor");
  const [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  const tides = await articleOfLines(first, ["High water returns every twelve hours exactly."]);
  await rate(first, await markClaim(first, tides, "twelve hours"), "false");
  [article, blind] = [tides, second];
});
beforeEach(() => printed.mockClear());
afterAll(() => rm(folder, { recursive: true }));

const exported = async (format: string, ...more: string[]) => {
  const file = join(folder, `report.${format}`);
  expect(await dispatch(["export", "--format", format, "--article", article.id, "-o", file, ...more])).toBe(
    EXIT_SUCCESS,
  );
  return readFile(file, "utf8");
};

describe("galley export", () => {
  test("writes an article in each format to a file", async () => {
    expect(await exported("html")).toMatch(/^<!doctype html>[\s\S]*twelve hours[\s\S]*<\/html>\n$/);
    expect(parseCsv(await exported("csv", "--no-names"))[1]).toContain("Reviewer 1");
    expect(parseJsonReport(await exported("json")).claims[0]?.verdicts.length).toBe(1);
  });

  test("writes files that are made as a whole", async () => {
    expect(await exported("pdf")).toMatch(/^%PDF-1/);
    expect(await exported("docx")).toMatch(/^PK/);
    expect(await exported("zip", "--passages")).toMatch(/^PK/);
  });

  test("writes many articles, such as those of an affair, to a ZIP in formats that hold one", async () => {
    const { value } = await saveAffair(editor, newId(), { name: "Tides", articles: [article.id] }, null);
    const file = join(folder, "tides.zip");
    const args = ["export", "--format", "html", "--affair", value.id, "-o", file];
    expect(await dispatch(args)).toBe(EXIT_SUCCESS);
    const files = unzipSync(new Uint8Array(await readFile(file)));
    expect(Object.keys(files)).toEqual(["001 High water returns every twelve hours exactly.html", "Contents.html"]);
    expect(new TextDecoder().decode(files["Contents.html"])).toContain("One report, made with Galley");
  });

  test("refuses what selects no claim", async () => {
    expect(await dispatch(["export", "--format", "csv", "--tag", "nothing has this"])).toBe(EXIT_FAILURE);
    expect(printed.mock.calls[0]?.[0]).toContain("No claim matches this. Nothing was exported.");
  });

  test("writes to standard output without a file", async () => {
    const write = vi.spyOn(process.stdout, "write").mockImplementation((...args: unknown[]) => {
      (args.at(-1) as () => void)();
      return true;
    });
    expect(await dispatch(["export", "--format", "csv", "--article", article.id, "--bom"])).toBe(EXIT_SUCCESS);
    expect(String(Buffer.from(write.mock.calls[0]?.[0] as Uint8Array))).toMatch(/^\uFEFFclaim_id,/);
    write.mockRestore();
  });

  test("writes what a person may see", async () => {
    expect(parseJsonReport(await exported("json", "--as", blind.email)).claims[0]?.verdicts).toEqual([]);
  });

  test.each([
    [[], "Choose one of the formats html, pdf, "],
    [["--format", "csv", "--affair", "x"], "An id must be a UUID."],
    [["--format", "odt", "--article", "01900000-0000-7000-8000-0000000000a1"], "Choose one of the formats html, pdf, "],
    [["--format", "csv", "--labels", "German!"], "Write a language as a tag such as en or pt-BR."],
    [["--format", "csv", "--article", "x"], "The id of an article is in the address of its page."],
    [["--format", "csv", "--from", "yesterday"], "Write a date as 2026-03-12."],
    [
      ["--format", "csv", "--article", "01900000-0000-7000-8000-0000000000a1", "--tag", "sea"],
      "With --article, the file holds all claims of the article. Leave out --tag.",
    ],
    [
      ["--format", "csv", "--article", "01900000-0000-7000-8000-0000000000a1", "--as", "x@y"],
      "Nobody here has the address x@y. “user list” shows everyone.",
    ],
    [["--fromat", "csv"], "There is no option --fromat. Did you mean --format?"],
  ])("called with %j explains the error", async (args, sentence) => {
    expect(await dispatch(["export", ...args])).toBe(EXIT_USAGE_ERROR);
    expect(printed.mock.calls[0]?.[0]).toContain(sentence);
  });

  test("refuses an unknown article, and a file that cannot be written", async () => {
    const unknown = ["export", "--format", "csv", "--article", "01900000-0000-7000-8000-0000000000a1"];
    expect(await dispatch(unknown)).toBe(EXIT_FAILURE);
    expect(printed.mock.calls[0]?.[0]).toContain("There is no such article");
    expect(
      await dispatch(["export", "--format", "csv", "--article", article.id, "-o", join(folder, "no", "x.csv")]),
    ).toBe(EXIT_FAILURE);
    expect(printed.mock.lastCall?.[0]).toContain("does not exist. Create it first.");
  });
});
