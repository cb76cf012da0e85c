import {
  articleAddress,
  claimAddress,
  claimInArticleAddress,
  copyAddress,
  passageAddress,
  sourceAddress,
  verdictsAddress,
  workspaceAddress,
} from "#domain/addresses.ts";
import { precedentsAddress } from "#domain/precedent.ts";
import type { SearchHit } from "./search-hit.ts";

/** Where a hit leads: to its words in the text, or to the place of the claim, source or review. */
export function hitAddress(hit: SearchHit): string {
  const { kind, id, articleId = "", claimId = "", sourceId = "", passage, exact, before } = hit;
  switch (kind) {
    case "article":
      return passage ? passageAddress(articleId, passage) : articleAddress(articleId);
    case "claim":
      return claimInArticleAddress(articleId, claimId);
    case "ruling":
      return claimAddress(claimId);
    case "rationale":
      return verdictsAddress(claimId);
    case "comment":
      return workspaceAddress({ articleId, claimId, commentId: id });
    case "source":
      return sourceAddress(sourceId);
    case "snapshot":
      return exact === "" ? sourceAddress(sourceId) : copyAddress(sourceId, exact);
    case "precedent":
      return precedentsAddress({ q: exact || before });
  }
}
