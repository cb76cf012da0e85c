"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { PASSWORD_HINT } from "#components/account/password-hint.ts";
import { say } from "#components/ui/announcer.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { DemoStatus } from "#domain/demo.ts";

/** How often the page asks whether the demo is loaded, and for how long, in milliseconds. */
const [POLLING_INTERVAL_MS, POLLING_TIMEOUT_MS] = [1_000, 90_000];

/** Asks for a password for the demo accounts, loads the demo newsroom and waits for it. */
export function LoadDemo({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(
    async (values) => {
      const { value } = await send<DemoStatus>("PUT", "/demo", { body: Object.fromEntries(values) });
      const isLoaded = await waitUntilLoaded(value);
      say(isLoaded ? "Demo newsroom loaded." : "The demo newsroom is still loading. It will appear shortly.");
      router.refresh();
      onClose();
    },
    ["password"],
  );
  return (
    <Dialog title="Load the demo newsroom" onClose={onClose} isAlert>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        <p>
          This adds three made-up articles and four accounts: an admin, an editor and two reviewers. You can disable the
          accounts and archive the articles later.
        </p>
        <PasswordField
          label="Password for the four accounts"
          name="password"
          required
          autoComplete="new-password"
          hint={PASSWORD_HINT}
          problem={problemAt("password")}
        />
        <FormActions act="Load the demo" acting="Loading…" isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

async function waitUntilLoaded(first: DemoStatus): Promise<boolean> {
  const end = Date.now() + POLLING_TIMEOUT_MS;
  for (let { state } = first; state !== "loaded"; ) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, POLLING_INTERVAL_MS));
    ({ state } = (await send<DemoStatus>("GET", "/demo")).value);
  }
  return true;
}
