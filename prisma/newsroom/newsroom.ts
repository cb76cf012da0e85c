import type { ArticleChange } from "#domain/article.ts";
import type { ClaimInput } from "#domain/claim.ts";
import type { ArticleDocument } from "#domain/document.ts";
import type { Role } from "#domain/permissions.ts";
import type { RulingInput } from "#domain/ruling.ts";
import type { StandingState } from "#domain/standing.ts";
import type { VerdictInput } from "#domain/verdict.ts";

/** Who does what in the demo. */
export type Desk = "admin" | "editor" | "reviewer" | "second";

export type DemoPerson = { desk: Desk; id: string; email: string; name: string; role: Role };

/** A verdict, and what it became when its author thought again. */
export type DemoVerdict = { by: Desk; said: VerdictInput; revised?: VerdictInput };

export type DemoClaim = {
  id: string;
  markedBy: Desk;
  /** Words of the article, which stand in it once. */
  quote: string;
  claim: Omit<ClaimInput, "articleId" | "passage" | "selectors">;
  verdicts: DemoVerdict[];
  ruling?: { by: Desk; said: RulingInput };
  /** Where the claim stands once all of this is stored. */
  stands: StandingState;
};

export type DemoArticle = {
  id: string;
  importedBy: Desk;
  details: ArticleChange & { title: string };
  document: ArticleDocument;
  claims: DemoClaim[];
};

/** A newsroom to look around in: people, and what they checked. Every id is fixed, so that it is loaded once. */
export type Newsroom = { people: DemoPerson[]; articles: DemoArticle[] };

/** A fixed id in the shape of a UUIDv7 of 1 January 2026; ids of one group are in the order of their numbers. */
export const demoId = (group: number, number: number): string =>
  `019b76da-a800-7000-8${String(group).padStart(3, "0")}-${String(number).padStart(12, "0")}`;
