import type { Node, Schema } from "@tiptap/pm/model";
import * as z from "zod";
import type { ArticleDocument, DocumentMark, DocumentNode } from "#domain/document.ts";
import { DEEPEST_DOCUMENT, isTextblock, LONGEST_TEXT, MARK_TYPES, NODE_TYPES } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { ATTRIBUTES } from "./attributes.ts";
import { composed } from "./composed.ts";
import { articleSchema } from "./extensions.ts";
import { rationaleSchema } from "./rationale.ts";

type Rules = { schema: Schema; what: string; longest: number; mostNodes: number; deepest: number };

const ARTICLE: Rules = {
  schema: articleSchema,
  what: "article",
  longest: LONGEST_TEXT,
  /** Three for every line of a long novel; checking that many takes a fifth of a second. */
  mostNodes: 100_000,
  deepest: DEEPEST_DOCUMENT,
};

const RATIONALE: Rules = { schema: rationaleSchema, what: "rationale", longest: 50_000, mostNodes: 5_000, deepest: 30 };

const RawMark = z.strictObject({ type: z.enum(MARK_TYPES), attrs: z.record(z.string(), z.unknown()).optional() });
const RawNode = z.strictObject({
  type: z.enum(NODE_TYPES),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
  marks: z.array(RawMark).optional(),
  text: z.string().min(1).optional(),
});

/**
 * The document when every node, mark and attribute in it is one an article can hold, in a place where it can stand, so
 * that what is stored renders; a RuleError otherwise. Its text comes back in NFC and its addresses as `safeUrl` gives them.
 */
export const checkArticleDocument = (json: unknown): ArticleDocument => checkDocument(json, ARTICLE);

/** The same for the rationale of a verdict. */
export const checkRationale = (json: unknown): ArticleDocument => checkDocument(json, RATIONALE);

function checkDocument(json: unknown, rules: Rules): ArticleDocument {
  const budget = { nodes: rules.mostNodes, text: rules.longest };
  const document = checkNode(json, rules, budget, 0);
  const { type, content } = document;
  if (type !== "doc" || !content) throw refusal(rules, "it is no document");
  checkPlaces(rules.schema.nodeFromJSON(document), rules);
  return { ...document, type, content };
}

function checkNode(json: unknown, rules: Rules, budget: { nodes: number; text: number }, depth: number): DocumentNode {
  if (depth > rules.deepest) throw refusal(rules, "its parts are nested too deeply");
  if (--budget.nodes < 0) throw refusal(rules, "it has too many parts");
  const parsed = RawNode.safeParse(json);
  if (!parsed.success || !(parsed.data.type in rules.schema.nodes))
    throw refusal(rules, "it has a part of an unknown kind");
  const { type, attrs, content, marks, text } = parsed.data;
  if ((type === "text") !== (text !== undefined)) throw refusal(rules, "it has text in a wrong place");
  budget.text -= text?.length ?? 0;
  if (budget.text < 0) throw refusal(rules, `it is longer than ${rules.longest.toLocaleString("en")} characters`);
  const checked: DocumentNode = {
    type,
    ...checkAttributes(type, attrs, rules),
    ...(content && { content: content.map((child) => checkNode(child, rules, budget, depth + 1)) }),
    ...(marks && { marks: checkMarks(marks, rules) }),
    ...(text !== undefined && { text: checkText(text, rules) }),
  };
  return isTextblock(checked) ? composed(checked) : checked;
}

/** Marks in the order the editor keeps them, each kind once. */
function checkMarks(marks: z.infer<typeof RawMark>[], rules: Rules): DocumentMark[] {
  const kinds = new Set(marks.map(({ type }) => type));
  if (kinds.size < marks.length || [...kinds].some((kind) => !(kind in rules.schema.marks))) {
    throw refusal(rules, "it has formatting of an unknown kind");
  }
  return marks
    .map(({ type, attrs }) => ({ type, ...checkAttributes(type, attrs, rules) }))
    .sort((one, other) => MARK_TYPES.indexOf(one.type) - MARK_TYPES.indexOf(other.type));
}

function checkAttributes(type: keyof typeof ATTRIBUTES, attrs: Record<string, unknown> | undefined, rules: Rules) {
  const parsed = ATTRIBUTES[type].safeParse(attrs ?? {});
  if (!parsed.success) throw refusal(rules, `a ${type} in it has an attribute that is not allowed`);
  const kept = Object.entries(parsed.data).filter(([, value]) => value !== null && value !== undefined);
  return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
}

/** Characters that are no text: XML 1.0 (clause 2.2) cannot hold them, so neither could a DOCX export. */
const NO_TEXT = /[^\P{Control}\t\n\u007f-\u009f]|[\p{Surrogate}\ufffe\uffff]/u;

function checkText(text: string, rules: Rules): string {
  if (NO_TEXT.test(text)) throw refusal(rules, "it holds characters that are not text");
  return text;
}

/** ProseMirror's own check of what may stand where, without exceptions. */
function checkPlaces(node: Node, rules: Rules): void {
  if (!node.type.validContent(node.content))
    throw refusal(rules, `a ${node.type.name} in it has content that cannot stand there`);
  node.forEach((child) => {
    checkPlaces(child, rules);
  });
}

const refusal = ({ what }: Rules, why: string) => new RuleError(`This ${what} cannot be stored: ${why}.`);
