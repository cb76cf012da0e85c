"use client";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { FileChoice } from "./file-choice.tsx";
import { ImportList } from "./import-list.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { isRead, type ReadIncoming } from "./incoming.ts";
import { PasteForm } from "./paste-form.tsx";
import { useImports } from "./use-imports.ts";
import { usePaste } from "./use-paste.ts";

/** Importing articles: choose text or files, look at what would be stored, store it. */
export function ImportDesk() {
  const router = useRouter();
  const imports = useImports();
  const paste = usePaste();
  const [problem, setProblem] = useState<string | null>(null);
  const { opened, all } = imports;

  const store = async (incoming: ReadIncoming) => {
    const article = await imports.store(incoming);
    const isLast = all.every(
      ({ id, state }) => id === incoming.id || state.is === "imported" || state.is === "refused",
    );
    if (isLast) return router.push(`/articles/${article.id}`);
    if (!("file" in incoming.source)) paste.clear();
    imports.close();
  };

  if (opened && isRead(opened))
    return (
      <ImportPreview
        incoming={opened}
        onEdit={(form) => imports.edit(opened.id, form)}
        onBack={imports.close}
        onStore={() => store(opened)}
      />
    );
  return (
    <section
      className="import-desk"
      aria-label="Text and files"
      onDragOver={allowFiles}
      onDrop={(event) => takeFiles(event, imports.addFiles)}
    >
      <div className="page-head">
        <h1>Import an article</h1>
      </div>
      <div className="import-sources">
        <PasteForm
          paste={paste}
          isBusy={imports.isBusy}
          problem={problem}
          onPreview={async () => setProblem(await imports.addPaste(paste.source()))}
        />
        <FileChoice onFiles={imports.addFiles} />
      </div>
      {all.length > 0 && <ImportList imports={imports} />}
    </section>
  );
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

function takeFiles(event: DragEvent, take: (files: File[]) => void): void {
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  take([...event.dataTransfer.files]);
}
