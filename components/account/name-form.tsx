"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";

/** Changes the person's own name. Only admins change the address, because people sign in with it. */
export function NameForm({ name: initialName, email, version }: { name: string; email: string; version: number }) {
  const router = useRouter();
  const [name, setName] = useState(initialName);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("PUT", "/me", { body: { name }, etag: etagOf({ version }) });
    setSaved(true);
    router.refresh();
  }, ["name"]);
  return (
    <form onSubmit={onSubmit} aria-label="Name">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name, as others see it"
        name="name"
        autoComplete="name"
        required
        value={name}
        problem={problemAt("name")}
        onChange={(event) => {
          setName(event.target.value);
          setSaved(false);
        }}
      />
      <TextField
        label="E-mail"
        name="email"
        readOnly
        value={email}
        hint="You sign in with this address. An admin can change it."
      />
      <Actions kind="form">
        <Button type="submit" disabled={isBusy || name === initialName}>
          Save name
        </Button>
        <span role="status" className="quiet">
          {isSaved ? "Saved." : ""}
        </span>
      </Actions>
    </form>
  );
}
