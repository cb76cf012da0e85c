import "server-only";
import { leftOver, type SealedEvent } from "#domain/audit-chain.ts";
import { ERASED } from "#domain/erasures.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { EVENT_AS_TEXT } from "#server/log/audit.ts";
import { sealCommitted } from "#server/log/seal.ts";
import { sha256 } from "#server/log/verify-chain.ts";
import { recordPersonEvent } from "./events.ts";
import { lockPeople, lockPerson } from "./rows.ts";

/** The fields of an event about a person that say who they are. */
const NAMING_FIELDS = ["name", "email", "subject"];

/**
 * Replace the name and the addresses of a disabled person, and delete with what they signed in. Their work stays under
 * the new name. In the log only the events about their account are changed, and an event says which these are.
 */
export async function erasePerson(viewer: Viewer, id: string, now: Date): Promise<void> {
  permit(can(viewer, "people.manage"), "Only admins can erase people.");
  await sealCommitted();
  await write(async (tx) => {
    await lockPeople(tx);
    await lockPerson(tx, id);
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) throw new NotFoundError("person");
    if (person.erasedAt) return;
    if (!person.disabledAt) throw new RuleError("Disable this account first.");
    await deleteSignIns(tx, id);
    const name = `Former colleague ${id.slice(-6)}`;
    await tx.person.update({
      where: { id },
      data: {
        ...{ name, email: `${id}@erased.invalid`, passwordHash: null, erasedAt: now, shortcuts: Prisma.DbNull },
        ...{ emailMe: "nothing", weeklyDigest: false, tokenVersion: { increment: 1 }, version: { increment: 1 } },
      },
    });
    const after = { name, events: await eraseInLog(tx, id) };
    recordPersonEvent(tx, id, { type: "person.erased", actorId: actorOf(viewer), after });
  });
}

/** Delete with what a person signed in, and what only they were told. */
async function deleteSignIns(tx: Transaction, personId: string): Promise<void> {
  const where = { where: { personId } };
  await tx.identity.deleteMany(where);
  await tx.passkey.deleteMany(where);
  await tx.authenticator.deleteMany(where);
  await tx.recoveryCode.deleteMany(where);
  await tx.openSession.deleteMany(where);
  await tx.refreshToken.deleteMany(where);
  await tx.accessLink.deleteMany(where);
  await tx.apiToken.deleteMany(where);
  await tx.notification.deleteMany(where);
}

/** Replace the name and the addresses in the events about an account. Returns what is left of each, by its number. */
async function eraseInLog(tx: Transaction, id: string): Promise<Record<string, string>> {
  await tx.$queryRaw`SELECT set_config('galley.erase', 'on', true)`;
  const rows = await tx.$queryRaw<SealedEvent[]>`
    UPDATE "Event" e SET before = ${erased("before")}, after = ${erased("after")}
    WHERE e."objectType" = 'person' AND e."objectId" = ${id} AND e.type ~ '^(person|identity|passkey)[.]'
    RETURNING ${EVENT_AS_TEXT}`;
  await tx.$queryRaw`SELECT set_config('galley.erase', 'off', true)`;
  return Object.fromEntries(rows.map((event) => [event.seq, leftOver(event, sha256)]));
}

const erased = (column: "before" | "after") => {
  const value = Prisma.raw(`e.${column}`);
  return Prisma.sql`CASE WHEN jsonb_typeof(${value}) = 'object' THEN ${value} || coalesce((
    SELECT jsonb_object_agg(field, ${ERASED}::text) FROM unnest(${NAMING_FIELDS}::text[]) field WHERE jsonb_exists(${value}, field)
  ), '{}') ELSE ${value} END`;
};
