import { unzipSync } from "fflate";
import { v7 as newId } from "uuid";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { ExportInput } from "#domain/exports/export-job.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { sweepStore } from "#server/store/sweep.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { cancelExport, myExports, readExport, requestExport } from "./exports.ts";
import { readExportFile } from "./file.ts";
import { tidyExports } from "./tidy.ts";
import { writeExport } from "./write-export.ts";

let reviewer: Viewer;
let editor: Viewer;
let outlet: string;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeEach(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["High water returns every twelve hours."]);
  outlet = article.outlet;
  await rate(reviewer, await markClaim(reviewer, article, "twelve hours"), "false");
});
afterEach(() => vi.restoreAllMocks());

const ask = (viewer: Viewer, input: object) => requestExport(viewer, ExportInput.parse(input));
const written = async (viewer: Viewer, input: object) => {
  const { id } = await ask(viewer, input);
  await writeExport(id);
  return readExport(viewer, id);
};
const bytesOf = async (viewer: Viewer, id: string) =>
  new Uint8Array(await new Response((await readExportFile(viewer, id)).bytes).arrayBuffer());
const textOf = async (viewer: Viewer, id: string) => new TextDecoder().decode(await bytesOf(viewer, id));
const secondArticle = async () => {
  const { id, text } = await articleOfLines(reviewer, ["The Moon is leaving us."]);
  await db.article.update({ where: { id }, data: { outlet } });
  await markClaim(reviewer, { id, text }, "leaving us");
};

describe("an export", () => {
  test("is written by a job, with its progress, and can be read as a file until it expires", async () => {
    const job = await written(editor, { format: "csv", scope: { outlet } });
    expect(job).toMatchObject({ state: "done", claims: 1, written: 1, name: "Claims.csv", fault: null });
    const text = await textOf(editor, job.id);
    expect(parseCsv(text)).toHaveLength(2);
    expect(job.sizeBytes).toBe(new TextEncoder().encode(text).length);
    const later = new Date(Date.parse(job.expiresAt ?? "") + 1);
    expect(await readExport(editor, job.id, later)).toMatchObject({ state: "expired" });
    await expect(readExportFile(editor, job.id, later)).rejects.toThrow("This file was deleted. Export it again.");
  });

  test("of many articles as pages, PDF, Word or all formats is a ZIP with a file of each, and a list of them", async () => {
    await secondArticle();
    const namesOf = async (format: string) => {
      const { id } = await written(editor, { format, scope: { outlet } });
      return Object.keys(unzipSync(await bytesOf(editor, id))).sort();
    };
    const names = ["001 High water returns every twelve hours", "002 The Moon is leaving us"];
    for (const format of ["html", "pdf", "docx"])
      expect(await namesOf(format)).toEqual([...names.map((name) => `${name}.${format}`), "Contents.html"]);
    const bundle = await namesOf("zip");
    const [first, second] = names.map((name) => bundle.filter((path) => path.startsWith(`${name}/`)));
    expect(second).toContain(`${names[1]}/report.pdf`);
    expect(first).toHaveLength(second?.length ?? 0);
    expect(bundle).toContain("Contents.html");
  });

  test("of an article is its report in any format", async () => {
    const job = await written(editor, { format: "pdf", scope: { article: article.id } });
    expect(job).toMatchObject({ name: "High water returns every twelve hours.pdf", written: 1 });
    expect((await textOf(editor, job.id)).slice(0, 5)).toBe("%PDF-");
  });

  test("keeps from a blind reviewer what others found, and its options leave out the rest", async () => {
    const blind = await somebody("reviewer");
    const job = await written(blind, { format: "json", scope: { outlet } });
    expect(await textOf(blind, job.id)).not.toContain("As the gauge shows.");
    expect(JSON.parse(await textOf(blind, job.id)).reports[0].claims[0].rating).toBe(null);
    const options = { rationales: false, names: false, scope: "passages" };
    const bare = await written(editor, { format: "json", scope: { outlet }, options });
    expect(await textOf(editor, bare.id)).not.toMatch(/As the gauge shows|Robin|"document": \{/);
  });

  test("of nothing, of an unknown article and for readers is refused with a sentence", async () => {
    await expect(ask(editor, { format: "csv", scope: { outlet: newId() } })).rejects.toThrow("No claim matches this.");
    await expect(ask(editor, { format: "csv", scope: { article: newId() } })).rejects.toThrow(NotFoundError);
    await expect(ask(await somebody("reader"), { format: "csv" })).rejects.toThrow("Your role does not allow this.");
  });

  test("asked for twice with one id is one export, and six at once are too many", async () => {
    const id = newId();
    const both = await Promise.all([1, 2].map(() => ask(editor, { id, format: "csv", scope: { outlet } })));
    expect(both.map((job) => job.id)).toEqual([id, id]);
    for (let count = 1; count < 5; count += 1) await ask(editor, { format: "csv", scope: { outlet } });
    await expect(ask(editor, { format: "csv", scope: { outlet } })).rejects.toThrow(TooManyAttemptsError);
    expect((await myExports(editor)).exports).toHaveLength(5);
  });
});

describe("only the person who asked, with the role that they had, can", () => {
  test("read an export or cancel it", async () => {
    const { id } = await written(editor, { format: "csv", scope: { outlet } });
    for (const other of [await somebody("admin"), { ...editor, role: "reviewer" as const }])
      for (const act of [readExport, readExportFile, cancelExport])
        await expect(act(other, id)).rejects.toThrow(NotFoundError);
    expect((await myExports({ ...editor, role: "reviewer" })).exports).toEqual([]);
    expect(await readExport({ ...editor, role: "admin" }, id)).toMatchObject({ id });
  });

  test("have it written", async () => {
    const { id } = await ask(editor, { format: "csv", scope: { outlet } });
    await db.person.update({ where: { id: editor.id }, data: { role: "reviewer" } });
    await writeExport(id);
    expect(await db.export.findUnique({ where: { id } })).toMatchObject({
      state: "failed",
      fault: "Your role changed after you asked for this file. Export it again.",
    });
  });
});

describe("an export that was cancelled", () => {
  test("is not written, has no parts and is not listed; to cancel it again changes nothing", async () => {
    const { id } = await ask(editor, { format: "csv", scope: { outlet } });
    for (const _ of [1, 2]) expect(await cancelExport(editor, id)).toMatchObject({ state: "cancelled" });
    await writeExport(id);
    expect(await readExport(editor, id)).toMatchObject({ state: "cancelled", written: 0 });
    expect((await myExports(editor)).exports).toEqual([]);
    await expect(readExportFile(editor, id)).rejects.toThrow(RuleError);
  });

  test("leaves its bytes to the sweep of the store, which keeps those of other exports", async () => {
    const [one, other] = await Promise.all([
      written(editor, { format: "csv", scope: { outlet } }),
      written(editor, { format: "md", scope: { outlet } }),
    ]);
    const [part = expect.fail()] = await db.exportPart.findMany({ where: { exportId: one.id } });
    await cancelExport(editor, one.id);
    await sweepStore(new Date(Date.now() + 7_200_000));
    expect(await db.storedObject.findUnique({ where: { sha256: part.sha256 } })).toBeNull();
    expect(await textOf(editor, other.id)).toContain("# ");
  });
});

describe("an export whose process ended", () => {
  const abandon = async (attempt: number) => {
    const { id } = await ask(editor, { format: "csv", scope: { outlet } });
    const aliveAt = new Date(Date.now() - 60_000);
    await db.export.update({ where: { id }, data: { state: "writing", attempt, aliveAt } });
    await db.exportPart.create({ data: { exportId: id, number: 0, sha256: "half", sizeBytes: 4 } });
    return id;
  };

  test("is begun again, without what was written of it", async () => {
    const id = await abandon(1);
    await tidyExports(new Date());
    await writeExport(id);
    expect(await readExport(editor, id)).toMatchObject({ state: "done" });
    expect(parseCsv(await textOf(editor, id))).toHaveLength(2);
  });

  test("three times is given up with a sentence", async () => {
    const id = await abandon(3);
    await tidyExports(new Date());
    expect(await readExport(editor, id)).toMatchObject({
      state: "failed",
      fault: expect.stringMatching(/^Galley was/),
    });
    expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0);
  });

  test("is not written by two processes", async () => {
    const { id } = await ask(editor, { format: "csv", scope: { outlet } });
    await Promise.all([1, 2, 3].map(() => writeExport(id)));
    expect(await db.export.findUnique({ where: { id } })).toMatchObject({ state: "done", attempt: 1 });
  });
});

test("files that have expired are deleted, and exports of last week forgotten", async () => {
  const { id } = await written(editor, { format: "csv", scope: { outlet } });
  await tidyExports(new Date(Date.now() + 25 * 3_600_000));
  expect(await db.exportPart.count({ where: { exportId: id } })).toBe(0);
  await tidyExports(new Date(Date.now() + 8 * 24 * 3_600_000));
  await expect(readExport(editor, id)).rejects.toThrow(NotFoundError);
});
