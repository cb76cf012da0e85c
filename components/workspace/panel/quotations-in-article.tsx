"use client";
import { readMoreQuotations, useArticleQuotations } from "#client/article-quotations.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Link } from "#components/ui/link.tsx";
import { useMarkedQuotations } from "#components/workspace/marked-quotations.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type ListedQuotation, utteranceAddress } from "#domain/quotation/quotation.ts";
import { alsoReported } from "#domain/quotation/report-words.ts";

/** What the article reports that somebody said, and which other articles report the same. */
export function QuotationsInArticle() {
  const { article } = useWorkspaceView();
  const { quotations, hasMore, state } = useArticleQuotations(article.id);
  const [isMarked, setMarked] = useMarkedQuotations();
  const readMore = () => void readMoreQuotations(article.id);
  if (quotations.length === 0 && state !== "failed") return null;
  return (
    <details className="quotations-in-article">
      <summary>
        Quotations <span className="num quiet">{`${quotations.length}${hasMore ? "+" : ""}`}</span>
      </summary>
      {state === "failed" && (
        <p role="status">The quotations of this article cannot be loaded at the moment. Try again.</p>
      )}
      {quotations.some(({ reports }) => reports > 0) && (
        <label className="choice">
          <Checkbox checked={isMarked} onChange={({ currentTarget }) => setMarked(currentTarget.checked)} />
          Underline in the text what other articles report too
        </label>
      )}
      <ul className="divided">
        {quotations.map((quotation) => (
          <QuotationItem key={quotation.id} quotation={quotation} language={article.language} />
        ))}
      </ul>
      {(hasMore || state === "failed") && (
        <Actions>
          <Button onClick={readMore}>{state === "failed" ? "Try again" : "Show more quotations"}</Button>
        </Actions>
      )}
    </details>
  );
}

function QuotationItem({ quotation, language }: { quotation: ListedQuotation; language: string }) {
  const { showPassage } = useWorkspaceView();
  const { id, exact, speaker, passage } = quotation;
  const also = alsoReported(quotation);
  return (
    <li>
      <button
        type="button"
        className="unstyled clamped serif"
        lang={language}
        dir="auto"
        title="Show in the text"
        onClick={() => showPassage.current(passage)}
      >
        “{exact}”
      </button>
      {speaker && <bdi className="quiet small">{speaker}</bdi>}
      {also && (
        <Link className="small" href={utteranceAddress(id)}>
          {also}
        </Link>
      )}
    </li>
  );
}
