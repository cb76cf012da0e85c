"use client";
import { useState } from "react";
import { changeCluster } from "#client/clusters.ts";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Cluster } from "#domain/cluster.ts";

type StatementDialogProps = { cluster: Cluster; onSaved: () => void; onClose: () => void };

/** What the claims of a cluster say, in one sentence. */
export function StatementDialog({ cluster, onSaved, onClose }: StatementDialogProps) {
  const [statement, setStatement] = useState(cluster.statement);
  const submission = useSubmission(async () => {
    await changeCluster(cluster.id, { statement });
    onSaved();
  }, ["statement"]);
  const isChanged = statement !== cluster.statement;
  return (
    <DetailsFormDialog title="What these claims say" {...{ submission, isChanged, onClose }} isMerged={false}>
      <GrowingField
        label="Statement"
        dir="auto"
        maxLength={2_000}
        hint="One sentence that can be understood by itself. The claims keep their own statements."
        value={statement}
        problem={submission.problemAt("statement")}
        onType={setStatement}
      />
    </DetailsFormDialog>
  );
}
