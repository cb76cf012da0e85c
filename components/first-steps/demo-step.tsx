"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { DemoStatus } from "#domain/demo.ts";
import { LoadDemo } from "./load-demo.tsx";
import { Step } from "./step.tsx";

/** Offers the demo newsroom, to try Galley with. */
export function DemoStep({ demo: { state, accounts } }: { demo: DemoStatus }) {
  const [isOpen, setOpen] = useState(false);
  const isLoaded = state === "loaded";
  return (
    <Step
      name="Or try the demo newsroom first"
      isDone={isLoaded}
      hint={
        isLoaded
          ? `Loaded. Sign in as ${accounts.map(({ email }) => email).join(", ")} with the password you chose.`
          : "Three articles with claims in every stage, and four accounts to sign in with."
      }
    >
      {!isLoaded && <Button onClick={() => setOpen(true)}>Load the demo</Button>}
      {isOpen && <LoadDemo onClose={() => setOpen(false)} />}
    </Step>
  );
}
