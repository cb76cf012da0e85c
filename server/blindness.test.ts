import fc from "fast-check";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { QueueFilter } from "#domain/adjudication/adjudication.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { AssignmentFilter } from "#domain/assignment.ts";
import type { Claim } from "#domain/claim.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { CorrectionFilter } from "#domain/correction-request.ts";
import { ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { STANDINGS } from "#domain/standing.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { WORK_SHOWS } from "#domain/work.ts";
import { articleFacets, listArticles } from "./articles/list.ts";
import { allClaimsInArticle, readClaim } from "./claims/claims.ts";
import { claimHistory } from "./claims/history.ts";
import { listClaims } from "./claims/list.ts";
import { saveComment } from "./comments/comments.ts";
import { commentsOnClaim } from "./comments/list.ts";
import { listRequests, requestsCsv } from "./corrections/all-requests.ts";
import { requestsInArticle, requestsOnClaim } from "./corrections/list.ts";
import { saveRequest } from "./corrections/requests.ts";
import { claimFacets, readDashboard } from "./dashboard/dashboard.ts";
import { db } from "./db/client.ts";
import { mayReceive } from "./log/may-receive.ts";
import { notifications } from "./notifications/notifications.ts";
import { openArticleReport } from "./reports/article-report.ts";
import { findAdjudication } from "./rulings/case.ts";
import { readQueue } from "./rulings/queue.ts";
import { withdrawRuling } from "./rulings/withdraw.ts";
import { searchAll } from "./search.ts";
import { readSource } from "./sources/detail.ts";
import { readGuards } from "./sources/guards.ts";
import { listSources } from "./sources/library.ts";
import { lookUpSource } from "./sources/lookup.ts";
import { readSnapshotText } from "./sources/snapshots.ts";
import { articleOfLines, markClaim, rule, versionOfLines } from "./testing/claims.ts";
import { lastEvent } from "./testing/events.ts";
import { somebody } from "./testing/people.ts";
import { look } from "./testing/sources.ts";
import { readToday } from "./today.ts";
import { recordVerdict } from "./verdicts/verdicts.ts";
import { withdrawVerdict } from "./verdicts/withdraw.ts";
import { claimsOnVersion, compareVersions } from "./versions/comparison.ts";
import { assignments } from "./work/assignments.ts";
import { waitingCounts } from "./work/counts.ts";
import { myWork } from "./work/my-work.ts";
import { openClaims } from "./work/open-claims.ts";
import { tasksOf, workByPerson } from "./work/tasks.ts";

const ROLES = ["reviewer", "reviewer", "reviewer", "editor", "editor"] as const;
const RATINGS = ["true", "false"] as const;
const REFUSALS = [RuleError, ForbiddenError, NotFoundError, PreconditionMissingError];
const NOW = new Date("2026-12-01T12:00:00Z");

let people: Viewer[];
beforeAll(async () => {
  people = await Promise.all(ROLES.map((role) => somebody(role)));
});

/**
 * What someone does to a claim. Citing a shared address, with a title or bare, is how sources could tell what verdicts
 * must not.
 */
const act = fc.record({
  who: fc.nat(ROLES.length - 1),
  claim: fc.nat(1),
  rating: fc.constantFrom(...RATINGS),
  does: fc.constantFrom(
    ...(["judge", "stop", "draft", "draft", "submit", "submit"] as const),
    ...(["rule", "unrule", "ask", "say", "say", "remind", "look"] as const),
  ),
  cites: fc.constantFrom(...(["own", "titled", "bare", "looked"] as const)),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/**
 * One text of a verdict, known everywhere by a word that stands nowhere else, and what it says of its source likewise.
 */
type Told = { canary: string; title: string; personId: string; claimId: string; state: "draft" | "submitted" | "open" };

class Scene {
  readonly told: Told[] = [];
  private constructor(
    readonly article: { id: string; outlet: string },
    readonly claims: Claim[],
    readonly shared: string,
  ) {}

  /** Two claims to work on, and one that is ruled: everybody knows the source it shares with what is to come. */
  static async open(marker: Viewer): Promise<Scene> {
    const article = await articleOfLines(marker, ["The tide turns at six."]);
    const claims: Claim[] = [];
    for (const quote of ["The tide", "at six", "turns"]) claims.push(await markClaim(marker, article, quote));
    const scene = new Scene(article, claims, `https://shared.example/${article.id}`);
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
    return `title${900 + people.indexOf(person)}of${this.article.id}`;
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
    await saveRequest(person, newId(), { claimId, request: canary, answer: canary }, null, NOW);
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
    const mentions = people.map(({ id }) => id).sort();
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
      evidence: [{ source, ...words, stance: "supports", answerType: "extractive" }],
    };
    await recordVerdict(person, claimId, VerdictInput.parse(input), before?.version ?? null);
  }

  /** Everything a viewer can read of this article and of what is said about it. */
  async read(viewer: Viewer): Promise<string> {
    const { article, claims } = this;
    const list = (filter: object) => listClaims(viewer, ClaimFilter.parse({ article: article.id, ...filter }));
    const { report, close } = await openArticleReport(viewer, article.id, WHOLE_REPORT, NOW);
    const all = await Promise.all([
      ...claims.flatMap(({ id }) => [
        readClaim(viewer, id),
        readGuards(viewer, id),
        claimHistory(viewer, id),
        requestsOnClaim(viewer, id),
        commentsOnClaim(viewer, id),
      ]),
      notifications(viewer, {}),
      myWork(viewer, NOW),
      waitingCounts(viewer),
      openClaims(viewer),
      allClaimsInArticle(viewer, article.id),
      claimsOnVersion(viewer, article.id, 1),
      compareVersions(viewer, article.id, {}),
      requestsInArticle(viewer, article.id),
      this.#readSources(viewer),
      listRequests(viewer, CorrectionFilter.parse({ outlet: article.outlet })),
      requestsCsv(viewer, CorrectionFilter.parse({ outlet: article.outlet })).then((file) => new Response(file).text()),
      searchAll(viewer, article.id),
      readDashboard(viewer, { outlet: article.outlet }, NOW),
      assignments(viewer, AssignmentFilter.parse({ article: article.id })),
      articleFacets(viewer),
      claimFacets(viewer),
      ...(viewer.role === "editor" ? this.#readToRule(viewer) : []),
      ...STANDINGS.map((standing) => list({ standing })),
      ...RATINGS.map((rating) => list({ rating })),
      ...people.flatMap(({ id }) => [
        list({ reviewer: id }),
        listArticles(viewer, ArticleFilter.parse({ outlet: article.outlet, reviewer: id })),
        readDashboard(viewer, { outlet: article.outlet, reviewer: id }, NOW),
      ]),
    ]);
    const files: string[] = [];
    for (const { write } of Object.values(FORMATS))
      if (write !== null) files.push(await textOfPieces(write(report, { bom: false, typefaces: [] })));
    await close();
    return JSON.stringify([all, files], null, 1);
  }

  /** The library, and everything that is known of each source in it. */
  async #readSources(viewer: Viewer): Promise<unknown> {
    const { sources } = await listSources(viewer, { q: this.article.id });
    const read: unknown[] = [sources];
    for (const { id } of sources) {
      const detail = await readSource(viewer, id);
      read.push(detail);
      for (const { sha256 } of detail.snapshots) read.push(await readSnapshotText(viewer, id, sha256));
    }
    return read;
  }

  #readToRule(viewer: Viewer): Promise<unknown>[] {
    const queue = readQueue(viewer, QueueFilter.parse({ article: this.article.id }));
    const shows = WORK_SHOWS.map((show) => tasksOf(viewer, { show, article: this.article.id }, "2026-12-01"));
    const ofWork = [workByPerson(viewer, "2026-12-01"), readToday(viewer, NOW)];
    return [queue, ...shows, ...ofWork, ...this.claims.map(({ id }) => findAdjudication(viewer, id))];
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

/** Numbers of the events written since. */
const heardSince = async (seq: bigint, viewer: Viewer) => {
  const events = await db.event.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" } });
  const heard = await Promise.all(
    events.map((event) => {
      const sourceId = (event.after as { sourceId?: string } | null)?.sourceId;
      return mayReceive(viewer, { ...event, seq: String(event.seq), ...(sourceId ? { sourceId } : {}) });
    }),
  );
  return events.filter((_, nth) => heard[nth]).map(({ type }) => type);
};

test("others' verdicts change nothing that a blind viewer reads or is notified of, and drafts nothing for anyone", async () => {
  const plays = fc.tuple(fc.nat(ROLES.length - 1), fc.array(act, { minLength: 3, maxLength: 9 }));
  const law = fc.asyncProperty(plays, async ([looking, acts]) => {
    const scene = await Scene.open(people[0] ?? expect.fail());
    const viewer = people[looking] ?? expect.fail();
    let seen = await scene.read(viewer);
    for (const one of acts) {
      const [seq, actor, claimId] = [await lastEvent(), people[one.who], scene.claims[one.claim]?.id ?? ""];
      const wasBlind = (await scene.blindClaims(viewer)).includes(claimId);
      const openlySaid = scene.openlySaid();
      await scene.play(actor ?? expect.fail(), one);
      const now = await scene.read(viewer);
      expect(await scene.leaksTo(viewer, now)).toEqual([]);
      // Whoever knows a source sees that it is looked at, whatever claim it is about.
      const knewLooked = one.does === "look" && actor !== undefined && seen.includes(scene.lookedWord(actor));
      const isRuling = one.does === "rule" || one.does === "unrule";
      const isSecret = !isRuling && !knewLooked && openlySaid === scene.openlySaid();
      if (actor !== viewer && wasBlind && isSecret) {
        expect(now).toBe(seen);
        expect(await heardSince(seq, viewer)).toEqual([]);
      }
      seen = now;
    }
  });
  await fc.assert(law, { numRuns: 15, endOnFailure: true });
}, 300_000);
