import type { ArticlePreview } from "#domain/article.ts";
import { LeftOutList } from "./left-out-list.tsx";

export function PreviewSummary({ preview: { words, characters, leftOut } }: { preview: ArticlePreview }) {
  return (
    <section className="left-out" aria-label="What will be saved">
      <p className="num">
        {words.toLocaleString("en")} words, {characters.toLocaleString("en")} characters.{" "}
        {leftOut.length === 0 ? "Nothing was left out." : ""}
      </p>
      {leftOut.length > 0 && (
        <>
          <h2>Left out or changed</h2>
          <LeftOutList leftOut={leftOut} />
        </>
      )}
    </section>
  );
}
