import { GrowingField } from "#components/ui/growing-field.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import type { ChecklistItem } from "#domain/checklist.ts";

type ChecklistItemsProps = {
  articleId: string;
  items: ChecklistItem[];
  /** The reasons that were typed, by the keys of their items. */
  reasons: Record<string, string>;
  problemAt: (path: string) => string | undefined;
  onReason: (key: string, reason: string) => void;
};

/** The checklist. Each item that does not pass lists its claims and takes the reason for which it is passed over. */
export function ChecklistItems({ articleId, items, reasons, problemAt, onReason }: ChecklistItemsProps) {
  return (
    <section className="checklist" aria-labelledby="checklist-title">
      <h2 id="checklist-title">Checklist</h2>
      <ul>
        {items.map(({ key, label, passed, detail, claims }) => (
          <li key={key} className={passed ? "is-passed" : "is-failed"}>
            <p className="checklist-label">
              <span className="checklist-sign" aria-hidden="true">
                {passed ? "✓" : "✕"}
              </span>
              <strong>{label}</strong> <span className="visually-hidden">{passed ? "Passed." : "Not passed."}</span>
            </p>
            <p className="quiet">{detail}</p>
            {claims.length > 0 && (
              <details open={claims.length <= SHOWN}>
                <summary>{claims.length === 1 ? "Show the claim" : "Show the claims"}</summary>
                <ol>
                  {claims.map(({ id, number, statement }) => (
                    <li key={id} value={number}>
                      <Link href={claimInArticleAddress(articleId, id)}>
                        <bdi>{statement}</bdi>
                      </Link>
                    </li>
                  ))}
                </ol>
              </details>
            )}
            {!passed && (
              <GrowingField
                label={`Reason to publish anyway: ${label.toLowerCase()}`}
                hint="Kept in the log with your name. Readers do not see it."
                value={reasons[key] ?? ""}
                onType={(reason) => onReason(key, reason)}
                problem={problemAt(`reasons.${key}`)}
                maxLength={1000}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A longer list of claims is collapsed. */
const SHOWN = 5;
