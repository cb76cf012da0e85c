import "server-only";
import type { Comment } from "#domain/comment.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import type { db, Transaction } from "#server/db/client.ts";

export const COMMENT_PARTS = {
  author: NAMED,
  resolvedBy: NAMED,
  expertReview: { select: { name: true, affiliation: true } },
} as const satisfies Prisma.CommentInclude;
export type CommentRow = Prisma.CommentGetPayload<{ include: typeof COMMENT_PARTS }>;

/** Names of the people mentioned in comments, by id. */
export async function namesOf(database: Transaction | typeof db, rows: CommentRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ mentions }) => mentions))];
  if (ids.length === 0) return new Map();
  const people = await database.person.findMany({ where: { id: { in: ids } }, ...NAMED });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** A comment for viewers who may see it. A withdrawn comment has no text and no mentions. */
export function commentOf(row: CommentRow, names: Map<string, string>): Comment {
  const hasText = row.withdrawnAt === null;
  return {
    id: row.id,
    claimId: row.claimId,
    parentId: row.parentId,
    author: row.author,
    kind: row.kind,
    text: hasText ? row.text : "",
    mentions: hasText ? row.mentions.flatMap((id) => ({ id, name: names.get(id) ?? "" })) : [],
    knew: row.knew,
    outside: row.expertReview && {
      name: row.expertReview.name ?? "An expert",
      affiliation: row.expertReview.affiliation,
    },
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

/** A comment in the log. */
export const loggedComment = ({ author: _, resolvedBy: __, expertReview: ___, ...row }: CommentRow) => row;
