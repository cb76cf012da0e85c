"use client";
import { startRegistration } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { askDevice } from "./ask-device.ts";

type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];

/** Adds a passkey of this device. */
export function PasskeyForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const { value: optionsJSON } = await send<Options>("POST", "/me/passkeys/options");
      const { id, rawId, type, response } = await askDevice(startRegistration({ optionsJSON }));
      const { clientDataJSON, attestationObject } = response;
      const answer = { id, rawId, type, response: { clientDataJSON, attestationObject } };
      await send("POST", "/me/passkeys", { body: { name: values.get("name"), response: answer } });
      form.current?.reset();
      say("Passkey added.");
      router.refresh();
    },
    ["name"],
  );
  return (
    <form ref={form} onSubmit={onSubmit} aria-label="Add a passkey">
      <FormProblem>{problem}</FormProblem>
      <TextField
        label="Name"
        name="name"
        maxLength={60}
        required
        hint="Such as the device that has it."
        problem={problemAt("name")}
      />
      <Actions kind="form">
        <Button type="submit" disabled={isBusy}>
          Add a passkey
        </Button>
      </Actions>
    </form>
  );
}
