import { renderToReactElement } from "@tiptap/static-renderer/pm/react";
import type { ReactNode } from "react";
import { table } from "#components/article/article-text.tsx";
import { InParts } from "#components/ui/in-parts.tsx";
import { directionOf } from "#domain/direction.ts";
import { type ArticleDocument, locate } from "#domain/document.ts";
import { ClaimMark, type ClaimMarkAttributes, withClaimMarks } from "#editor/claim-mark.ts";
import { articleExtensions } from "#editor/extensions.ts";
import type { DrawnClaim } from "./outcomes.ts";

/** The id of the place where a claim begins in the text, for links from the list. */
export const claimMarkId = (claimId: string) => `words-${claimId}`;

/** Top-level blocks that are rendered together. */
const PART_SIZE = 100;

type MarkedTextProps = {
  /** In JSON. */
  document: string;
  language: string;
  claims: DrawnClaim[];
};

/** The text of a version with its claims drawn over it, without any script. */
export function MarkedText({ document, language, claims }: MarkedTextProps) {
  const content: ArticleDocument = JSON.parse(document);
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
    <div className="article-body" lang={language} dir={directionOf(language)}>
      <InParts items={locate(content).content} size={PART_SIZE}>
        {(blocks) =>
          renderToReactElement({
            content: withClaimMarks(blocks, claims),
            extensions: [...articleExtensions, ClaimMark],
            options: { nodeMapping: { table }, markMapping: { claim } },
          })
        }
      </InParts>
    </div>
  );
}
