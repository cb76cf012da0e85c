"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { AccessLink, Person } from "#domain/person.ts";
import { NewAccessLink } from "./new-access-link.tsx";
import { PersonFields, type PersonValues } from "./person-fields.tsx";

/** Changes a person: name, address, role, access links, and whether the account is disabled. */
export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const router = useRouter();
  const { id, name, email, role, state, version } = person;
  const [values, setValues] = useState<PersonValues>({ name, email, role });
  const [link, setLink] = useState<AccessLink | null>(null);
  const isDisabled = state === "disabled";
  const store = async (disabled: boolean, changed: PersonValues) => {
    await send("PUT", `/people/${id}`, { body: { ...changed, disabled }, etag: etagOf({ version }) });
    onClose();
    router.refresh();
  };
  const saving = useSubmission(() => store(isDisabled, values), ["name", "email"]);
  const switching = useSubmission(() => store(!isDisabled, { name, email, role }));
  const linking = useSubmission(async () => {
    setLink((await send<AccessLink>("POST", `/people/${id}/links`)).value);
  });
  const isBusy = saving.isBusy || switching.isBusy || linking.isBusy;
  return (
    <Dialog title={name} onClose={onClose}>
      <form onSubmit={saving.onSubmit}>
        <FormProblem>{saving.problem ?? switching.problem ?? linking.problem}</FormProblem>
        <PersonFields values={values} onChange={setValues} problemAt={saving.problemAt} />
        {values.role !== role && !isDisabled && (
          <p className="hint">
            Changing the role signs {name} out. When they sign in again, they will have the new role.
          </p>
        )}
        <p>
          <Link href={`/settings/people/${id}`}>Sessions and personal data of {name}</Link>
        </p>
        {link && <NewAccessLink link={link} name={name} />}
        <Actions kind="dialog">
          {!isDisabled && (
            <Button disabled={isBusy} onClick={() => linking.onSubmit()}>
              {state === "invited" ? "Create invitation link" : "Create link for a new password"}
            </Button>
          )}
          <Button kind="danger" disabled={isBusy} onClick={() => switching.onSubmit()}>
            {isDisabled ? "Enable" : "Disable"}
          </Button>
          <span className="spacer" />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={isBusy}>
            Save
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
