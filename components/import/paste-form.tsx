"use client";
import { useId } from "react";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { Paste } from "./use-paste.ts";
import { usePreviewRequest } from "./use-preview-request.ts";

type PasteFormProps = {
  paste: Paste;
  isBusy: boolean;
  onPreview: () => Promise<string | null>;
  /** What its button says. */
  act?: string;
};

/** A form for pasted text, with or without its formatting. */
export function PasteForm({ paste, isBusy, onPreview, act = "Preview" }: PasteFormProps) {
  const id = useId();
  const isHydrated = useHydrated();
  const { isRunning, problem, request } = usePreviewRequest(onPreview);
  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) request();
      }}
    >
      <div className="field">
        <label htmlFor={id}>Text of the article</label>
        <textarea
          id={id}
          className="input"
          dir="auto"
          rows={11}
          required
          value={paste.plainText}
          disabled={!isHydrated}
          readOnly={paste.isFormatted}
          onPaste={paste.paste}
          onChange={(event) => paste.type(event.target.value)}
          aria-describedby={`${id}-hint`}
        />
        <span className="hint" id={`${id}-hint`}>
          Headings, lists, quotations, tables and links are kept when you paste from a page or a word processor.
        </span>
      </div>
      {paste.isRich && <FormattingChoice paste={paste} name={id} />}
      <FormProblem>{problem}</FormProblem>
      <Actions kind="form">
        <Button kind="main" type="submit" disabled={isBusy}>
          {isRunning ? "Reading…" : act}
        </Button>
        {paste.plainText !== "" && (
          <Button kind="plain" onClick={paste.clear}>
            Clear
          </Button>
        )}
      </Actions>
    </form>
  );
}

function FormattingChoice({ paste, name }: { paste: Paste; name: string }) {
  return (
    <fieldset className="formatting">
      <legend className="visually-hidden">How to import the pasted text</legend>
      <label className="choice">
        <input type="radio" name={name} checked={paste.isFormatted} onChange={() => paste.setFormatted(true)} />
        <span>With formatting</span>
      </label>
      <label className="choice">
        <input type="radio" name={name} checked={!paste.isFormatted} onChange={() => paste.setFormatted(false)} />
        <span>As plain text, which you can edit here</span>
      </label>
    </fieldset>
  );
}
