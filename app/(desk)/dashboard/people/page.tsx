import type { Metadata } from "next";
import { requestedScreen } from "#app/requested-screen.ts";
import { DashboardScreen } from "#components/dashboard/dashboard-screen.tsx";
import { FigureCsv } from "#components/dashboard/figure-csv.tsx";
import { WorkloadTable } from "#components/workload/workload-table.tsx";
import { periodInWords } from "#domain/dashboard.ts";
import { readWorkload } from "#server/workload/workload.ts";

export const metadata: Metadata = { title: "People at work" };

/** Who has how much to do, and what they did. */
export default async function WorkloadPage({ searchParams }: PageProps<"/dashboard/people">) {
  const { viewer, filter, dateStyle, frame } = await requestedScreen("people", searchParams);
  const people = await readWorkload(viewer, filter);
  return (
    <DashboardScreen frame={frame} title={`People, ${periodInWords(filter, dateStyle)}`}>
      <p className="quiet lead">
        By name, not by speed. Open and late work is all of a person’s work now. Verdicts are the independent ones on
        the claims that the filter selects, and their time runs from the mark of the claim.
      </p>
      <WorkloadTable people={people} filter={filter} />
      <FigureCsv figure="people" filter={filter} of="people at work" />
    </DashboardScreen>
  );
}
