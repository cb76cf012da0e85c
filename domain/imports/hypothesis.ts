import { MAX_COMMENT_LENGTH } from "#domain/comment.ts";
import { Tags } from "#domain/fields.ts";
import { shortened } from "#domain/graphemes.ts";
import type { ForeignAnnotation, NotImported } from "./imported-file.ts";
import { selectorsIn } from "./selectors-in.ts";
import { addressIn, dayIn, isObject, type JsonObject, lineIn, listOf, textIn } from "./values.ts";

export type Annotations = { annotations: ForeignAnnotation[]; leftOut: NotImported[] };

/** The group of Hypothesis whose annotations everybody can read. */
const PUBLIC_GROUP = "__world__";

/** Whether a value is an annotation of Hypothesis, a list of them, a search result or a file that its client exports. */
export const isHypothesis = (value: unknown): boolean =>
  (isObject(value) && (Array.isArray(value.rows) || Array.isArray(value.annotations))) ||
  rowsIn(value).some(isAnnotation);

const isAnnotation = (row: unknown): row is JsonObject =>
  isObject(row) && typeof row.uri === "string" && ("target" in row || "user" in row);

function rowsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  return listOf(value.rows ?? value.annotations ?? value);
}

/** The annotations of Hypothesis that quote words and that everybody could read; each other one with the reason. */
export function readHypothesis(value: unknown): Annotations {
  const read: Annotations = { annotations: [], leftOut: [] };
  for (const [index, row] of rowsIn(value).entries()) {
    const annotation = isObject(row) ? row : {};
    const what = nameOf(annotation, index);
    const reason = whyNot(annotation);
    const [target] = listOf(annotation.target);
    const found = selectorsIn(isObject(target) ? target : {});
    if (reason !== null) read.leftOut.push({ what, reason });
    else if (found.selectors === null) read.leftOut.push({ what, reason: found.reason });
    else read.annotations.push({ ...annotationOf(annotation, what), selectors: found.selectors });
  }
  return read;
}

function whyNot(row: JsonObject): string | null {
  if (row.deleted === true) return "Its author deleted it.";
  if (!isAnnotation(row)) return "It is not an annotation.";
  if (row.hidden === true) return "Moderators of its group have hidden it.";
  if (listOf(row.references).length > 0) return "It is a reply. Only what replies are about comes in.";
  if (row.group !== undefined && row.group !== PUBLIC_GROUP)
    return "It was written in a private group, for its members only.";
  if (isPrivate(row)) return "Only its author could read it.";
  return null;
}

function isPrivate({ permissions }: JsonObject): boolean {
  const readers = isObject(permissions) ? listOf(permissions.read) : [];
  return readers.length > 0 && readers.every((reader) => typeof reader === "string" && reader.startsWith("acct:"));
}

function nameOf(row: JsonObject, index: number): string {
  const [target] = listOf(row.target);
  const selectors = isObject(target) ? listOf(target.selector).filter(isObject) : [];
  const quote = selectors.map(({ exact }) => lineIn(exact, 400)).find((exact) => exact !== null);
  const name = quote ? `“${shortened(quote, 120)}”` : shortened(lineIn(row.text, 400) ?? "", 120);
  return name || lineIn(row.id, 200) || `Annotation ${index + 1}`;
}

function annotationOf(row: JsonObject, name: string): Omit<ForeignAnnotation, "selectors"> {
  const words = textIn(row.text, MAX_COMMENT_LENGTH - 500);
  const author = authorOf(row);
  const day = dayIn(row.created);
  const origin = ["From Hypothesis", author && `by ${author}`, day && `on ${day}`].filter(Boolean).join(" ");
  return {
    key: lineIn(row.id, 200) ?? `${author} ${lineIn(row.created, 60)}`,
    name,
    source: addressIn(row.uri),
    statement: null,
    tags: tagsIn(row.tags),
    remark: words && `${origin}:\n\n${words}`,
  };
}

function authorOf({ user, user_info }: JsonObject): string | null {
  const shown = isObject(user_info) ? lineIn(user_info.display_name, 200) : null;
  return (
    shown ??
    lineIn(user, 200)
      ?.replace(/^acct:/, "")
      .replace(/@hypothes\.is$/, "") ??
    null
  );
}

/** As many tags as a claim can have, without those that it cannot. */
export function tagsIn(value: unknown): string[] {
  const tags = listOf(value).flatMap((tag) => lineIn(tag, 60) ?? []);
  return Tags.safeParse(tags.slice(0, 30)).data ?? [];
}
