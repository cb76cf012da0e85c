"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { NewsroomSettings } from "#domain/newsroom-settings.ts";

/** What readers know the newsroom by. */
export function NameForm({ settings }: { settings: NewsroomSettings }) {
  const router = useRouter();
  const [name, setName] = useState(settings.name);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("PUT", "/settings", { body: { name }, etag: etagOf(settings) });
    say("The name of the newsroom is saved.");
    router.refresh();
  }, ["name"]);
  return (
    <form onSubmit={onSubmit} aria-label="Name of the newsroom">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name of the newsroom"
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={100}
        hint="Readers see it on every public page."
        problem={problemAt("name")}
      />
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy || name.trim() === settings.name}>
          {isBusy ? "Saving…" : "Save name"}
        </Button>
      </Actions>
    </form>
  );
}
