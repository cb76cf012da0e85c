import { MAX_COMMENT_LENGTH } from "#domain/comment.ts";
import { cutAtGrapheme, shortened } from "#domain/graphemes.ts";
import { type Annotations, tagsIn } from "./hypothesis.ts";
import type { ForeignAnnotation, NotImported } from "./imported-file.ts";
import { selectorsIn } from "./selectors-in.ts";
import { addressIn, dayIn, isObject, type JsonObject, lineIn, listOf, textIn } from "./values.ts";

const TYPES = /^(oa:)?(Annotation|AnnotationPage|AnnotationCollection)$/;

/** Whether a value is a W3C annotation, a page or a collection of them, or a list of these. */
export const isWebAnnotation = (value: unknown): boolean =>
  listOf(value).some((one) => isObject(one) && typesOf(one).some((type) => TYPES.test(type)));

const typesOf = ({ type, "@type": other }: JsonObject): string[] =>
  listOf(type ?? other).filter((name) => typeof name === "string");

/** The W3C annotations that quote words; each other one with the reason. */
export function readWebAnnotations(value: unknown): Annotations {
  const read: Annotations = { annotations: [], leftOut: [] };
  for (const [index, annotation] of annotationsIn(value, read.leftOut).entries()) {
    const { what, found, reason } = readAnnotation(annotation, index);
    read.annotations.push(...found);
    if (found.length === 0) read.leftOut.push({ what, reason });
  }
  return read;
}

/** The annotations of pages and collections, as far as they are in the file. */
function annotationsIn(value: unknown, leftOut: NotImported[], depth = 0): JsonObject[] {
  if (depth > 4) return [];
  return listOf(value).flatMap((one) => {
    if (!isObject(one)) {
      const page = addressIn(one);
      if (page) leftOut.push({ what: page, reason: "This page is not in the file, only its address." });
      return [];
    }
    const isList = typesOf(one).some((type) => /Page$|Collection$/.test(type));
    if (!isList) return [one];
    return [one.first, one.items, one.next].flatMap((part) => annotationsIn(part, leftOut, depth + 1));
  });
}

function readAnnotation(annotation: JsonObject, index: number) {
  const targets = listOf(annotation.target);
  const read = targets.map((target) => ({ target, ...selectorsIn(isObject(target) ? target : {}) }));
  const bodies = bodiesOf(annotation);
  const quote = read.flatMap(({ selectors }) => selectors?.find(({ type }) => type === "TextQuoteSelector") ?? [])[0];
  const words = quote && "exact" in quote ? `“${shortened(quote.exact.replace(/\s+/g, " "), 120)}”` : null;
  const what = words ?? lineIn(annotation.id ?? annotation["@id"], 200) ?? `Annotation ${index + 1}`;
  const found = read.flatMap(({ target, selectors }, at): ForeignAnnotation[] =>
    selectors === null
      ? []
      : [
          {
            key: `${lineIn(annotation.id ?? annotation["@id"], 500) ?? JSON.stringify(selectors)}${at > 0 ? ` ${at}` : ""}`,
            name: what,
            source: isObject(target) ? addressIn(target.source) : null,
            selectors,
            statement: bodies.statement,
            tags: bodies.tags,
            remark: remarkOf(annotation, bodies.words),
          },
        ],
  );
  return { what, found, reason: read[0]?.reason ?? "It names nothing that it is about." };
}

type Bodies = { statement: string | null; tags: string[]; words: string[] };

function bodiesOf({ body, bodyValue }: JsonObject): Bodies {
  const bodies: Bodies = { statement: null, tags: [], words: [] };
  const all = [...listOf(body), ...(typeof bodyValue === "string" ? [{ value: bodyValue }] : [])];
  for (const one of all.flatMap((each) => (isObject(each) && each.items ? listOf(each.items) : [each]))) {
    const { purpose, value, format, source }: JsonObject = isObject(one) ? one : { source: one };
    const words = textIn(format === "text/html" ? withoutTags(value) : value, MAX_COMMENT_LENGTH);
    if (purpose === "tagging") bodies.tags.push(...tagsIn(value));
    else if (purpose === "describing" && bodies.statement === null) bodies.statement = lineIn(words, 2_000);
    else if (purpose === "classifying" && words) bodies.words.push(`Rating: ${lineIn(words, 300)}`);
    else if (words) bodies.words.push(words);
    else if (addressIn(source ?? one)) bodies.words.push(`Source: ${addressIn(source ?? one)}`);
  }
  return { ...bodies, tags: tagsIn(bodies.tags) };
}

/** What the annotation says, in the name of who says it. */
function remarkOf({ creator, created }: JsonObject, words: string[]): string | null {
  if (words.length === 0) return null;
  const [author] = listOf(creator);
  const named = isObject(author) ? (lineIn(author.name, 200) ?? lineIn(author.nickname, 200)) : lineIn(author, 200);
  const day = dayIn(created);
  const origin = ["From a W3C annotation", named && `by ${named}`, day && `on ${day}`].filter(Boolean).join(" ");
  return cutAtGrapheme(`${origin}:\n\n${words.join("\n\n")}`, MAX_COMMENT_LENGTH).trim();
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", amp: "&" };

/** The text of HTML. A comment is plain text, so nothing of it is ever read as HTML again. */
function withoutTags(html: unknown): string | null {
  if (typeof html !== "string") return null;
  return html
    .slice(0, 4 * MAX_COMMENT_LENGTH)
    .replace(/<(?:\/p|\/li|br)[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\n{3,}/g, "\n\n");
}
