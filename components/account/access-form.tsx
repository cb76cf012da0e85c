"use client";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { ApiToken } from "#domain/token.ts";
import { KeptTokens } from "./kept-tokens.tsx";
import { PASSWORD_HINT } from "./password-hint.ts";
import { signInWithPassword, signInWithService } from "./sign-in.ts";

type AccessFormProps = {
  secret: string;
  /** An invitation asks for the name too; otherwise only a new password is chosen. */
  isInvitation: boolean;
  name: string;
  email: string;
  /** The API tokens that a new password revokes unless they are kept. */
  tokens: Pick<ApiToken, "id" | "name">[];
  service: string | null;
  refusal: string | null;
};

/** The form behind an access link: it accepts an invitation or sets a new password. */
export function AccessForm({ secret, isInvitation, name, email, tokens, service, refusal }: AccessFormProps) {
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const password = String(values.get("password"));
      const chosenName = isInvitation ? { name: String(values.get("name")) } : {};
      const kept = isInvitation ? {} : { keepTokens: values.getAll("keepTokens") };
      await send("POST", "/access", { body: { secret, password, ...chosenName, ...kept } });
      if (await signInWithPassword({ email, password }, "/")) location.assign("/sign-in");
    },
    ["name", "password"],
  );
  const outside = useSubmission(async () => {
    await send("POST", "/access/identity", { body: { secret } });
    await signInWithService("/");
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
            defaultValue={name}
            problem={problemAt("name")}
          />
        )}
        <PasswordField
          label={isInvitation ? "Password" : "New password"}
          name="password"
          autoComplete="new-password"
          required
          hint={PASSWORD_HINT}
          problem={problemAt("password")}
        />
        <KeptTokens tokens={tokens} />
        <Button kind="main" type="submit" disabled={isBusy}>
          {isInvitation ? "Join" : "Save password and sign in"}
        </Button>
      </form>
      {isInvitation && service && (
        <div className="or">
          <Button disabled={outside.isBusy} onClick={() => outside.onSubmit()}>
            Join with {service} instead
          </Button>
        </div>
      )}
    </>
  );
}
