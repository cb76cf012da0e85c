"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import * as z from "zod";
import { etagOf, send } from "#client/api.ts";
import { draftKind, useDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button, PlainButtonLink } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
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
  personId: string;
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

const Words = z.record(z.string(), z.string());
const publicationDraft = draftKind("publication", z.object({ reasons: Words, notes: Words }));
const NOTHING_WRITTEN = { reasons: {}, notes: {} };

/** Publishes the next edition: checklist with reasons, what readers get, address, and words on what is corrected. */
export function PublishForm({
  articleId,
  personId,
  items,
  slug,
  corrections,
  version,
  number,
  ...props
}: PublishFormProps) {
  const router = useRouter();
  const [options, setOptions] = useState(props.defaults);
  const [address, setAddress] = useState(slug);
  const { value: draft, change, drop } = useDraft(publicationDraft, personId, articleId, NOTHING_WRITTEN);
  const { reasons, notes } = draft;
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const body = { options, reasons, notes: filled(notes), ...(version === 0 ? { slug: address } : {}) };
    const { status } = await send("PUT", `/articles/${articleId}/editions`, { body, etag: etagOf({ version }) });
    say(status === 201 ? `Edition ${number} is published.` : `Edition ${number - 1} already says this.`);
    drop();
    router.refresh();
  }, ["slug", ...CHECKLIST_KEYS.map((key) => `reasons.${key}`), "notes"]);
  const { scope, rationales, verdicts, names, labels } = options;
  const flags = Object.fromEntries(
    Object.entries({ rationales, verdicts, names }).map(([key, on]) => [key, on ? "1" : "0"]),
  );
  const preview = addressWith(`/api/v1/articles/${articleId}/edition-preview`, {
    ...{ scope, ...flags },
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
        onReason={(key, reason) => change({ reasons: { ...reasons, [key]: reason } })}
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
          onNote={(claimId, note) => change({ notes: { ...notes, [claimId]: note } })}
        />
      )}
      <Actions kind="form">
        <PlainButtonLink href={preview} target="_blank" rel="noopener">
          Preview<span className="visually-hidden"> in a new tab</span>
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
