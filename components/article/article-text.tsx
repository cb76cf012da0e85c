import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { ReactNode } from "react";
import type { ArticleDocument } from "#domain/document.ts";
import { articleExtensions } from "#editor/extensions.ts";

/** The text of an article without any script: what the server sends first, and what previews show. Same elements as the viewer. */
export function ArticleText({ document, language }: { document: ArticleDocument; language?: string }) {
  return (
    <div className="article-body" lang={language} dir="auto">
      {renderToReactElement({ content: document, extensions: articleExtensions, options: { nodeMapping: { table } } })}
    </div>
  );
}

type TableParts = {
  node: { attrs: Record<string, unknown>; firstChild: { type: { name: string } } | null };
  children?: ReactNode;
};

/** A table as browsers read one: they put its rows into a body, and React expects what they make of it. */
export function table({ node, children }: TableParts): ReactNode {
  const parts = [children].flat();
  const rows = node.firstChild?.type.name === "tableCaption" ? 1 : 0;
  return (
    <table dir={typeof node.attrs.dir === "string" ? node.attrs.dir : undefined}>
      {parts.slice(0, rows)}
      <tbody>{parts.slice(rows)}</tbody>
    </table>
  );
}
