"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { NewsroomSettings } from "#domain/newsroom-settings.ts";

const COUNTS = Array.from({ length: 9 }, (_, index): Option => [String(index + 1), String(index + 1)]);

/** The name under which reports are published, and what the checklist asks of their sources. */
export function PublishingForm({ settings }: { settings: NewsroomSettings }) {
  const router = useRouter();
  const [name, setName] = useState(settings.name);
  const [requiredSources, setRequired] = useState(settings.requiredSources);
  const [sharesCopies, setShares] = useState(settings.sharesCopies);
  const isChanged =
    name !== settings.name || requiredSources !== settings.requiredSources || sharesCopies !== settings.sharesCopies;
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("PUT", "/settings", { body: { name, requiredSources, sharesCopies }, etag: etagOf(settings) });
    say("Newsroom settings saved.");
    router.refresh();
  }, ["name", "requiredSources"]);
  return (
    <form onSubmit={onSubmit} aria-label="Publishing">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name of the newsroom"
        value={name}
        onChange={({ target }) => setName(target.value)}
        hint="Readers see it on every public page. An article by an outlet of this name counts as your own text."
        problem={problemAt("name")}
        maxLength={100}
      />
      <SelectField
        label="Sources for each claim"
        value={String(requiredSources)}
        options={COUNTS}
        onChoose={(count) => setRequired(Number(count))}
        hint="The checklist asks for so many sources of different origin before a report is published."
        problem={problemAt("requiredSources")}
      />
      <label className="choice field">
        <Checkbox checked={sharesCopies} onChange={({ target }) => setShares(target.checked)} />
        <span>
          Let readers read the text of kept copies
          <span className="hint">
            {" "}
            Of the web pages that a published report cites, never of files that somebody uploaded. The text belongs to
            its authors: find out first whether you may show it.
          </span>
        </span>
      </label>
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy || !isChanged}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
      </Actions>
    </form>
  );
}
