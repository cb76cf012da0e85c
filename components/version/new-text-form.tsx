"use client";
import { type DragEvent, useState } from "react";
import { AddressForm } from "#components/import/address-form.tsx";
import { PasteForm } from "#components/import/paste-form.tsx";
import type { Paste } from "#components/import/use-paste.ts";
import { usePreviewRequest } from "#components/import/use-preview-request.ts";
import { FileButton } from "#components/ui/file-button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { articleAddress } from "#domain/addresses.ts";
import type { Article } from "#domain/article.ts";
import { ARTICLE_FILES, fileFault } from "#domain/article-file.ts";
import type { NewVersion } from "./use-new-version.ts";

type NewTextFormProps = {
  article: Article;
  paste: Paste;
  address: string;
  onAddress: (address: string) => void;
  newVersion: NewVersion;
};

/** The source of a new version: its address, pasted text, or a file. Nothing is stored yet. */
export function NewTextForm({
  article,
  paste,
  address,
  onAddress,
  newVersion: { compare, isBusy, problem },
}: NewTextFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const readFile = (chosen: File | undefined) => {
    if (!chosen || isBusy) return;
    setFile(chosen);
    reading.request(chosen);
  };
  const reading = usePreviewRequest<File>(async (chosen) => fileFault(chosen) ?? compare({ file: chosen }));
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    readFile(event.dataTransfer.files[0]);
  };
  return (
    <section className="page" aria-label="The new text" onDragOver={allowFiles} onDrop={drop}>
      <div className="page-head">
        <h1>
          New version of <bdi lang={article.language}>{article.title}</bdi>
        </h1>
        <div className="end">
          <Link href={articleAddress(article.id)}>Back to the article</Link>
        </div>
      </div>
      {isBusy && <p role="status">Comparing the text with version {article.currentVersion}…</p>}
      <FormProblem>{problem}</FormProblem>
      <div className="import-sources">
        <div>
          <AddressForm address={address} onType={onAddress} isBusy={isBusy} onPreview={(url) => compare({ url })} />
          <PasteForm
            paste={paste}
            isBusy={isBusy}
            onPreview={() => compare(paste.source())}
            act={`Compare with version ${article.currentVersion}`}
          />
        </div>
        <div className="file-choice">
          <h2>File</h2>
          <p className="quiet">Drop it anywhere on this page.</p>
          <FileButton
            label={reading.isRunning ? "Reading…" : "Choose a file"}
            accept={ARTICLE_FILES}
            disabled={isBusy}
            onChoose={([chosen]) => readFile(chosen)}
          />
          <p className="hint">Word (.docx), Markdown (.md), HTML and text, up to 20 MB</p>
          <FormProblem>{reading.problem && file ? `${file.name}: ${reading.problem}` : null}</FormProblem>
        </div>
      </div>
    </section>
  );
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}
