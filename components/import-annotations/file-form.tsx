"use client";
import { useId } from "react";
import type { FileToImport } from "#client/imports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FileButton } from "#components/ui/file-button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";

type FileFormProps = {
  draft: FileToImport;
  articles: Option[];
  isBusy: boolean;
  problem: string | null;
  onEdit: (draft: FileToImport) => void;
  onFile: (file: File) => void;
  onCheck: () => void;
};

const EXTENSIONS = [".json", ".jsonld", ".html", ".htm", ".txt"];

/** A form for a file of annotations or reviews, or for its text. */
export function FileForm({ draft, articles, isBusy, problem, onEdit, onFile, onCheck }: FileFormProps) {
  const id = useId();
  const isHydrated = useHydrated();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onCheck();
      }}
    >
      {articles.length > 0 && (
        <SelectField
          label="Article for annotations whose address is not here"
          hint="Annotations go to the article at their address. All others go to this one, where their words are found in it."
          value={draft.articleId}
          options={[["", "None"], ...articles]}
          onChoose={(articleId) => onEdit({ ...draft, articleId })}
        />
      )}
      <div className="file-line">
        <FileButton
          label="Choose a file"
          accept={EXTENSIONS}
          disabled={isBusy}
          onChoose={([file]) => file && onFile(file)}
        />
        <span className="quiet">or drop it anywhere here, or paste its text:</span>
      </div>
      <div className="field">
        <label htmlFor={id}>Text of the file</label>
        <textarea
          id={id}
          className="input"
          dir="ltr"
          rows={9}
          required
          spellCheck={false}
          value={draft.content}
          disabled={!isHydrated}
          onChange={({ target }) => onEdit({ ...draft, name: "Pasted text", content: target.value })}
          aria-describedby={`${id}-hint`}
        />
        <span className="hint" id={`${id}-hint`}>
          JSON, or a web page with ClaimReview in it. Nothing is stored before you have read what comes in.
        </span>
      </div>
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        <Button kind="main" type="submit" disabled={isBusy}>
          {isBusy ? "Reading…" : "Check"}
        </Button>
        {draft.content !== "" && (
          <Button kind="plain" onClick={() => onEdit({ ...draft, name: "", content: "" })}>
            Clear
          </Button>
        )}
      </Actions>
    </form>
  );
}
