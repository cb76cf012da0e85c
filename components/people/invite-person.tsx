"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { AccessLink } from "#domain/person.ts";
import { NewAccessLink } from "./new-access-link.tsx";
import { PersonFields, type PersonValues } from "./person-fields.tsx";

export function InvitePerson() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        Invite someone
      </Button>
      {isOpen && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [id] = useState(() => newId());
  const [values, setValues] = useState<PersonValues>({ name: "", email: "", role: "reviewer" });
  const [link, setLink] = useState<AccessLink | null>(null);
  // Set once the person is stored, so that a retry after a failed link updates the person.
  const [etag, setEtag] = useState<string | null>(null);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    setEtag((await send("PUT", `/people/${id}`, { body: values, etag })).etag);
    setLink((await send<AccessLink>("POST", `/people/${id}/links`)).value);
    router.refresh();
  }, ["name", "email"]);
  return (
    <Dialog title={link ? `${values.name} can join` : "Invite someone"} onClose={onClose} isAlert={link !== null}>
      {link ? (
        <>
          <NewAccessLink link={link} name={values.name} />
          <Actions kind="dialog">
            <Button onClick={onClose}>Done</Button>
          </Actions>
        </>
      ) : (
        <form onSubmit={onSubmit}>
          <FormProblem>{problem}</FormProblem>
          <PersonFields values={values} onChange={setValues} problemAt={problemAt} />
          <Actions kind="dialog">
            <Button onClick={onClose}>Cancel</Button>
            <Button kind="main" type="submit" disabled={isBusy}>
              Create invitation
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
