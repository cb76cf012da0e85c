import * as z from "zod";
import { QueueFilter } from "#domain/adjudication/adjudication.ts";
import { ArticleArchived, ArticleChange, ArticleInput } from "#domain/article.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ClaimEnd, ClaimInput } from "#domain/claim.ts";
import { ExportQuery } from "#domain/exports/export-query.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { RulingInput, RulingsInput, RulingsWithdrawal, RulingWithdrawal } from "#domain/ruling.ts";
import { SearchInput } from "#domain/search/search-hit.ts";
import { SendBackInput } from "#domain/sent-back.ts";
import { VerdictInput, VerdictWithdrawal } from "#domain/verdict.ts";
import { AFFAIR_ROUTES } from "./affair-routes.ts";
import { CHECK_WORTHINESS_ROUTES } from "./check-worthiness-routes.ts";
import { CLAIM_LIST_ROUTES } from "./claim-list-routes.ts";
import { CLASH_ROUTES } from "./clash-routes.ts";
import { CLUSTER_ROUTES } from "./cluster-routes.ts";
import { CORRECTION_ROUTES } from "./correction-routes.ts";
import { DASHBOARD_ROUTES } from "./dashboard-routes.ts";
import { EDITION_ROUTES } from "./edition-routes.ts";
import { EXPERT_ROUTES } from "./expert-routes.ts";
import { EXPORT_ROUTES } from "./export-routes.ts";
import { IMPORT_ROUTES } from "./import-routes.ts";
import { OPERATION_ROUTES } from "./operation-routes.ts";
import { PEOPLE_ROUTES } from "./people-routes.ts";
import { QUOTATION_ROUTES } from "./quotation-routes.ts";
import { READER_ROUTES } from "./reader-routes.ts";
import { SCALE_ROUTES } from "./scale-routes.ts";
import { SETTINGS_ROUTES } from "./settings-routes.ts";
import { SOURCE_ROUTES } from "./source-routes.ts";
import { MAX_ARTICLE_BODY_BYTES, VERSION_ROUTES } from "./version-routes.ts";
import { WORK_ROUTES } from "./work-routes.ts";

/** The description of a route for openapi.ts, with the schemas by which `endpoint()` parses its requests. */
export type RouteSpec = {
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  input?: z.ZodType;
  /** Limit of the body. The default is one million. */
  maxBytes?: number;
  /** The body is a file of another program, which can have any fields. */
  foreign?: true;
  /** The route is open to people who are not signed in. */
  open?: true;
  /** A change needs the ETag of what it changes. */
  ifMatch?: true;
  /** The route can answer 201, for something new. */
  creates?: true;
  /** The route can answer 202, where the work goes on as a job. */
  accepts?: true;
  /** Media type of the response where it is not JSON. */
  produces?: string;
};

type Method = "GET" | "PUT" | "POST" | "DELETE";

const article = z.object({ articleId: Id });
const claim = z.object({ claimId: Id });
const EventNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
const ClaimPage = z.strictObject({ after: Id.optional(), withdrawn: z.enum(["0", "1"]).optional() });

/** Every route of /api/v1. A route that is not in this table cannot be built. */
export const ROUTES = {
  "GET /articles": { summary: "Articles, by keyset pages, with progress", query: ArticleFilter },
  "POST /articles": {
    summary: "Import an article",
    input: ArticleInput,
    maxBytes: MAX_ARTICLE_BODY_BYTES,
    creates: true,
  },
  "POST /articles/preview": {
    summary: "What an import would store",
    input: ArticleInput,
    maxBytes: MAX_ARTICLE_BODY_BYTES,
  },
  "GET /articles/:articleId": { summary: "An article with its current version", params: article },
  "PUT /articles/:articleId": {
    summary: "Change the details of an article",
    params: article,
    input: ArticleChange,
    ifMatch: true,
  },
  "PUT /articles/:articleId/archived": {
    summary: "Archive an article, which takes it out of lists, figures and queues, or restore it",
    params: article,
    input: ArticleArchived,
    ifMatch: true,
  },
  ...VERSION_ROUTES,
  "GET /articles/:articleId/claims": {
    summary: "Claims of an article as the viewer may see them",
    params: article,
    query: ClaimPage,
  },
  "GET /articles/:articleId/export": {
    summary: "The report of an article as a file",
    params: article,
    query: ExportQuery,
    produces: "*/*",
  },
  ...CLAIM_LIST_ROUTES,
  ...EXPORT_ROUTES,
  ...AFFAIR_ROUTES,
  ...CLASH_ROUTES,
  ...CLUSTER_ROUTES,
  ...QUOTATION_ROUTES,
  ...CHECK_WORTHINESS_ROUTES,
  "GET /claims/:claimId": { summary: "A claim as the viewer may see it", params: claim },
  "GET /claims/:claimId/guards": {
    summary:
      "What a careful reader should know about the evidence on a claim that the viewer may see, at most 160 guards",
    params: claim,
  },
  "PUT /claims/:claimId": {
    summary: "Mark, change or restore a claim",
    params: claim,
    input: ClaimInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /claims/:claimId": { summary: "Withdraw a claim; its history is kept", params: claim, ifMatch: true },
  "PUT /claims/:claimId/ended": {
    summary: "Mark a claim as removed by the outlet, or undo that",
    params: claim,
    input: ClaimEnd,
    ifMatch: true,
  },
  "GET /claims/:claimId/verdict": { summary: "My verdict", params: claim },
  "PUT /claims/:claimId/verdict": {
    summary: "Save or submit my verdict",
    params: claim,
    input: VerdictInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /claims/:claimId/verdict": {
    summary: "Withdraw my submitted verdict, with a reason: it is a draft again. Empty my draft. The history is kept",
    params: claim,
    input: VerdictWithdrawal,
    ifMatch: true,
  },
  "PUT /claims/:claimId/ruling": {
    summary: "Rule on a claim",
    params: claim,
    input: RulingInput,
    ifMatch: true,
    creates: true,
  },
  "DELETE /claims/:claimId/ruling": {
    summary: "Withdraw a ruling, with a reason; the standing follows from the verdicts again, and the history is kept",
    params: claim,
    input: RulingWithdrawal,
    ifMatch: true,
  },
  "PUT /claims/:claimId/sent-back": {
    summary: "Send a claim back to its reviewers with a question",
    params: claim,
    input: SendBackInput,
    creates: true,
  },
  "PUT /rulings": {
    summary: "Rule on many claims; the answer says for each claim whether its ruling was saved",
    input: RulingsInput,
  },
  "DELETE /rulings": {
    summary: "Withdraw many rulings; the answer says for each claim whether its ruling was withdrawn",
    input: RulingsWithdrawal,
  },
  "GET /adjudication": { summary: "Claims that are waiting for an editor, by keyset pages", query: QueueFilter },
  "GET /claims/:claimId/history": {
    summary: "The events of a claim, newest first, by keyset pages; fields named in `long` are left out",
    params: claim,
    query: PageQuery,
  },
  "GET /claims/:claimId/history/:number": {
    summary: "One event of the history of a claim, with all its fields",
    params: z.object({ claimId: Id, number: EventNumber }),
  },
  ...SOURCE_ROUTES,
  ...DASHBOARD_ROUTES,
  "GET /search": {
    summary:
      "Search all texts, by pages: words, quoted phrases, -word, from:outlet, by:claimant, rating:false, kind:claim, before:2026-03 and after:2025",
    query: SearchInput,
  },
  "GET /events": {
    summary: "Live changes",
    query: z.strictObject({
      article: Id.optional(),
      /** The claim on which the viewer rules: others see them there. */
      ruling: Id.optional(),
      only: z.enum(["notifications", "adjudication"]).optional(),
    }),
    produces: "text/event-stream",
  },
  ...IMPORT_ROUTES,
  ...CORRECTION_ROUTES,
  ...EDITION_ROUTES,
  ...READER_ROUTES,
  ...EXPERT_ROUTES,
  ...WORK_ROUTES,
  ...SCALE_ROUTES,
  ...SETTINGS_ROUTES,
  ...OPERATION_ROUTES,
  ...PEOPLE_ROUTES,
  "GET /openapi.json": { summary: "This description", open: true },
} as const satisfies Record<`${Method} /${string}`, RouteSpec>;

export type RouteKey = keyof typeof ROUTES;
