"use client";
import { type ReactNode, useId } from "react";
import * as z from "zod";
import { draftKind, useDraft } from "#client/drafts.ts";
import { useUnsaved } from "#client/outbox/hooks.ts";
import { claimPath } from "#client/outbox/resources.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import type { ClaimPatch } from "#client/workspace/types.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Options } from "#components/ui/options.tsx";
import { useTextInput } from "#components/ui/text-input.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { CLAIM_TYPES, type Claim, type ClaimType } from "#domain/claim.ts";
import { mayReword } from "#domain/rewording.ts";
import { ClaimFieldsShown } from "./claim-fields-shown.tsx";
import { ClaimantField } from "./claimant-field.tsx";
import { StatementField } from "./statement-field.tsx";
import { WordingNotice } from "./wording-notice.tsx";

/** Words typed as the date of a claim that are no date. */
const saidOnDraft = draftKind("said on", z.object({ words: z.string().nullable() }));
const NO_WORDS = { words: null };

/** What a claim says, who said it and when. Saved while it is typed. */
export function ClaimForm({ claim, mayChange }: { claim: Claim; mayChange: boolean }) {
  const workspace = useWorkspace();
  const { focusable, viewer, article } = useWorkspaceView();
  const saidOn = useDraft(saidOnDraft, viewer.id, claim.id, NO_WORDS);
  const isFixed = !mayReword(viewer, claim);
  const change = (patch: ClaimPatch) => workspace.changeClaim(claim.id, patch);
  const leave = () => workspace.sendNow(claim.id);
  const problemAt = useProblems(claimPath(claim.id));
  const statement = useTextInput(claim.statement, (value) => change({ statement: value }), leave);
  const claimant = useTextInput(claim.claimant ?? "", (value) => change({ claimant: value || null }), leave);
  const tags = useTextInput(claim.tags.join(", "), (value) => change({ tags: tagsIn(value) }), leave);
  if (!mayChange) return <ClaimFieldsShown claim={claim} />;
  return (
    <div className="claim-fields">
      <Line label="Statement" problem={problemAt("statement")}>
        {(id) => <StatementField id={id} ref={focusable.claim.set} claim={claim} readOnly={isFixed} {...statement} />}
      </Line>
      <Line label="Said by" problem={problemAt("claimant")}>
        {(id) => (
          <ClaimantField
            id={id}
            claim={claim}
            readOnly={isFixed}
            {...claimant}
            onChoose={(name) => change({ claimant: name })}
          />
        )}
      </Line>
      {isFixed && (
        <p className="quiet small">After a ruling, only editors can change what a claim says and who said it.</p>
      )}
      <WordingNotice claim={claim} />
      <Line label="Said on">
        {(id) => (
          <DateField
            id={id}
            value={claim.saidAt}
            words={saidOn.value.words}
            near={{ day: article.publishedAt?.slice(0, 10) ?? null, language: article.language }}
            onChange={(saidAt) => change({ saidAt })}
            onWords={(words) => (words === null ? saidOn.drop() : saidOn.change({ words }))}
            onLeave={leave}
          />
        )}
      </Line>
      <Line label="Type">
        {(id) => (
          <select
            id={id}
            className="input"
            value={claim.type ?? ""}
            onChange={(event) => change({ type: (event.target.value as ClaimType) || null })}
          >
            <option value="">Not chosen</option>
            <Options of={Object.entries(CLAIM_TYPES)} />
          </select>
        )}
      </Line>
      <Line label="Tags" problem={problemAt("tags")}>
        {(id) => <input id={id} className="input" dir="auto" placeholder="climate, energy" {...tags} />}
      </Line>
    </div>
  );
}

function Line({
  label,
  problem,
  children,
}: {
  label: string;
  problem?: string | undefined;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {problem && <p className="problem">{problem}</p>}
      </div>
    </div>
  );
}

/** The error of the server for a field. */
function useProblems(path: string): (field: string) => string | undefined {
  const trouble = useUnsaved(path)?.trouble;
  return (field) =>
    trouble?.kind === "rejected" ? trouble.errors.find((error) => error.path === field)?.message : undefined;
}

const tagsIn = (value: string) =>
  value
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
