import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import { EVENT_TYPES, type EventType } from "./event.ts";
import { Day, text } from "./fields.ts";
import { PageQuery } from "./page-query.ts";

/** What events are about: the part of their types before the dot. */
export const EVENT_KINDS = [...new Set(Object.keys(EVENT_TYPES).map((type) => kindOf(type)))].sort();

function kindOf(type: string): string {
  return type.slice(0, type.indexOf("."));
}

export const typesOfKind = (kind: string): EventType[] =>
  (Object.keys(EVENT_TYPES) as EventType[]).filter((type) => kindOf(type) === kind);

const Selection = {
  /** The name or the e-mail address of who did it. */
  person: text(254).optional(),
  kind: z.enum(EVENT_KINDS, "Choose one of the kinds.").optional(),
  /** The object: its type, a colon and its id. */
  object: z
    .string()
    .max(200)
    .regex(/^[a-z-]{1,40}:.+$/s, "Name an object by its type and its id, such as person:ID.")
    .optional(),
  from: Day.optional(),
  to: Day.optional(),
};

/** Which events of the log are listed. */
export const AuditFilter = PageQuery.extend(Selection);
export type AuditFilter = z.infer<typeof AuditFilter>;

/** Which events of the log are written into a file: comma-separated values, or one JSON object a line. */
export const AuditExport = z.strictObject({ ...Selection, format: z.enum(["csv", "jsonl"]) });
export type AuditExport = z.infer<typeof AuditExport>;

/** An event of the log, without what was written: who did what to which object, and when. */
export type AuditEntry = {
  /** Its number in the log. */
  number: number;
  at: string;
  type: EventType;
  /** Null when Galley did it. */
  actor: { id: string; name: string } | null;
  /** `name` is that of a person; null for everything else. */
  object: { type: string; id: string; name: string | null };
  articleId: string | null;
  claimId: string | null;
};

export const auditAddress = (filter: AuditFilter = {}): string => addressWith("/settings/log", filter);

/** The file with the same events. */
export const auditFileAddress = ({ after: _, ...selection }: AuditFilter, format: AuditExport["format"]): string =>
  addressWith("/api/v1/audit/file", { ...selection, format });

/** The page of what an event is about; null where it has none. */
export function auditedPage({ object, articleId, claimId }: AuditEntry): string | null {
  if (object.type === "person") return `/settings/people/${object.id}`;
  if (articleId === null) return null;
  return claimId === null ? `/articles/${articleId}` : `/articles/${articleId}?claim=${claimId}`;
}
