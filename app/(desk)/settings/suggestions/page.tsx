import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LearnedWeights } from "#components/check-worthiness/learned-weights.tsx";
import { WeightsTable } from "#components/check-worthiness/weights-table.tsx";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { readWeights } from "#server/check-worthiness/weights.ts";

export const metadata: Metadata = { title: "Suggestions" };

export default async function SuggestionsPage() {
  const viewer = await signedInViewer();
  if (!can(viewer, "settings.change")) notFound();
  const report = await readWeights(viewer);
  return (
    <>
      <section>
        <h2>What to check first</h2>
        <p className="quiet">
          In an article, reviewers can let Galley suggest sentences that are worth checking. Each feature of a sentence
          adds its weight to the score. Nothing is marked by itself.
        </p>
        <LearnedWeights key={report.version} report={report} />
      </section>
      <section>
        <h2>Weights</h2>
        <WeightsTable weights={report.weights} />
      </section>
    </>
  );
}
