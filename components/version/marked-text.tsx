import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { ReactNode } from "react";
import { table } from "#components/article/article-text.tsx";
import type { ArticleDocument } from "#domain/document.ts";
import { ClaimMark, type ClaimMarkAttributes, withClaimMarks } from "#editor/claim-mark.ts";
import { articleExtensions } from "#editor/extensions.ts";
import type { DrawnClaim } from "./outcomes.ts";

/** The id of the place where a claim begins in the text, for links from the list. */
export const claimMarkId = (claimId: string) => `words-${claimId}`;

type MarkedTextProps = { document: ArticleDocument; language: string; claims: DrawnClaim[] };

/** The text of a version with its claims drawn over it, without any script. */
export function MarkedText({ document, language, claims }: MarkedTextProps) {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const claim = ({ mark, children }: { mark: { attrs: Record<string, unknown> }; children?: ReactNode }) => {
    const { claimId, begins, ends } = mark.attrs as ClaimMarkAttributes;
    const drawn = known.get(claimId);
    return (
      <mark id={begins ? claimMarkId(claimId) : undefined} className={drawn?.rating ? `r-${drawn.rating}` : "unrated"}>
        {children}
        {ends && drawn && (
          <a className="claim-number" href={`#claim-${claimId}`}>
            <span className="visually-hidden">Claim </span>
            {drawn.number}
          </a>
        )}
      </mark>
    );
  };
  return (
    <div className="article-body" lang={language} dir="auto">
      {renderToReactElement({
        content: withClaimMarks(document, claims),
        extensions: [...articleExtensions, ClaimMark],
        options: { nodeMapping: { table }, markMapping: { claim } },
      })}
    </div>
  );
}
