import type { LeftOut } from "#domain/article.ts";

/** What was left out, one line each. Omitted text can be opened and read. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  return (
    <ul>
      {leftOut.map(({ what, texts }) => (
        <li key={what}>{texts ? <Opened what={what} texts={texts} /> : what}</li>
      ))}
    </ul>
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
