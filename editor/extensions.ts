import { type Extensions, getSchema, Mark, mergeAttributes } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { DefinitionDetails, DefinitionList, DefinitionTerm } from "./definition-list.ts";
import { Direction } from "./direction.ts";
import { Figure, FigureCaption } from "./figure.ts";
import { Link } from "./link.ts";
import { ListItem } from "./list-item.ts";
import { Table, TableCaption, TableCell, TableHeader, TableRow } from "./table.ts";

/** Extensions for typing, turned off because the text of an article is never edited. */
const NO_TYPING = {
  dropcursor: false,
  gapcursor: false,
  undoRedo: false,
  listKeymap: false,
  trailingNode: false,
} as const;

const Subscript = semanticMark("subscript", "sub");
const Superscript = semanticMark("superscript", "sup");
/** Unlike TipTap's `Code`, it can be combined with other marks, such as a link. */
const Code = semanticMark("code", "code");

/** The content of articles. It is rendered without inline styles; create editors with `injectCSS: false`. */
export const articleExtensions: Extensions = [
  StarterKit.configure({ ...NO_TYPING, code: false, link: false, listItem: false }),
  Direction,
  Link,
  Subscript,
  Superscript,
  Code,
  ListItem,
  Figure,
  FigureCaption,
  Table,
  TableCaption,
  TableRow,
  TableHeader,
  TableCell,
  DefinitionList,
  DefinitionTerm,
  DefinitionDetails,
];

/** The ProseMirror schema of articles. It has the node and mark names of `domain/document.ts`. */
export const articleSchema = getSchema(articleExtensions);

function semanticMark(name: string, tag: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });
}
