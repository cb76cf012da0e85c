"use client";
import { type DragEvent, useState } from "react";
import type { FileToImport } from "#client/imports.ts";
import type { Option } from "#components/ui/options.tsx";
import type { ImportJob } from "#domain/imports/import-job.ts";
import { FileForm } from "./file-form.tsx";
import { ImportOutcome } from "./import-outcome.tsx";
import { LargeImport } from "./large-import.tsx";
import { useFileImport } from "./use-file-import.ts";

type FileImportProps = {
  /** Articles that annotations can be about. */
  articles: Option[];
  articleId: string;
  /** A large file that waits for its person or for a job; null where there is none. */
  open: ImportJob | null;
};

/** Brings a file of annotations or reviews in: choose it, read what would come in, import it. */
export function FileImport({ articles, articleId, open }: FileImportProps) {
  const { state, isBusy, problem, check, store, storeLarge, cancelLarge, dropLarge, begin } = useFileImport(open);
  const [draft, setDraft] = useState<FileToImport>({ name: "", content: "", articleId });
  const takeFile = async (file: File) => {
    const read = { ...draft, name: file.name, content: await file.text() };
    setDraft(read);
    await check(read);
  };

  if (state.is === "large")
    return (
      <LargeImport
        key={`${state.job.id} ${state.job.state}`}
        {...{ name: state.name, job: state.job, isBusy, problem }}
        onStore={(job) => storeLarge(state.name, job)}
        onCancel={(job) => cancelLarge(state.name, job)}
        onDrop={dropLarge}
        onBack={begin}
      />
    );
  if (state.is !== "choosing")
    return (
      <ImportOutcome
        key={state.is}
        isDone={state.is === "imported"}
        name={state.file.name}
        result={state.result}
        isBusy={isBusy}
        problem={problem}
        onStore={() => store(state.file)}
        onBack={begin}
      />
    );
  return (
    <section
      aria-label="File or text"
      className="file-import"
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => takeDropped(event, takeFile)}
    >
      <FileForm
        draft={draft}
        articles={articles}
        isBusy={isBusy}
        problem={problem}
        onEdit={setDraft}
        onFile={takeFile}
        onCheck={() => check(draft)}
      />
    </section>
  );
}

function takeDropped(event: DragEvent, take: (file: File) => Promise<void>): void {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  void take(file);
}
