import type { Node, Schema } from "@tiptap/pm/model";
import * as z from "zod";
import type { ArticleDocument, DocumentMark, DocumentNode } from "#domain/document.ts";
import { isTextblock, MARK_TYPES, MAX_ARTICLE_LENGTH, MAX_DOCUMENT_DEPTH, NODE_TYPES } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import { ATTRIBUTES } from "./attributes.ts";
import { articleSchema } from "./extensions.ts";
import { normalizeTextblock } from "./normalize-textblock.ts";
import { methodologySchema, rationaleSchema } from "./rationale.ts";

type Limits = { schema: Schema; name: string; maxLength: number; maxNodes: number; maxDepth: number };

const ARTICLE: Limits = {
  schema: articleSchema,
  name: "article",
  maxLength: MAX_ARTICLE_LENGTH,
  /** Three nodes for each line of a long novel. Checking them takes 0.2 s. */
  maxNodes: 100_000,
  maxDepth: MAX_DOCUMENT_DEPTH,
};

const RATIONALE: Limits = {
  schema: rationaleSchema,
  name: "rationale",
  maxLength: 50_000,
  maxNodes: 5_000,
  maxDepth: 30,
};

const METHODOLOGY: Limits = { ...RATIONALE, schema: methodologySchema, name: "page" };

const RawMark = z.strictObject({ type: z.enum(MARK_TYPES), attrs: z.record(z.string(), z.unknown()).optional() });
const RawNode = z.strictObject({
  type: z.enum(NODE_TYPES),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
  marks: z.array(RawMark).optional(),
  text: z.string().min(1).optional(),
});

/**
 * Check that an article can contain every node, mark and attribute of a document, so that it can always be rendered;
 * throws a RuleError otherwise. The result has its text in NFC and its addresses as `safeUrl` returns them.
 */
export const checkArticleDocument = (json: unknown): ArticleDocument => checkDocument(json, ARTICLE);

/** Like `checkArticleDocument`, for the rationale of a verdict. */
export const checkRationale = (json: unknown): ArticleDocument => checkDocument(json, RATIONALE);

/** Like `checkArticleDocument`, for the methodology page. Its headings are of the levels 2 and 3. */
export function checkMethodology(json: unknown): ArticleDocument {
  const document = checkDocument(json, METHODOLOGY);
  const isHeading = ({ type }: DocumentNode) => type === "heading";
  const levels = document.content.filter(isHeading).map(({ attrs }) => attrs?.level);
  if (levels.some((level) => level !== 2 && level !== 3))
    throw invalid(METHODOLOGY, "a heading in it is not of the level 2 or 3");
  return document;
}

function checkDocument(json: unknown, limits: Limits): ArticleDocument {
  const budget = { nodes: limits.maxNodes, text: limits.maxLength };
  const document = checkNode(json, limits, budget, 0);
  const { type, content } = document;
  if (type !== "doc" || !content) throw invalid(limits, "it is not a document");
  checkNesting(limits.schema.nodeFromJSON(document), limits);
  return { ...document, type, content };
}

function checkNode(
  json: unknown,
  limits: Limits,
  budget: { nodes: number; text: number },
  depth: number,
): DocumentNode {
  if (depth > limits.maxDepth) throw invalid(limits, "its parts are nested too deeply");
  if (--budget.nodes < 0) throw invalid(limits, "it has too many parts");
  const parsed = RawNode.safeParse(json);
  if (!parsed.success || !(parsed.data.type in limits.schema.nodes))
    throw invalid(limits, "it has a part of an unknown type");
  const { type, attrs, content, marks, text } = parsed.data;
  if ((type === "text") !== (text !== undefined)) throw invalid(limits, "it has text in a wrong place");
  budget.text -= text?.length ?? 0;
  if (budget.text < 0) throw invalid(limits, `it is longer than ${limits.maxLength.toLocaleString("en")} characters`);
  const checked: DocumentNode = {
    type,
    ...checkAttributes(type, attrs, limits),
    ...(content && { content: content.map((child) => checkNode(child, limits, budget, depth + 1)) }),
    ...(marks && { marks: checkMarks(marks, limits) }),
    ...(text !== undefined && { text: checkText(text, limits) }),
  };
  return isTextblock(checked) ? normalizeTextblock(checked) : checked;
}

/** Marks in the order of the schema, each type once. */
function checkMarks(marks: z.infer<typeof RawMark>[], limits: Limits): DocumentMark[] {
  const types = new Set(marks.map(({ type }) => type));
  if (types.size < marks.length || [...types].some((type) => !(type in limits.schema.marks))) {
    throw invalid(limits, "it has formatting of an unknown type");
  }
  return marks
    .map(({ type, attrs }) => ({ type, ...checkAttributes(type, attrs, limits) }))
    .sort((one, other) => MARK_TYPES.indexOf(one.type) - MARK_TYPES.indexOf(other.type));
}

function checkAttributes(type: keyof typeof ATTRIBUTES, attrs: Record<string, unknown> | undefined, limits: Limits) {
  const parsed = ATTRIBUTES[type].safeParse(attrs ?? {});
  if (!parsed.success) throw invalid(limits, `a ${type} in it has an attribute that is not allowed`);
  const entries = Object.entries(parsed.data).filter(([, value]) => value !== null && value !== undefined);
  return entries.length > 0 ? { attrs: Object.fromEntries(entries) } : {};
}

/** Characters that XML 1.0 (clause 2.2), and so a DOCX export, cannot contain. */
const NOT_TEXT = /[^\P{Control}\t\n\u007f-\u009f]|[\p{Surrogate}\ufffe\uffff]/u;

function checkText(text: string, limits: Limits): string {
  if (NOT_TEXT.test(text)) throw invalid(limits, "it contains characters that are not text");
  return text;
}

/** Check which nodes contain which. Unlike ProseMirror's `check`, it throws a RuleError. */
function checkNesting(node: Node, limits: Limits): void {
  if (!node.type.validContent(node.content))
    throw invalid(limits, `a ${node.type.name} in it has content that it cannot contain`);
  node.forEach((child) => {
    checkNesting(child, limits);
  });
}

const invalid = ({ name }: Limits, problem: string) => new RuleError(`This ${name} cannot be stored: ${problem}.`);
