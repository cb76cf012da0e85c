"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TableHead } from "#components/ui/table-head.tsx";
import { type Person, type PersonState, ROLE_LABELS } from "#domain/person.ts";
import { PersonDialog } from "./person-dialog.tsx";

const STATES: Record<PersonState, string> = { active: "Active", invited: "Invited", disabled: "Disabled" };

export function PeopleTable({ people, viewerId }: { people: Person[]; viewerId: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const chosen = people.find(({ id }) => id === open);
  return (
    <>
      <table className="stacking">
        <TableHead columns={["Name", "E-mail", "Role", "Sign-in", ["Edit", "visually-hidden"]]} />
        <tbody>
          {people.map(({ id, name, email, role, state }) => (
            <tr key={id} className={state === "disabled" ? "is-off" : undefined}>
              <th scope="row">
                {name} {id === viewerId && <span className="quiet">(you)</span>}
              </th>
              <td data-label="E-mail">{email}</td>
              <td data-label="Role">{ROLE_LABELS[role].label}</td>
              <td data-label="Sign-in">{STATES[state]}</td>
              <td className="acts">
                <Button onClick={() => setOpen(id)}>
                  Edit<span className="visually-hidden"> {name}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && <PersonDialog key={chosen.id} person={chosen} onClose={() => setOpen(null)} />}
    </>
  );
}
