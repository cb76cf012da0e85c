import type { ArticlePreview } from "#domain/article.ts";

/** How much of an input would be stored, and what would not; what said something can be opened and read. */
export function LeftOut({ preview: { words, characters, leftOut } }: { preview: ArticlePreview }) {
  return (
    <section className="left-out" aria-label="What is stored">
      <p className="quiet num">
        {words.toLocaleString("en")} words, {characters.toLocaleString("en")} characters
      </p>
      {leftOut.length > 0 && (
        <>
          <h2>Left out</h2>
          <ul>
            {leftOut.map(({ what, texts }) => (
              <li key={what}>{texts ? <Opened what={what} texts={texts} /> : what}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Opened({ what, texts }: { what: string; texts: string[] }) {
  return (
    <details>
      <summary>{what}</summary>
      <ul>
        {[...new Set(texts)].map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
