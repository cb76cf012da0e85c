"use client";
import { ARTICLE_FILES } from "#domain/article-file.ts";

/** Files to import, chosen or dropped; the page around it takes drops as well. */
export function FileChoice({ onFiles }: { onFiles: (files: File[]) => void }) {
  return (
    <div className="file-choice">
      <h2>Files</h2>
      <p className="quiet">Drop them anywhere on this page, one or many.</p>
      <label className="btn">
        Choose files
        <input
          className="visually-hidden"
          type="file"
          multiple
          accept={ARTICLE_FILES.join(",")}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </label>
      <p className="hint">Word (.docx), Markdown (.md), HTML and text, up to 20 MB each</p>
    </div>
  );
}
