import { expect, test, vi } from "vitest";
import type { ReaderReport } from "#domain/reader-report.ts";
import { ProblemError } from "./api.ts";
import { changeReaderReport } from "./reader-reports.ts";

const READ = { id: "r", version: 1, assignee: null, answer: null, refused: false, result: null } as ReaderReport;

/** A server that has this report: it refuses a change from another version. */
const serverWith = (current: ReaderReport) =>
  vi.fn(async (_: string, __: string, { etag }: { etag?: string | null } = {}) => {
    if (etag !== `"${current.version}"`) throw new ProblemError(412, { detail: "Changed.", current });
    return { value: { ...current, version: current.version + 1 }, etag: null, status: 200 };
  });

test("an answer is sent again when only something else was changed in the meantime", async () => {
  const send = serverWith({ ...READ, version: 2, assignee: { id: "e", name: "Ed" } });
  expect(await changeReaderReport(READ, { answer: "Yes." }, send as never)).toMatchObject({ version: 3 });
});

test("an answer does not replace another one unseen", async () => {
  const send = serverWith({ ...READ, version: 2, answer: "No." });
  await expect(changeReaderReport(READ, { answer: "Yes." }, send as never)).rejects.toThrow(ProblemError);
  expect(send).toHaveBeenCalledTimes(1);
});
