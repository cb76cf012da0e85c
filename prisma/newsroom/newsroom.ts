import type { ArticleChange } from "#domain/article.ts";
import type { ClaimInput } from "#domain/claim.ts";
import type { CommentKind } from "#domain/comment.ts";
import type { ArticleDocument } from "#domain/document.ts";
import type { Role } from "#domain/permissions.ts";
import type { RulingInput } from "#domain/ruling.ts";
import type { StandingState } from "#domain/standing.ts";
import type { VerdictInput } from "#domain/verdict.ts";

/** The demo accounts. */
export type Desk = "admin" | "editor" | "reviewer" | "second";

export type DemoPerson = { desk: Desk; id: string; email: string; name: string; role: Role };

/** A verdict, and its revision where its author changed it. */
export type DemoVerdict = { by: Desk; input: VerdictInput; revised?: VerdictInput };

export type DemoClaim = {
  id: string;
  markedBy: Desk;
  /** Words that occur once in the article. */
  quote: string;
  claim: Omit<ClaimInput, "articleId" | "passage" | "selectors">;
  verdicts: DemoVerdict[];
  ruling?: { by: Desk; input: RulingInput };
  /** How it stands on the newest version, unless it is where it was. */
  anchor?: "changed" | "lost";
  /** The standing of the claim once all of this is stored. */
  standing: StandingState;
};

/** A remark on a claim, which mentions people and may ask for an answer. */
export type DemoComment = {
  id: string;
  claimId: string;
  by: Desk;
  kind: CommentKind;
  mentions: Desk[];
  text: string;
};

/** An article, or one claim of it, given to somebody. The due date counts from the day of the load. */
export type DemoAssignment = {
  id: string;
  claimId: string | null;
  by: Desk;
  to: Desk;
  dueInDays: number;
  note: string;
};

/** A request to the outlet; `madeInVersion` where it has done so. Days count back from the day of the load. */
export type DemoRequest = {
  id: string;
  claimId: string;
  by: Desk;
  askedDaysAgo: number;
  request: string;
  answer?: { daysAgo: number; text: string; madeInVersion: number };
};

/** A copy of a made-up source. */
export type DemoSnapshot = { url: string; text: string };

export type DemoArticle = {
  id: string;
  importedBy: Desk;
  details: ArticleChange & { title: string };
  document: ArticleDocument;
  claims: DemoClaim[];
  /** The second version of the article. */
  revision?: { by: Desk; document: ArticleDocument; note: string };
  comments?: DemoComment[];
  assignments?: DemoAssignment[];
  requests?: DemoRequest[];
  snapshots?: DemoSnapshot[];
};

/** A newsroom to try Galley in: people, and what they checked. All ids are fixed, so that loading it again changes nothing. */
/** What the newsroom is called, and what it tells its readers about its work. */
export type DemoMethodology = { newsroom: string; by: Desk; document: ArticleDocument };

export type Newsroom = { people: DemoPerson[]; articles: DemoArticle[]; methodology?: DemoMethodology };

/** A fixed id in the shape of a UUIDv7 of 1 January 2026; ids of one group are in the order of their numbers. */
export const demoId = (group: number, number: number): string =>
  `019b76da-a800-7000-8${String(group).padStart(3, "0")}-${String(number).padStart(12, "0")}`;
