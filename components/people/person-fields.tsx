"use client";
import { TextField } from "#components/ui/text-field.tsx";
import type { Role } from "#domain/permissions.ts";
import { RoleChoice } from "./role-choice.tsx";

export type PersonValues = { name: string; email: string; role: Role };

type PersonFieldsProps = {
  values: PersonValues;
  onChange: (values: PersonValues) => void;
  problemAt: (path: string) => string | undefined;
};

export function PersonFields({ values, onChange, problemAt }: PersonFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        name="name"
        autoComplete="off"
        required
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.target.value })}
        problem={problemAt("name")}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="off"
        required
        value={values.email}
        onChange={(event) => onChange({ ...values, email: event.target.value })}
        problem={problemAt("email")}
      />
      <RoleChoice role={values.role} onChoose={(role) => onChange({ ...values, role })} />
    </>
  );
}
