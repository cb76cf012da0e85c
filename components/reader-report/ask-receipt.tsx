"use client";
import { useEffect, useRef } from "react";
import { Link } from "#components/ui/link.tsx";
import { OneTimeValue } from "#components/ui/one-time-value.tsx";

/** What a reader gets after sending: the link under which the answer will be. It takes the focus. */
export function AskReceipt({ path }: { path: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="receipt">
      <h2 ref={heading} tabIndex={-1}>
        Thank you. We have it.
      </h2>
      <p>An editor will read it. Keep this link: our answer will be there, and nobody else has it.</p>
      <OneTimeValue label="Your private link" value={`${window.location.origin}${path}`}>
        It is not shown again.
      </OneTimeValue>
      <p>
        <Link href={path}>Open it now</Link>
      </p>
    </section>
  );
}
