import { useId } from "react";
import { ROLES, type Role } from "#domain/permissions.ts";
import { ROLE_LABELS } from "#domain/person.ts";

/** A choice of the four roles, each with its permissions. */
export function RoleChoice({ role, onChoose }: { role: Role; onChoose: (role: Role) => void }) {
  const id = useId();
  return (
    <fieldset className="roles">
      <legend className="label">Role</legend>
      {ROLES.map((key) => (
        <div key={key}>
          <input
            type="radio"
            id={`${id}-${key}`}
            name={id}
            checked={key === role}
            onChange={() => onChoose(key)}
            aria-describedby={`${id}-${key}-may`}
          />
          <label htmlFor={`${id}-${key}`}>{ROLE_LABELS[key].label}</label>
          <span className="hint" id={`${id}-${key}-may`}>
            {ROLE_LABELS[key].may}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
