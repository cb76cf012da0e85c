import { atMost, median } from "#bench/app/figures.ts";
import type { Result } from "#bench/bench.ts";
import {
  article,
  claimOn,
  evidence,
  paragraph,
  ruled,
  streamedReportOf,
  verdict,
} from "#domain/exports/testing/fixtures.ts";
import { wholeReport } from "#domain/exports/testing/whole-report.ts";
import { renderReport } from "#render/render-report.ts";

const CLAIMS = 500;
const RUNS = 3;

/** Makes the file of an article with 500 claims, each with two verdicts and a source, in a child process. */
export async function renderedFormat(format: "pdf" | "docx", maxMs: number): Promise<Result[]> {
  const report = await reportOf(CLAIMS);
  await renderReport(format, report, "job"); // starts the process and loads its fonts
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await renderReport(format, report, "job");
    times.push(performance.now() - start);
  }
  return [atMost(`500 claims as ${format}, median of ${RUNS}`, median(times), "ms", maxMs)];
}

async function reportOf(count: number) {
  const lines = Array.from({ length: count }, (_, n) => `Line ${n} of the register counts ${n} vehicles a day.`);
  const document = article(...lines.map((line) => paragraph(line)));
  const claims = lines.map((line, n) =>
    claimOn(document, line.slice(0, 30), {
      id: `claim-${n}`,
      statement: `It counts ${n} vehicles.`,
      ...ruled("true", `The register of ${n} says so.`),
      verdicts: [1, 2].map((nth) => {
        const cited = evidence(
          { id: `e${n}-${nth}`, quote: "a day" },
          { id: `s${n}`, url: `https://register.example/${n}` },
        );
        return verdict({
          id: `v${n}-${nth}`,
          rationale: "It was counted at the bridge. ".repeat(8),
          evidence: [cited],
        });
      }),
    }),
  );
  return wholeReport(await streamedReportOf(document, { claims }));
}
