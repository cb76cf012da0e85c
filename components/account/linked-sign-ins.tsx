"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { LinkedIdentity } from "#domain/person.ts";
import { signInWithService } from "./sign-in.ts";

type LinkedSignInsProps = { identities: LinkedIdentity[]; service: string; refusal: string | null };

/** The sign-ins of the outside service that are linked to this person. */
export function LinkedSignIns({ identities, service, refusal }: LinkedSignInsProps) {
  const linking = useSubmission(async () => {
    await send("POST", "/me/identities");
    await signInWithService("/settings/account");
  });
  return (
    <>
      <FormProblem>{linking.problem ?? refusal}</FormProblem>
      {identities.length > 0 && (
        <ul className="plain-list">
          {identities.map((identity) => (
            <LinkedSignIn key={`${identity.provider} ${identity.subject}`} identity={identity} />
          ))}
        </ul>
      )}
      <Button disabled={linking.isBusy} onClick={() => linking.onSubmit()}>
        Link {service}
      </Button>
    </>
  );
}

function LinkedSignIn({ identity: { provider, subject, email, createdAt } }: { identity: LinkedIdentity }) {
  const router = useRouter();
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/me/identities?${new URLSearchParams({ provider, subject })}`);
    router.refresh();
  });
  return (
    <li>
      <span>
        <strong>{email}</strong> at {new URL(provider).host}, linked on <Day at={createdAt} />
      </span>
      <Button kind="plain" disabled={isBusy} onClick={() => onSubmit()}>
        Remove<span className="visually-hidden"> {email}</span>
      </Button>
      <FormProblem>{problem}</FormProblem>
    </li>
  );
}
