"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { NewsroomSettings } from "#domain/newsroom-settings.ts";

const CHOICES: Option[] = [
  ["", "Nobody"],
  ["admin", "Admins"],
  ["editor", "Editors and admins"],
  ["reviewer", "Reviewers, editors and admins"],
  ["reader", "Everyone"],
];

/** Of whom the newsroom requires a second factor. */
export function SecondFactorSetting({ settings }: { settings: NewsroomSettings }) {
  const router = useRouter();
  const [least, setLeast] = useState<string>(settings.secondFactorFrom ?? "");
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", "/settings", { body: { secondFactorFrom: least || null }, etag: etagOf(settings) });
    say("Newsroom settings saved.");
    router.refresh();
  });
  return (
    <form onSubmit={onSubmit} aria-label="Two-factor sign-in">
      <FormProblem>{problem}</FormProblem>
      <SelectField
        label="Required of"
        value={least}
        options={CHOICES}
        onChoose={setLeast}
        hint="Those who have no authenticator app and no passkey are signed out, and set one up when they sign in again. Sign-ins at an outside service are not asked."
      />
      <Actions kind="form">
        <Button type="submit" disabled={isBusy || least === (settings.secondFactorFrom ?? "")}>
          Save
        </Button>
      </Actions>
    </form>
  );
}
