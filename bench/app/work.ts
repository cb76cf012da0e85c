import { v7 as newId } from "uuid";
import { chanceFrom } from "#bench/anchor/newsroom.ts";
import { type LongArticle, passagesIn, verdict } from "./article.ts";
import type { Notebook, Save } from "./notebook.ts";
import type { Writer } from "./writer.ts";

/** Claims that all editors change. */
const CONTESTED = 5;

/** What someone has to do: which of the writers they are, and from which round on. */
export type Work = { notebook: Notebook; writer: Writer; article: LongArticle; at: number };

/**
 * One round of work: mark a claim, correct it, rate it, rate one that others rate too. Editors also correct a claim that
 * all of them are correcting.
 */
export async function doRound({ notebook, writer, article, at }: Work, round: number, until?: AbortSignal) {
  const save = (save: Save) => notebook.save(writer, save, until);
  const claimId = newId();
  const [articleId, says] = [article.id, `Writer ${at} counted ${round} boats.`];
  const [passage] = passagesIn(chanceFrom(at * 1_000 + round), article.text, 1, round * 31 + at * 7);
  const rating = { ...verdict(round, 0), rationale: says };
  await save({ object: "claim", claimId, body: { articleId, passage, statement: "Some boats came in." } });
  await save({ object: "claim", claimId, body: { articleId, statement: says }, ifMatch: 1 });
  await save({ object: "verdict", claimId, body: rating });
  await save(onShared(article, at * 3, round, rating));
  if (writer.role !== "editor") return;
  const contested = article.claimIds[round % CONTESTED] ?? "";
  await save({ object: "claim", claimId: contested, body: { articleId, statement: says }, ifMatch: 1 });
}

/** A verdict on one of the claims that no editor has ruled on; once the writer has been through all, the next on each. */
function onShared({ claimIds }: LongArticle, from: number, round: number, rating: object): Save {
  const open = claimIds.filter((_, index) => index % 4 !== 0);
  const claimId = open[(from + round) % open.length] ?? "";
  const turn = Math.floor(round / open.length);
  const save = { object: "verdict", claimId } as const;
  if (turn === 0) return { ...save, body: { ...rating } };
  return { ...save, body: { ...rating, reason: "Counted again." }, ifMatch: turn };
}
