import type { ShownClaim } from "#domain/expert-review.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** The passage with the words around it, and where it was published. */
export function ExpertPassage({ shown: { article, context } }: { shown: ShownClaim }) {
  const href = article.url && safeUrl(article.url);
  return (
    <section aria-labelledby="passage">
      <h2 id="passage">Where it is said</h2>
      <p className="quiet">
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer" lang={article.language} dir="auto">
            {article.title}
          </a>
        ) : (
          <bdi lang={article.language}>{article.title}</bdi>
        )}
        {article.outlet && (
          <>
            {", "}
            <bdi>{article.outlet}</bdi>
          </>
        )}
      </p>
      {context ? (
        <div className="expert-passage" lang={article.language} dir="auto">
          {context.before && <p className="quiet">{context.before}</p>}
          <p>
            {context.opening}
            <mark>{context.words}</mark>
            {context.closing}
          </p>
          {context.after && <p className="quiet">{context.after}</p>}
        </div>
      ) : (
        <p>These words are no longer in the article.</p>
      )}
    </section>
  );
}
