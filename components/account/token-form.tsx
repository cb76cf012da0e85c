"use client";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { OneTimeValue } from "#components/ui/one-time-value.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { NewApiToken } from "#domain/token.ts";

/** How long a token may work, in days. */
const LIFETIMES = [
  { days: 30, label: "30 days" },
  { days: 90, label: "90 days" },
  { days: 365, label: "One year" },
  { days: null, label: "Until it is revoked" },
];

/** Creates a token, which is shown once. */
export function TokenForm() {
  const router = useRouter();
  const id = useId();
  const isHydrated = useHydrated();
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
        <div className="field">
          <label htmlFor={id}>Works for</label>
          <select
            id={id}
            className="input"
            disabled={!isHydrated}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          >
            {LIFETIMES.map(({ days: length, label }) => (
              <option key={label} value={length ?? ""}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button kind="main" type="submit" disabled={isBusy}>
          Create token
        </Button>
      </form>
      {newToken?.token && (
        <OneTimeValue key={newToken.id} label={`Token “${newToken.name}”`} value={newToken.token}>
          Copy it now: it is not stored here and cannot be shown again.
        </OneTimeValue>
      )}
    </>
  );
}
