import { v7 as newId } from "uuid";
import { below, type Chance, chanceFrom } from "./anchor/newsroom.ts";
import { lostWrites, type Write } from "./app/acknowledged.ts";
import { type LongArticle, longArticle, passagesIn, verdict } from "./app/article.ts";
import { atMost, percentile } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench } from "./bench.ts";

const WRITERS = 50;
/** Every fifth is an editor: they may change claims of others. */
const ROLES = Array.from({ length: WRITERS }, (_, at) => (at % 5 === 0 ? "editor" : "reviewer"));
const ROUNDS = 12;
/** Rounds before measuring begins. */
const WARM_UP = 2;
/** Claims that all editors change. */
const CONTESTED = 5;
const MOST_MILLISECONDS = 250;

/** What the writers have been told is stored, and how long each save took. */
type Tally = { writes: Write[]; milliseconds: number[] };

/** Fifty people save at the same time, each the next as soon as the last is acknowledged: own claims, and shared ones. */
export const bench: Bench = {
  name: "save-concurrent",
  needs: "app",
  async run() {
    return inNewsroom(["editor", "reviewer", "reviewer", ...ROLES], async ({ writers, databaseUrl }) => {
      const [editor, first, second, ...many] = writers;
      if (!editor || !first || !second) throw new Error("Somebody is missing.");
      const article = await longArticle(editor, [first, second]);
      const warm = await saveSideBySide(many, article, WARM_UP);
      const { writes, milliseconds } = await saveSideBySide(many, article, ROUNDS, WARM_UP);
      const acknowledged = [...warm.writes, ...writes];
      const lost = await lostWrites(databaseUrl, acknowledged);
      for (const line of lost.slice(0, 10)) console.error(line);
      const name = `save-concurrent: ${WRITERS} writers`;
      return [
        atMost(`${name}, acknowledged and lost`, lost.length, `of ${acknowledged.length} saves`, 0),
        atMost(`${name}, a save, p95`, percentile(milliseconds, 0.95), "ms", MOST_MILLISECONDS),
      ];
    });
  },
};

async function saveSideBySide(writers: Writer[], article: LongArticle, rounds: number, from = 0): Promise<Tally> {
  const tally: Tally = { writes: [], milliseconds: [] };
  const work = async (writer: Writer, at: number) => {
    const chance = chanceFrom(1_000 * from + at);
    for (let round = from; round < from + rounds; round += 1)
      await saveRound(tally, writer, article, chance, at, round);
  };
  await Promise.all(writers.map(work));
  return tally;
}

/** Mark a claim, correct it, rate it, rate one of another; editors also correct a claim that others are correcting. */
async function saveRound(
  tally: Tally,
  writer: Writer,
  article: LongArticle,
  chance: Chance,
  at: number,
  round: number,
) {
  const claimId = newId();
  const own = `/claims/${claimId}`;
  const [passage] = passagesIn(chance, article.text.slice(below(chance, article.text.length / 2)), 1);
  const says = `Writer ${at} counted ${round} boats.`;
  const articleId = article.id;
  const save = saver(tally, writer);
  await save("claim", own, { articleId, passage, statement: "Some boats came in." }, undefined);
  await save("claim", own, { articleId, statement: says }, 1);
  await save("verdict", own, { ...verdict(round, 0), rationale: says }, undefined);
  const shared = article.claimIds.filter((_, index) => index % 4 !== 0);
  await save(
    "verdict",
    `/claims/${shared[(at * 3 + round) % shared.length]}`,
    { ...verdict(round, at), rationale: says },
    undefined,
  );
  if (writer.role === "editor")
    await changeContested(tally, writer, article, `/claims/${article.claimIds[below(chance, CONTESTED)]}`, says);
}

async function changeContested(tally: Tally, writer: Writer, article: LongArticle, path: string, says: string) {
  const save = saver(tally, writer);
  const { value } = await writer.sure<{ version: number }>("GET", path);
  let version: number | null = value.version;
  while (version !== null) version = await save("claim", path, { articleId: article.id, statement: says }, version);
}

/** Saves, notes what was acknowledged, and answers with the version to start from after a conflict; null when it is stored. */
function saver(tally: Tally, writer: Writer) {
  return async (object: Write["object"], claim: string, body: Record<string, unknown>, ifMatch: number | undefined) => {
    const path = object === "verdict" ? `${claim}/verdict` : claim;
    const answer = await writer.send<{ version: number; current?: { version: number } }>("PUT", path, body, ifMatch);
    tally.milliseconds.push(answer.milliseconds);
    if (answer.status === 412 && answer.value.current) return answer.value.current.version;
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.value)}`);
    const says = String(object === "verdict" ? body.rationale : body.statement);
    tally.writes.push({
      object,
      claimId: claim.slice("/claims/".length),
      writerId: writer.id,
      version: answer.value.version,
      says,
    });
    return null;
  };
}
