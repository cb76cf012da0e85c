import { type Extensions, getSchema } from "@tiptap/core";
import { StarterKit, type StarterKitOptions } from "@tiptap/starter-kit";
import { Link } from "./link.ts";

/** The content of the rationale of a verdict: paragraphs, lists, quotations, bold, italic and links. */
export const rationaleExtensions: Extensions = proseWith({ heading: false });

export const rationaleSchema = getSchema(rationaleExtensions);

/** The content of the methodology page: that of a rationale, and headings below the title of the page. */
export const methodologyExtensions: Extensions = proseWith({ heading: { levels: [2, 3] } });

export const methodologySchema = getSchema(methodologyExtensions);

function proseWith({ heading }: Pick<StarterKitOptions, "heading">): Extensions {
  return [
    StarterKit.configure({
      heading,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      link: false,
      trailingNode: false,
    }),
    Link,
  ];
}
