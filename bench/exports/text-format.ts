import { atMost, timesPeer, versus } from "#bench/app/figures.ts";
import type { Bench, Result } from "#bench/bench.ts";
import { ExportInput } from "#domain/exports/export-job.ts";
import type { FormatKey } from "#domain/exports/formats.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { openExport } from "#server/exports/open-export.ts";
import { storeClaims } from "./stored-claims.ts";

const CLAIMS = 50_000;

/** Claims of the second export, whose memory is compared with that of the first. */
const MANY_CLAIMS = Number(process.env.GALLEY_BENCH_CLAIMS ?? 400_000);

const MAX_FIRST_BYTE_MS = 1_000;
const MAX_TIMES = 3;
const MAX_MORE_MB = 150;

/** How many claims the floor reads at once. */
const PAGE_SIZE = 1_000;

/** Exports 50,000 claims in a format against the bare read of their rows, and many more in the same memory. */
export const textFormatBench = (format: FormatKey): Bench => ({
  name: `export-${format}`,
  needs: "database",
  async run(): Promise<Result[]> {
    const editor = await storeClaims(CLAIMS);
    await exported(editor, format); // so that neither is the first to read these pages
    const bareMs = await bareRead();
    const few = await exported(editor, format);
    const results = [
      timesPeer(
        `export of 50,000 claims, ${format}`,
        few.ms,
        "ms",
        { peer: "bare read", peerFigure: bareMs },
        MAX_TIMES,
      ),
      atMost("first byte", few.firstByteMs, "ms", MAX_FIRST_BYTE_MS),
    ];
    if (MANY_CLAIMS <= CLAIMS) return results;
    await storeClaims(MANY_CLAIMS - CLAIMS);
    const many = await exported(editor, format);
    const peer = { peer: "50,000 claims", peerFigure: few.maxRssMb };
    const more = many.maxRssMb - few.maxRssMb;
    const name = `memory for ${MANY_CLAIMS.toLocaleString("en")} claims, ${format}`;
    const memory = versus(name, many.maxRssMb, "MB", peer);
    return [...results, { ...memory, bar: `≤ ${MAX_MORE_MB} more`, reached: more <= MAX_MORE_MB }];
  },
});

/** Read everything that an export of a claim needs, as rows, and nothing else. A file names the article and the people. */
async function bareRead(): Promise<number> {
  const start = performance.now();
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      WITH page AS (SELECT * FROM "Claim" WHERE id > ${after}::uuid ORDER BY id LIMIT ${PAGE_SIZE})
      SELECT t.*, c.*, a.*, v.*, e.*, s.*, r.*, m.name AS marker, p.name AS reviewer, c.id
      FROM page c JOIN "Anchor" a ON a."claimId" = c.id JOIN "Verdict" v ON v."claimId" = c.id
      JOIN "Evidence" e ON e."verdictId" = v.id JOIN "Source" s ON s.id = e."sourceId"
      JOIN "Article" t ON t.id = c."articleId" JOIN "Person" m ON m.id = c."createdById"
      JOIN "Person" p ON p.id = v."reviewerId" LEFT JOIN "Ruling" r ON r."claimId" = c.id
      ORDER BY c.id`;
    const last = rows.at(-1);
    if (!last) return performance.now() - start;
    after = last.id;
  }
}

async function exported(viewer: Viewer, format: FormatKey) {
  const start = performance.now();
  let firstByteMs = 0;
  let maxRss = 0;
  const { bytes, claims, close } = await openExport(viewer, ExportInput.parse({ format }));
  for await (const chunk of bytes) {
    if (firstByteMs === 0 && chunk.length > 0) firstByteMs = performance.now() - start;
    maxRss = Math.max(maxRss, process.memoryUsage.rss());
  }
  await close();
  if (claims < CLAIMS) throw new Error(`The export has only ${claims} claims.`);
  return { ms: performance.now() - start, firstByteMs, maxRssMb: maxRss / 1_000_000 };
}
