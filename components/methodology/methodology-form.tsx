"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { useDraft } from "#client/drafts.ts";
import { ProseEditor } from "#components/prose/prose-editor.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { DocumentNode } from "#domain/document.ts";
import type { MethodologyVersion } from "#domain/methodology.ts";
import { methodologyExtensions } from "#editor/rationale.ts";
import { RationalePaste } from "#editor/rationale-paste.ts";
import { METHODOLOGY_DRAFT } from "./methodology-draft.ts";

type MethodologyFormProps = {
  personId: string;
  /** What is on the page; null while nothing was written. */
  document: DocumentNode | null;
  version: number;
};

const extensions = [...methodologyExtensions, RationalePaste];

/** The text of the methodology page. What is typed stays in the browser until it is saved or given up. */
export function MethodologyForm({ personId, document, version }: MethodologyFormProps) {
  const router = useRouter();
  const draft = useDraft(METHODOLOGY_DRAFT, personId, "newsroom", { document });
  // The newest version that this form knows of, also when somebody else saved it.
  const [known, setKnown] = useState(version);
  const newest = Math.max(known, version);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    try {
      const body = { content: draft.value.document ?? "" };
      await send("PUT", "/methodology", { body, etag: etagOf({ version: newest }) });
      draft.drop();
      say("The methodology page is saved.");
    } catch (error) {
      // Their text is in the history now, and saving again puts this one after it.
      if (error instanceof ProblemError && error.status === 412 && error.current)
        setKnown((error.current as MethodologyVersion).version);
      throw error;
    } finally {
      router.refresh();
    }
  });
  return (
    <form className="methodology-form" onSubmit={onSubmit} aria-label="Methodology page">
      <FormProblem>
        {problem && draft.isStored ? `${problem} Your text is kept here. Save again to put it after theirs.` : problem}
      </FormProblem>
      <ProseEditor
        label="Text of the page"
        of="page"
        value={draft.value.document}
        extensions={extensions}
        onChange={(changed) => draft.change({ document: changed })}
      />
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy || !draft.isStored}>
          {isBusy ? "Saving…" : "Save and publish"}
        </Button>
        {draft.isStored && (
          <Button kind="plain" onClick={draft.drop}>
            Discard my changes
          </Button>
        )}
        <Link href="/methodology">View the page</Link>
      </Actions>
    </form>
  );
}
