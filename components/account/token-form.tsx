"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { OneTimeValue } from "#components/ui/one-time-value.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { NewApiToken } from "#domain/token.ts";

/** How long a token may work, in days. */
const LIFETIMES = [
  ["30", "30 days"],
  ["90", "90 days"],
  ["365", "One year"],
  ["", "Until revoked"],
] as const;

/** Creates a token, which is shown once. */
export function TokenForm() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [days, setDays] = useState("90");
  const [newToken, setNewToken] = useState<NewApiToken | null>(null);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const expiresAt = days ? new Date(Date.now() + Number(days) * 86_400_000).toISOString() : null;
    setNewToken((await send<NewApiToken>("PUT", `/tokens/${newId()}`, { body: { name, expiresAt } })).value);
    setName("");
    router.refresh();
  }, ["name"]);
  return (
    <>
      <form onSubmit={onSubmit} aria-label="New token" className="token-form">
        <FormProblem>{problem}</FormProblem>
        <TextField
          label="What it is for"
          name="name"
          autoComplete="off"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          problem={problemAt("name")}
        />
        <SelectField label="Valid for" value={days} options={LIFETIMES} onChoose={setDays} />
        <Button kind="main" type="submit" disabled={isBusy}>
          Create token
        </Button>
      </form>
      {newToken?.token && (
        <OneTimeValue key={newToken.id} label={`Token “${newToken.name}”`} value={newToken.token}>
          Copy it now. Galley does not store it and cannot show it again.
        </OneTimeValue>
      )}
    </>
  );
}
