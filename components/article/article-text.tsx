import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { ArticleDocument } from "#domain/document.ts";
import { articleExtensions } from "#editor/extensions.ts";

/** The text of an article without any script: what the server sends first, and what previews show. Same elements as the viewer. */
export function ArticleText({ document, language }: { document: ArticleDocument; language?: string }) {
  return (
    <div className="article-body" lang={language} dir="auto">
      {renderToReactElement({ content: document, extensions: articleExtensions })}
    </div>
  );
}
