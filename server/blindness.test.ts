import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "./db/client.ts";
import { mayReceive } from "./log/may-receive.ts";
import { anyAct, SCENE_ROLES, Scene } from "./testing/blindness-scene.ts";
import { lastEvent } from "./testing/events.ts";
import { somebody } from "./testing/people.ts";
import { readEverything } from "./testing/read-everything.ts";

let people: Viewer[];
beforeAll(async () => {
  people = await Promise.all(SCENE_ROLES.map((role) => somebody(role)));
});

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
  const plays = fc.tuple(fc.nat(SCENE_ROLES.length - 1), fc.array(anyAct, { minLength: 3, maxLength: 9 }));
  const law = fc.asyncProperty(plays, async ([looking, acts]) => {
    const scene = await Scene.open(people);
    const viewer = people[looking] ?? expect.fail();
    let seen = await readEverything(viewer, scene);
    for (const one of acts) {
      const [seq, actor, claimId] = [await lastEvent(), people[one.who], scene.claims[one.claim]?.id ?? ""];
      const wasBlind = (await scene.blindClaims(viewer)).includes(claimId);
      const openlySaid = scene.openlySaid();
      await scene.play(actor ?? expect.fail(), one);
      const now = await readEverything(viewer, scene);
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
  await fc.assert(law, { numRuns: 10, endOnFailure: true });
}, 300_000);
