import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { DocumentNode } from "#domain/document.ts";
import { rationaleExtensions } from "#editor/rationale.ts";

export function RationaleText({ document }: { document: DocumentNode }) {
  return (
    <div className="rationale-body" dir="auto">
      {renderToReactElement({ content: document, extensions: rationaleExtensions })}
    </div>
  );
}
