"use client";
import { useState } from "react";
import { send } from "#client/api.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { enter, enterByService } from "./enter.ts";
import { PASSWORD_HINT } from "./password-hint.ts";

type AccessFormProps = {
  secret: string;
  /** An invitation asks for the name too; otherwise only a new password is chosen. */
  isInvitation: boolean;
  name: string;
  email: string;
  service: string | null;
  refusal: string | null;
};

/** The way in by a link: someone who was invited, or who needs a new password. */
export function AccessForm({ secret, isInvitation, name: given, email, service, refusal }: AccessFormProps) {
  const [name, setName] = useState(given);
  const [password, setPassword] = useState("");
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await send("POST", "/access", { body: { secret, password, ...(isInvitation ? { name } : {}) } });
    await enter({ email, password }, "/");
  }, ["name", "password"]);
  const outside = useSubmission(async () => {
    await send("POST", "/access/identity", { body: { secret } });
    await enterByService("/");
  });
  return (
    <>
      <form method="post" onSubmit={onSubmit}>
        <FormProblem>{problem ?? outside.problem ?? refusal}</FormProblem>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" readOnly value={email} />
        {isInvitation && (
          <TextField
            label="Your name, as others will see it"
            name="name"
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
            problem={problemAt("name")}
          />
        )}
        <PasswordField
          label={isInvitation ? "Password" : "New password"}
          name="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={PASSWORD_HINT}
          problem={problemAt("password")}
        />
        <button className="btn main" type="submit" disabled={isBusy}>
          {isInvitation ? "Join" : "Save the password and sign in"}
        </button>
      </form>
      {isInvitation && service && (
        <div className="or">
          <button className="btn" type="button" disabled={outside.isBusy} onClick={() => outside.onSubmit()}>
            Join with {service} instead
          </button>
        </div>
      )}
    </>
  );
}
