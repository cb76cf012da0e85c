"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useLeaveWarning } from "#components/ui/leave-warning.ts";
import type { Option } from "#components/ui/options.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { addressWith } from "#domain/address-fields.ts";
import { CHECKLIST_KEYS, type ChecklistItem } from "#domain/checklist.ts";
import type { ClaimCorrection } from "#domain/edition-changes.ts";
import type { ReportOptions } from "#domain/report-shape.ts";
import { ChecklistItems } from "./checklist-items.tsx";
import { CorrectionNotes } from "./correction-notes.tsx";
import { EditionOptionFields } from "./edition-option-fields.tsx";

type PublishFormProps = {
  articleId: string;
  items: ChecklistItem[];
  slug: string;
  defaults: ReportOptions;
  corrections: ClaimCorrection[];
  /** Of the publication; 0 before the first edition. */
  version: number;
  /** The number that the edition gets. */
  number: number;
  /** The languages in which ratings have labels, by name. */
  languages: Option[];
};

/** Publishes the next edition: checklist with reasons, what readers get, address, and words on what is corrected. */
export function PublishForm({ articleId, items, slug, corrections, version, number, ...props }: PublishFormProps) {
  const router = useRouter();
  const [options, setOptions] = useState(props.defaults);
  const [address, setAddress] = useState(slug);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [notes, setNotes] = useState<Record<string, string>>({});
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const body = { options, reasons, notes: filled(notes), ...(version === 0 ? { slug: address } : {}) };
    const { status } = await send("PUT", `/articles/${articleId}/editions`, { body, etag: etagOf({ version }) });
    say(status === 201 ? `Edition ${number} is published.` : `Edition ${number - 1} already says this.`);
    setReasons({});
    setNotes({});
    router.refresh();
  }, ["slug", ...CHECKLIST_KEYS.map((key) => `reasons.${key}`), "notes"]);
  useLeaveWarning([...Object.values(reasons), ...Object.values(notes)].some((words) => words.trim() !== ""));
  const { scope, rationales, verdicts, names, labels } = options;
  const flags = Object.fromEntries(
    Object.entries({ rationales, verdicts, names }).map(([key, on]) => [key, on ? "1" : "0"]),
  );
  const preview = addressWith(`/api/v1/articles/${articleId}/export`, {
    ...{ format: "html", scope, ...flags },
    labels: labels ?? undefined,
  });
  return (
    <form className="publish-form" onSubmit={onSubmit} aria-label="Publish">
      <FormProblem>{problem}</FormProblem>
      <ChecklistItems
        articleId={articleId}
        items={items}
        reasons={reasons}
        problemAt={problemAt}
        onReason={(key, reason) => setReasons((known) => ({ ...known, [key]: reason }))}
      />
      <EditionOptionFields options={options} languages={props.languages} onChange={setOptions} />
      {version === 0 ? (
        <TextField
          label="Address"
          value={address}
          onChange={({ target }) => setAddress(target.value)}
          hint={`The report will be at /reports/${address || "…"}. The address never changes after this.`}
          problem={problemAt("slug")}
          spellCheck={false}
          autoCapitalize="none"
        />
      ) : (
        <CorrectionNotes
          corrections={corrections}
          notes={notes}
          onNote={(claimId, note) => setNotes((known) => ({ ...known, [claimId]: note }))}
        />
      )}
      <Actions kind="form">
        <PlainButtonLink href={preview} download>
          Preview as a file
        </PlainButtonLink>
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Publishing…" : `Publish edition ${number}`}
        </Button>
      </Actions>
    </form>
  );
}

const filled = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ""));
