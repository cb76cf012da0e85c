"use client";
import { Day } from "#components/ui/date.tsx";
import { OneTimeValue } from "#components/ui/one-time-value.tsx";
import type { AccessLink } from "#domain/person.ts";

/** A new access link, which the admin sends to the person. */
export function NewAccessLink({ link, name }: { link: AccessLink; name: string }) {
  return (
    <OneTimeValue
      label={link.kind === "invitation" ? `Invitation for ${name}` : `Link for a new password for ${name}`}
      value={new URL(link.path, location.origin).href}
    >
      Send it to {name} yourself. It works once, until <Day at={link.expiresAt} />, and is not shown again.
    </OneTimeValue>
  );
}
