import { type ReactNode, useState } from "react";
import type { LeftOut } from "#domain/article.ts";
import { shortenedToWords } from "#domain/graphemes.ts";

/** Texts of one fold, and the characters of a text that stand in its line. */
const MAX_TEXTS = 200;
const MAX_LENGTH = 300;

/** What was left out, one line each. Omitted text can be opened and read, to its last word. */
export function LeftOutList({ leftOut }: { leftOut: LeftOut[] }) {
  return (
    <ul>
      {leftOut.map(({ what, texts }) => (
        <li key={what}>
          {texts ? (
            <Fold summary={what}>
              <Texts texts={[...new Set(texts)]} />
            </Fold>
          ) : (
            what
          )}
        </li>
      ))}
    </ul>
  );
}

function Texts({ texts }: { texts: string[] }) {
  const rest = texts.slice(MAX_TEXTS);
  return (
    <ul>
      {texts.slice(0, MAX_TEXTS).map((text) => (
        <li key={text} dir="auto">
          {text.length <= MAX_LENGTH ? text : <Fold summary={shortenedToWords(text, MAX_LENGTH)}>{text}</Fold>}
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <Fold summary={`${rest.length.toLocaleString("en")} more`}>
            <Texts texts={rest} />
          </Fold>
        </li>
      )}
    </ul>
  );
}

/** Its content is rendered once it is opened, because a page can have thousands of texts. */
function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
