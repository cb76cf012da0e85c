"use client";
import { FileButton } from "#components/ui/file-button.tsx";
import { ARTICLE_FILES } from "#domain/article-file.ts";

/** A button that chooses files to import. The page around it takes dropped files too. */
export function FileChoice({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <div className="file-choice">
      <h2>Files</h2>
      <p className="quiet">Drop one or more files anywhere on this page.</p>
      <FileButton label="Choose files" accept={ARTICLE_FILES} multiple onChoose={onFiles} />
      <p className="hint">Word (.docx), Markdown (.md), HTML and text, up to 20 MB each</p>
    </div>
  );
}
