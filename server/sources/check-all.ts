import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as newId } from "uuid";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { CheckResult } from "#domain/source/health.ts";
import type { FetchSource } from "#domain/source/taking.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { hostOf, IS_CITED } from "./checks.ts";
import { lookAtSource } from "./look.ts";
import { takeTurn } from "./pace.ts";

/** Hosts that are asked at the same time. */
const CONCURRENCY = 4;

type SourceToCheck = { id: string; url: string; title: string };
export type Checked = SourceToCheck & { result: CheckResult; sentence: string | null };

/** The cited sources with an address, or those of them that are due. */
export async function sourcesToCheck(viewer: Viewer, { dueAt }: { dueAt: Date | null }): Promise<SourceToCheck[]> {
  permit(can(viewer, "source.check"));
  const isDue = dueAt ? Prisma.sql`s."nextCheckAt" <= ${dueAt}` : Prisma.sql`TRUE`;
  return db.$queryRaw<SourceToCheck[]>`
    SELECT s.id, s.url, s.title FROM "Source" s WHERE s.url IS NOT NULL AND ${isDue} AND ${IS_CITED} ORDER BY s.id`;
}

/** Look at these sources now, at the pace that each host bears, and tell each result. */
export async function checkSources(
  viewer: Viewer,
  sources: SourceToCheck[],
  fetchSource: FetchSource,
  onChecked: (checked: Checked) => void,
): Promise<void> {
  permit(can(viewer, "source.check"));
  const byHost = new Map<string, SourceToCheck[]>();
  for (const source of sources) {
    const host = hostOf(source.url);
    byHost.set(host, [...(byHost.get(host) ?? []), source]);
  }
  const hosts = [...byHost];
  const work = async () => {
    for (let next = hosts.pop(); next; next = hosts.pop()) {
      const [host, ofHost] = next;
      for (const source of ofHost) {
        await waitForTurn(host);
        onChecked(await checkNow(source, fetchSource));
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

async function waitForTurn(host: string): Promise<void> {
  for (let freeAt = await takeTurn(host, new Date()); freeAt; freeAt = await takeTurn(host, new Date()))
    await sleep(Math.max(50, freeAt.getTime() - Date.now()));
}

async function checkNow(source: SourceToCheck, fetchSource: FetchSource): Promise<Checked> {
  const id = newId();
  await lookAtSource({ id, sourceId: source.id, askedById: null }, fetchSource);
  const { result, sentence } = await db.sourceCheck.findUniqueOrThrow({ where: { id } });
  return { ...source, result, sentence };
}
