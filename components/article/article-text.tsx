import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { ReactNode } from "react";
import { directionOf } from "#domain/direction.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { articleExtensions } from "#editor/extensions.ts";

/** The text of an article without scripts: the same elements as the editor's, for first responses and previews. */
export function ArticleText({ document, language }: { document: ArticleDocument; language?: string }) {
  return (
    <div className="article-body" lang={language} dir={directionOf(language)}>
      <ArticleBlocks content={document.content} />
    </div>
  );
}

/** Top-level blocks of an article. */
export function ArticleBlocks({ content }: Pick<ArticleDocument, "content">) {
  const options = { nodeMapping: { table } };
  return renderToReactElement({ content: { type: "doc", content }, extensions: articleExtensions, options });
}

type TableParts = {
  node: { attrs: Record<string, unknown>; firstChild: { type: { name: string } } | null };
  children?: ReactNode;
};

/** A table with a body: browsers put rows into a tbody, and hydration expects the same elements. */
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
