import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { DocumentNode } from "#domain/document.ts";
import { methodologyExtensions } from "#editor/rationale.ts";

export function MethodologyText({ document }: { document: DocumentNode }) {
  return (
    <div className="methodology-text" dir="auto">
      {renderToReactElement({ content: document, extensions: methodologyExtensions })}
    </div>
  );
}
