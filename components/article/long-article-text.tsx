import { InParts } from "#components/ui/in-parts.tsx";
import { directionOf } from "#domain/direction.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { ArticleBlocks } from "./article-text.tsx";

/** Top-level blocks that are rendered together. */
const PART_SIZE = 500;

/** `ArticleText` for pages of the server: other requests have their turn while it renders a long text. */
export function LongArticleText({ document, language }: { document: ArticleDocument; language: string }) {
  return (
    <div className="article-body" lang={language} dir={directionOf(language)}>
      <InParts items={document.content} size={PART_SIZE}>
        {(content) => <ArticleBlocks content={content} />}
      </InParts>
    </div>
  );
}
