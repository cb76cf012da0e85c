"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { etagOf, send } from "#client/api.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { FirstSteps as Steps } from "#domain/first-steps.ts";
import type { SettingsInput } from "#domain/newsroom-settings.ts";
import { DemoStep } from "./demo-step.tsx";
import { Step } from "./step.tsx";

/** What the first admin does in a new newsroom, until they close the list. */
export function FirstSteps({ steps: { invited, scaleIsFit, imported, demo, version } }: { steps: Steps }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const save = (body: SettingsInput) => {
    send("PUT", "/settings", { body, etag: etagOf({ version }) })
      .then(() => setProblem(null))
      .catch((error: unknown) => setProblem(problemSentence(error)))
      .finally(() => router.refresh());
  };
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <div className="section-head">
        <h2 id="first-steps">First steps</h2>
        <Button kind="plain" onClick={() => save({ firstSteps: false })}>
          Hide these steps
        </Button>
      </div>
      <FormProblem>{problem}</FormProblem>
      <ol>
        <Step name="Invite your colleagues" isDone={invited} hint="Two reviewers and an editor are enough to begin.">
          <ButtonLink href="/settings/people">Invite people</ButtonLink>
        </Step>
        <Step
          name="Look at the rating scale"
          isDone={scaleIsFit}
          hint="Rename, reorder or add ratings before the first verdict is given."
        >
          <ButtonLink href="/settings/rating-scale">Open the scale</ButtonLink>
          {!scaleIsFit && <Button onClick={() => save({ scaleIsFit: true })}>Keep it as it is</Button>}
        </Step>
        <Step name="Import an article" isDone={imported} hint="From a web address, a file, or pasted text.">
          <ButtonLink href="/articles/new">Import article</ButtonLink>
        </Step>
        {demo.state !== "taken" && <DemoStep demo={demo} />}
      </ol>
    </section>
  );
}
