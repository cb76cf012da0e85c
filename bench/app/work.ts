import { v7 as newId } from "uuid";
import { randomFrom } from "#bench/anchor/newsroom.ts";
import { type LongArticle, passagesIn, verdict } from "./article.ts";
import type { Save, SaveLog } from "./save-log.ts";
import type { Writer } from "./writer.ts";

/** Number of claims that all editors change. */
const CONTESTED = 5;

/** The work of one writer; `number` is their index. */
export type Work = { log: SaveLog; writer: Writer; article: LongArticle; number: number };

/**
 * One round of work: mark a claim, correct it, rate it, and rate a shared claim. Editors also correct a claim that all
 * editors correct.
 */
export async function doRound({ log, writer, article, number }: Work, round: number, until?: AbortSignal) {
  const save = (save: Save) => log.save(writer, save, until);
  const claimId = newId();
  const [articleId, text] = [article.id, `Writer ${number} counted ${round} boats.`];
  const [passage] = passagesIn(randomFrom(number * 1_000 + round), article.text, 1, round * 31 + number * 7);
  const rating = { ...verdict(round, 0), rationale: text };
  await save({ object: "claim", claimId, body: { articleId, passage, statement: "Some boats came in." } });
  await save({ object: "claim", claimId, body: { articleId, statement: text }, ifMatch: 1 });
  await save({ object: "verdict", claimId, body: rating });
  await save(saveOnShared(article, number * 3, round, rating));
  if (writer.role !== "editor") return;
  const contested = article.claimIds[round % CONTESTED] ?? "";
  const body = { articleId, statement: text, reason: "Counted again." };
  await save({ object: "claim", claimId: contested, body, ifMatch: 1 });
}

/** A verdict on a claim without a ruling. Once the writer has rated all of them, they change their verdicts. */
function saveOnShared({ claimIds }: LongArticle, from: number, round: number, rating: object): Save {
  const open = claimIds.filter((_, index) => index % 4 !== 0);
  const claimId = open[(from + round) % open.length] ?? "";
  const pass = Math.floor(round / open.length);
  const save = { object: "verdict", claimId } as const;
  if (pass === 0) return { ...save, body: { ...rating } };
  return { ...save, body: { ...rating, reason: "Counted again." }, ifMatch: pass };
}
