import { TextField } from "#components/ui/text-field.tsx";

/** Takes a code of an authenticator app, or a recovery code. */
export function CodeField({ hint }: { hint?: string }) {
  return (
    <TextField
      label="Code"
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
