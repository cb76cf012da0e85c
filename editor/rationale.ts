import { type Extensions, getSchema } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { Link } from "./link.ts";

/** The content of the rationale of a verdict: paragraphs, lists, quotations, bold, italic and links. */
export const rationaleExtensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    trailingNode: false,
  }),
  Link,
];

export const rationaleSchema = getSchema(rationaleExtensions);
