import { STANCES } from "#domain/evidence.ts";
import type { ShownEvidence } from "#domain/expert-review.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { SOURCE_KINDS } from "#domain/source.ts";

/** The evidence that the editor sends, with links to the sources and, where the editor allows it, to their copies. */
export function ExpertEvidence({ evidence, secret }: { evidence: ShownEvidence[]; secret: string }) {
  if (evidence.length === 0) return null;
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence so far</h2>
      <ol className="expert-evidence">
        {evidence.map((piece, at) => {
          const { stance, source, quote, note, locator, publishedAt, reviewer, copy } = piece;
          const { title, url, publisher, author, kind } = source;
          const href = url && safeUrl(url);
          const about = [
            STANCES[stance],
            publisher,
            author,
            publishedAt,
            kind !== "other" && SOURCE_KINDS[kind],
            locator,
          ];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <li key={at}>
              <p dir="auto">
                {href ? (
                  <a href={href} target="_blank" rel="noopener noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </p>
              <p className="quiet small">{about.filter(Boolean).join(", ")}</p>
              {quote && (
                <blockquote className="serif" dir="auto">
                  {quote}
                </blockquote>
              )}
              {note && <p dir="auto">{note}</p>}
              {reviewer && (
                <p className="quiet small">
                  Found by <bdi>{reviewer}</bdi>
                </p>
              )}
              {copy && (
                <p className="small">
                  <a href={`/expert/${secret}/copies/${at + 1}`}>
                    Read the copy we kept<span className="visually-hidden"> of {title}</span>
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
