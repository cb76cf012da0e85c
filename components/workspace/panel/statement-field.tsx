"use client";
import type { ComponentProps, Ref } from "react";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, statementFrom } from "#domain/claim.ts";
import { missingContext } from "#domain/statement.ts";

type StatementFieldProps = Pick<ComponentProps<"textarea">, "onChange" | "onFocus" | "onBlur" | "readOnly"> & {
  id: string;
  ref: Ref<HTMLTextAreaElement>;
  claim: Claim;
  value: string;
};

/** The claim as one sentence. The marked words stand out in it, and a hint says what keeps it from standing alone. */
export function StatementField({ id, claim, value, ...field }: StatementFieldProps) {
  const { article } = useWorkspaceView();
  const hint = field.readOnly ? null : missingContext(value, article.language);
  return (
    <>
      <div className="statement-field">
        <GrowingText
          {...field}
          id={id}
          value={value}
          dir="auto"
          maxLength={2000}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <MarkedWords statement={value} words={statementFrom(claim.anchor.exact)} />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </>
  );
}

/** The statement once more over the field, invisible but for the weight of the marked words: a field has one style. */
function MarkedWords({ statement, words }: { statement: string; words: string }) {
  const at = words === "" || words === statement ? -1 : statement.indexOf(words);
  if (at < 0) return null;
  return (
    <div className="input marked-words" dir="auto" aria-hidden="true">
      {statement.slice(0, at)}
      <b>{words}</b>
      {statement.slice(at + words.length)}
    </div>
  );
}
