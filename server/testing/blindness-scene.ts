import fc from "fast-check";
import { v7 as newId } from "uuid";
import { expect } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { saveComment } from "#server/comments/comments.ts";
import { saveRequest } from "#server/corrections/requests.ts";
import { db } from "#server/db/client.ts";
import { withdrawRuling } from "#server/rulings/withdraw.ts";
import { lookUpSource } from "#server/sources/lookup.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { withdrawVerdict } from "#server/verdicts/withdraw.ts";
import { articleOfLines, markClaim, rule, versionOfLines } from "./claims.ts";
import { look } from "./sources.ts";

/** The roles of the people in a scene. */
export const SCENE_ROLES = ["reviewer", "reviewer", "reviewer", "editor", "editor"] as const;
export const SCENE_RATINGS = ["true", "false"] as const;
export const SCENE_NOW = new Date("2026-12-01T12:00:00Z");
const REFUSALS = [RuleError, ForbiddenError, NotFoundError, PreconditionMissingError];

/**
 * What someone does to a claim. Citing a shared address, with a title or bare, is how sources could tell what verdicts
 * must not.
 */
export const anyAct = fc.record({
  who: fc.nat(SCENE_ROLES.length - 1),
  claim: fc.nat(1),
  rating: fc.constantFrom(...SCENE_RATINGS),
  does: fc.constantFrom(
    ...(["judge", "stop", "draft", "draft", "submit", "submit"] as const),
    ...(["rule", "unrule", "ask", "say", "say", "remind", "look"] as const),
  ),
  cites: fc.constantFrom(...(["own", "titled", "bare", "looked"] as const)),
});
export type Act = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

/**
 * One text of a verdict, known everywhere by a word that stands nowhere else, and what it says of its source likewise.
 */
type Told = { canary: string; title: string; personId: string; claimId: string; state: "draft" | "submitted" | "open" };

/** People who judge and talk about two claims. */
export class Scene {
  readonly told: Told[] = [];
  private constructor(
    readonly article: { id: string; outlet: string },
    readonly claims: Claim[],
    readonly shared: string,
    readonly people: Viewer[],
  ) {}

  /** Two claims to work on, and one that is ruled: everybody knows the source it shares with what is to come. */
  static async open(people: Viewer[]): Promise<Scene> {
    const [marker = expect.fail()] = people;
    const article = await articleOfLines(marker, ["The tide turns at six."]);
    const claims: Claim[] = [];
    for (const quote of ["The tide", "at six", "turns"]) claims.push(await markClaim(marker, article, quote));
    const scene = new Scene(article, claims, `https://shared.example/${article.id}`, people);
    const settled = { who: 1, claim: 2, rating: "true", cites: "bare" } as const;
    await scene.play(marker, { ...settled, does: "submit" });
    await scene.play(people.at(-1) ?? marker, { ...settled, does: "rule" });
    await versionOfLines(marker, article.id, ["The tide turns at seven."]);
    return scene;
  }

  async play(person: Viewer, { claim, rating, does, cites }: Act): Promise<void> {
    const { id = "" } = this.claims[claim] ?? {};
    await this.#act(person, id, { rating, does, cites }).catch((error: unknown) => {
      if (!REFUSALS.some((refusal) => error instanceof refusal)) throw error;
    });
  }

  /** A word that stands only in the address, the title and the text of what this person looks up. */
  lookedWord(person: Viewer): string {
    return `title${900 + this.people.indexOf(person)}of${this.article.id}`;
  }

  #act(person: Viewer, id: string, { rating, does, cites }: Pick<Act, "rating" | "does" | "cites">): Promise<unknown> {
    if (does === "rule") return rule(person, { id }, rating);
    if (does === "unrule") return this.#unrule(person, id);
    if (does === "judge" || does === "stop") return this.#judge(person, id, does === "judge");
    if (does === "say") return this.#say(person, id, "question");
    if (does === "look") return this.#look(person, id);
    if (does === "remind") return this.#say(person, id, "work");
    return does === "ask" ? this.#ask(person, id) : this.#rate(person, id, rating, does, cites);
  }

  async #unrule(person: Viewer, claimId: string) {
    const ruling = await db.ruling.findUnique({ where: { claimId }, select: { version: true } });
    await withdrawRuling(person, claimId, { reason: "Too early." }, ruling?.version ?? null);
  }

  /** With an empty draft an editor chooses to judge the claim themselves. Without it they stop. */
  async #judge(person: Viewer, claimId: string, judges: boolean) {
    const before = await this.#verdictOf(person, claimId);
    if (!judges) await withdrawVerdict(person, claimId, {}, before?.version ?? null);
    else if (!before || before.state === "blank")
      await recordVerdict(person, claimId, VerdictInput.parse({}), before?.version ?? null);
  }

  #verdictOf(person: Viewer, claimId: string) {
    const where = { claimId_reviewerId: { claimId, reviewerId: person.id } };
    return db.verdict.findUnique({ where, select: { version: true, state: true } });
  }

  /** Asking for a correction tells how one judges the claim, as a submitted verdict does. */
  async #ask(person: Viewer, claimId: string) {
    const canary = `canary${this.told.length}of${this.article.id}`;
    this.told.push({ canary, title: canary, personId: person.id, claimId, state: "submitted" });
    await saveRequest(person, newId(), { claimId, request: canary, answer: canary }, null, SCENE_NOW);
  }

  /** Looking something up is nobody else's business, until a verdict cites it. */
  async #look(person: Viewer, claimId: string) {
    const word = this.lookedWord(person);
    this.told.push({ canary: word, title: word, personId: person.id, claimId, state: "draft" });
    const { value } = await lookUpSource(person, { url: `https://own.example/${word}` });
    await look(value, `${word} ${this.told.length}`, person, { title: word });
  }

  /**
   * Words to everybody. What is said by someone who knows how the claim is judged is kept as a verdict is, unless they
   * marked it as about the work: nothing else that they say passes.
   */
  async #say(person: Viewer, claimId: string, kind: "question" | "work") {
    const canary = `canary${this.told.length}of${this.article.id}`;
    const mentions = this.people.map(({ id }) => id).sort();
    const { value } = await saveComment(person, newId(), { claimId, kind, text: canary, mentions }, null);
    const isOpen = kind === "work" || !value.knew;
    this.told.push({ canary, title: canary, personId: person.id, claimId, state: isOpen ? "open" : "submitted" });
  }

  async #rate(person: Viewer, claimId: string, rating: string, does: "draft" | "submit", cites: Act["cites"]) {
    const before = await this.#verdictOf(person, claimId);
    const state = does === "submit" || before?.state === "submitted" ? "submitted" : "draft";
    const [canary, title] = ["canary", "title"].map((word) => `${word}${this.told.length}of${this.article.id}`) as [
      string,
      string,
    ];
    this.told.push({ canary, title, personId: person.id, claimId, state });
    const addresses = { own: `https://own.example/${title}`, looked: `https://own.example/${this.lookedWord(person)}` };
    const url = cites === "own" || cites === "looked" ? addresses[cites] : this.shared;
    const source = cites === "bare" || cites === "looked" ? { url } : { url, title, publisher: title, author: title };
    const words = Object.fromEntries(Object.keys(EvidenceFields.shape).map((field) => [field, canary]));
    const input = {
      rating,
      state,
      rationale: canary,
      reason: canary,
      evidence: [{ source, ...words, stance: "supports", answerType: "extractive", fromClaimId: claimId }],
    };
    await recordVerdict(person, claimId, VerdictInput.parse(input), before?.version ?? null);
  }

  /** How many comments were written by people who knew nothing: they are for everybody. */
  openlySaid(): number {
    return this.told.filter(({ state }) => state === "open").length;
  }

  /** The rule in its own words, from what is stored: written apart from the code that is tested. */
  async blindClaims(viewer: Viewer): Promise<string[]> {
    const claimIds = this.claims.map(({ id }) => id);
    const mine = await db.verdict.findMany({ where: { reviewerId: viewer.id, claimId: { in: claimIds } } });
    const ruled = await db.ruling.findMany({ where: { claimId: { in: claimIds } } });
    return claimIds.filter((id) => {
      const state = mine.find(({ claimId }) => claimId === id)?.state;
      if (ruled.some(({ claimId }) => claimId === id)) return false;
      return viewer.role === "editor" ? state === "draft" : state !== "submitted";
    });
  }

  /**
   * What is seen of texts that are kept from the viewer. A source is no secret once a verdict that they may see cites
   * it, or did.
   */
  async leaksTo(viewer: Viewer, seen: string): Promise<string[]> {
    const blind = await this.blindClaims(viewer);
    const openIds = this.claims.map(({ id }) => id).filter((id) => !blind.includes(id));
    const submitted = await db.event.findMany({
      where: { claimId: { in: openIds }, type: { in: ["verdict.submitted", "verdict.revised"] } },
      select: { after: true },
    });
    const cited = new Set(JSON.stringify(submitted.map(({ after }) => after)).match(/title\d+of[0-9a-f-]{36}/g));
    const kept = this.told.filter(
      ({ personId, claimId, state }) =>
        personId !== viewer.id && (state === "draft" || (state === "submitted" && blind.includes(claimId))),
    );
    const secrets = kept.flatMap((told) => [told.canary, told.title]);
    const words = new Set(seen.match(/(canary|title)\d+of[0-9a-f-]{36}/g));
    return secrets.filter((secret) => words.has(secret) && !cited.has(secret));
  }
}
