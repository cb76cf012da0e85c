"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Person } from "#domain/person.ts";

/** Erases the name and the addresses of a disabled person, after a question. */
export function ErasePerson({ person: { id, name } }: { person: Person }) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/people/${id}/identity`);
    setAsking(false);
    router.refresh();
  });
  if (!isAsking)
    return (
      <Actions kind="form">
        <Button kind="danger" onClick={() => setAsking(true)}>
          Erase name and addresses…
        </Button>
      </Actions>
    );
  return (
    <>
      <FormProblem>{problem}</FormProblem>
      <p role="status">
        {name} will be “Former colleague” everywhere, and cannot sign in again. Their work and the log stay. Names that
        somebody wrote into a text, and reports that were published, do not change. This cannot be undone.
      </p>
      <Actions kind="form">
        <Button kind="danger" disabled={isBusy} onClick={() => onSubmit()}>
          Erase {name}
        </Button>
        <Button onClick={() => setAsking(false)}>Cancel</Button>
      </Actions>
    </>
  );
}
