import { addressWith } from "./address-fields.ts";
import type { Passage } from "./anchoring/selectors.ts";

/** Addresses of the pages about an article, its versions and its claims. */
export const articleAddress = (articleId: string) => `/articles/${articleId}`;
export const versionsAddress = (articleId: string) => `${articleAddress(articleId)}/versions`;
export const versionAddress = (articleId: string, number: number) => `${versionsAddress(articleId)}/${number}`;
export const newVersionAddress = (articleId: string) => `${articleAddress(articleId)}/new-version`;
export const comparisonAddress = (articleId: string, from: number, to: number, part = 1) =>
  `${articleAddress(articleId)}/compare?from=${from}&to=${to}${part > 1 ? `&part=${part}` : ""}`;

/** The claim in the workspace of its article. */
export const claimInArticleAddress = (articleId: string, claimId: string) =>
  `${articleAddress(articleId)}?claim=${claimId}`;

/** The article at a passage of its current version, with its words selected. */
export const passageAddress = (articleId: string, { start, end }: Passage) =>
  `${articleAddress(articleId)}?passage=${start}-${end}`;

/** The passage that an address names, within a text of this length; null where it names none. */
export function passageInAddress(value: string | null, length: number): Passage | null {
  const [start = Number.NaN, end = Number.NaN, ...more] = (value ?? "").split("-").map(offsetOf);
  const isInText = Number.isInteger(start) && Number.isInteger(end) && start < end && end <= length;
  return isInText && more.length === 0 ? { start, end } : null;
}

const offsetOf = (digits: string): number => (digits === "" ? Number.NaN : Number(digits));

/** Where something is done or said: in an article, on a claim in it, in a comment on that claim. */
export type WorkspaceTarget = { articleId: string; claimId: string | null; commentId: string | null };

export function workspaceAddress({ articleId, claimId, commentId }: WorkspaceTarget): string {
  const address = claimId ? claimInArticleAddress(articleId, claimId) : articleAddress(articleId);
  return commentId ? `${address}#comment-${commentId}` : address;
}

/** The claims of an article that wait for the viewer. */
export const awaitingAddress = (articleId: string) => `${articleAddress(articleId)}?show=awaiting`;

/** The address of what a notification is about. That of a new version leads to the claims in it that await the viewer. */
export function notificationAddress({
  articleId,
  versionNumber = null,
  ...target
}: Omit<WorkspaceTarget, "articleId"> & { articleId: string | null; versionNumber?: number | null }): string {
  if (articleId && versionNumber !== null && target.claimId === null) return awaitingAddress(articleId);
  return articleId ? workspaceAddress({ articleId, ...target }) : "/my-work";
}

/** The page with all that is known about a claim. */
export const claimAddress = (claimId: string) => `/claims/${claimId}`;
export const verdictsAddress = (claimId: string) => `${claimAddress(claimId)}#verdicts`;
export const claimHistoryAddress = (claimId: string) => `${claimAddress(claimId)}#history`;

/** The page with all that is known about a source. */
export const sourceAddress = (sourceId: string) => `/sources/${sourceId}`;

/** The page of a source with its copy open at these words. */
export const copyAddress = (sourceId: string, words: string) => addressWith(sourceAddress(sourceId), { copy: words });

/** The page on which a claim is ruled on. */
export const rulingAddress = (claimId: string) => `/adjudication/${claimId}`;

/**
 * The versions that the query of a comparison names, by default the last two, and the part of the comparison; null when
 * a version does not exist.
 */
export function requestedVersions(
  query: Record<string, string | string[] | undefined>,
  current: number,
): { from: number; to: number; part: number } | null {
  const numberOf = (value: string | string[] | undefined, otherwise: number) =>
    value === undefined ? otherwise : Number([value].flat()[0]);
  const to = numberOf(query.to, current);
  const from = numberOf(query.from, Math.max(1, to - 1));
  const part = numberOf(query.part, 1);
  return [from, to].every((number) => Number.isInteger(number) && number >= 1 && number <= current)
    ? { from, to, part: Number.isInteger(part) ? part : 1 }
    : null;
}

/** The page on which the report of an article is published. */
export const publishingAddress = (articleId: string) => `${articleAddress(articleId)}/publish`;

/** Public addresses, for people who are not signed in. */
export const REPORTS_ADDRESS = "/reports";
export const reportAddress = (slug: string) => `${REPORTS_ADDRESS}/${slug}`;
export const editionAddress = (slug: string, number: number) => `${reportAddress(slug)}/editions/${number}`;
export const slugClaimAddress = (slug: string, claimId: string) => `${reportAddress(slug)}/claims/${claimId}`;
export const publicCopyAddress = (slug: string, claimId: string, sha256: string) =>
  `${slugClaimAddress(slug, claimId)}/copies/${sha256}`;
