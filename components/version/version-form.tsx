"use client";
import { EncodingChoice } from "#components/import/encoding-choice.tsx";
import { PageParts } from "#components/import/page-parts.tsx";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { withMember } from "#components/ui/chosen.ts";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import type { Compared, NewVersion } from "./use-new-version.ts";

type VersionFormProps = {
  newVersion: NewVersion;
  compared: Compared;
  requests: CorrectionRequest[];
  note: string;
  onNote: (note: string) => void;
  carries: string[];
  onCarries: (ids: string[]) => void;
  isStored: boolean;
  onStore: () => void;
};

/** The fields of a new version before it is stored: a note, and the corrections it carries. */
export function VersionForm(props: VersionFormProps) {
  const { newVersion, compared, note, onNote, isStored, onStore } = props;
  const { asked, guess, preview } = compared;
  const { base, sameAs } = preview;
  const { isBusy, problem, back } = newVersion;
  const isSame = sameAs === base;
  return (
    <form
      className="version-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isSame) onStore();
      }}
    >
      <FormProblem>{problem}</FormProblem>
      {guess && (guess.isDoubtful || guess.candidates.length > 1) && (
        <EncodingChoice
          guess={guess}
          chosen={asked.encoding ?? null}
          isBusy={isBusy}
          onChoose={(encoding) => void newVersion.chooseEncoding(encoding)}
        />
      )}
      <PageParts page={preview} isBusy={isBusy} onChoose={(candidate) => void newVersion.choosePart(candidate)} />
      {sameAs !== null && (
        <p className="notice" role="status">
          {isSame
            ? `This is identical to version ${base}, formatting included. There is nothing to save.`
            : `This is the text of version ${sameAs} again. If you save it, it becomes version ${base + 1}.`}
        </p>
      )}
      {!isSame && (
        <>
          <GrowingField
            label="Note"
            dir="auto"
            maxLength={500}
            placeholder="What the outlet changed, as far as you know"
            value={note}
            onType={onNote}
          />
          <Carried {...props} />
        </>
      )}
      <Actions kind="form">
        {!isSame && (
          <Button kind="main" type="submit" disabled={isBusy || isStored}>
            {isBusy || isStored ? "Saving…" : `Save as version ${base + 1}`}
          </Button>
        )}
        <Button onClick={back} disabled={isBusy || isStored}>
          Back to the text
        </Button>
      </Actions>
    </form>
  );
}

function Carried({ requests, carries, onCarries }: Pick<VersionFormProps, "requests" | "carries" | "onCarries">) {
  if (requests.length === 0) return null;
  return (
    <fieldset className="carried">
      <legend className="label">Corrections this version makes</legend>
      {requests.map(({ id, request, requestedBy }) => (
        <label key={id} className="choice">
          <input
            type="checkbox"
            checked={carries.includes(id)}
            onChange={({ target }) => onCarries(withMember(carries, id, target.checked))}
          />
          <span>
            <span dir="auto">{request}</span>{" "}
            <span className="quiet small">
              requested by <bdi>{requestedBy.name}</bdi>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
