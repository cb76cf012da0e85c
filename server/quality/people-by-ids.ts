import "server-only";
import type { Reviewer } from "#domain/quality/quality.ts";
import { db } from "#server/db/client.ts";

/** The names of people. */
export async function peopleByIds(ids: string[]): Promise<Map<string, Reviewer>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person]));
}
