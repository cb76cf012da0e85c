import { Link } from "#components/ui/link.tsx";
import { MeaningChanges } from "#components/ui/meaning-changes.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { WordChanges } from "#components/ui/word-changes.tsx";
import { claimAddress, claimInArticleAddress } from "#domain/addresses.ts";
import type { Adjudication } from "#domain/adjudication/case.ts";
import { wordDiff } from "#domain/anchoring/word-diff.ts";

type PassageInContextProps = Pick<Adjudication, "context"> & {
  claim: Pick<Adjudication["claim"], "id" | "statement" | "claimant" | "saidAt" | "anchor">;
  article: Pick<Adjudication["article"], "id" | "title" | "outlet" | "language">;
  /** Whether it stands on the claim's own page. */
  isOwnPage?: boolean;
};

/** The statement of a claim, and its passage with the text around it. */
export function PassageInContext({ claim, article, context, isOwnPage = false }: PassageInContextProps) {
  const { statement, claimant, saidAt, anchor } = claim;
  return (
    <section className="passage-in-context" aria-label="Claim">
      <h1 lang={article.language} dir="auto">
        {statement}
      </h1>
      <p className="quiet">
        {claimant && <bdi>{claimant}</bdi>}
        {claimant && saidAt && ", "}
        {saidAt && <PartialDate at={saidAt} />}
        {(claimant || saidAt) && " · "}
        <Link href={claimInArticleAddress(article.id, claim.id)} lang={article.language} dir="auto">
          {article.title}
        </Link>
        {article.outlet && (
          <>
            {", "}
            <bdi>{article.outlet}</bdi>
          </>
        )}
        {!isOwnPage && (
          <>
            {" · "}
            <Link href={claimAddress(claim.id)}>Open the claim page</Link>
          </>
        )}
      </p>
      {context ? (
        <blockquote className="around" lang={article.language} dir="auto">
          {context.before && <p className="outer clamped quiet">{context.before}</p>}
          <p>
            {context.opening}
            <mark className="in-hand">{context.words}</mark>
            {context.closing}
          </p>
          {context.after && <p className="outer clamped quiet">{context.after}</p>}
        </blockquote>
      ) : (
        <div className="notice bad">
          <p>These words are not in the current version of the article:</p>
          <blockquote className="serif" lang={article.language} dir="auto">
            {anchor.exact}
          </blockquote>
        </div>
      )}
      {anchor.was && context && (
        <div className="notice">
          <p>The words have changed since version {anchor.was.version}:</p>
          <p className="diff">
            <WordChanges diff={wordDiff(anchor.was.exact, anchor.exact)} />
          </p>
          <MeaningChanges diff={wordDiff(anchor.was.exact, anchor.exact)} language={article.language} />
        </div>
      )}
    </section>
  );
}
