"use client";
import { type ComponentProps, useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./text-field.tsx";

type PasswordFieldProps = Omit<ComponentProps<typeof TextField>, "type" | "children"> & {
  autoComplete: "current-password" | "new-password";
};

/** A password field that can show what was typed. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField {...props} type={isShown ? "text" : "password"} autoCapitalize="none" spellCheck={false}>
      <Button kind="plain" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? "Hide" : "Show"}
        <span className="visually-hidden"> {props.label.toLowerCase()}</span>
      </Button>
    </TextField>
  );
}
