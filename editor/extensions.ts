import { type Extensions, getSchema, Mark, mergeAttributes } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { DefinitionDetails, DefinitionList, DefinitionTerm } from "./definition-list.ts";
import { Direction } from "./direction.ts";
import { Figure, FigureCaption } from "./figure.ts";
import { Link } from "./link.ts";
import { ListItem } from "./list-item.ts";
import { Table, TableCaption, TableCell, TableHeader, TableRow } from "./table.ts";

/** What only someone who types needs. An article is read; its text never changes in the editor. */
const FOR_TYPING = {
  dropcursor: false,
  gapcursor: false,
  undoRedo: false,
  listKeymap: false,
  trailingNode: false,
} as const;

const Subscript = semanticMark("subscript", "sub");
const Superscript = semanticMark("superscript", "sup");
/** Unlike TipTap's own, it goes together with other marks: a link around code stays a link. */
const Code = semanticMark("code", "code");

/** What an article can hold. The renderings have no inline style; create editors with `injectCSS: false`. */
export const articleExtensions: Extensions = [
  StarterKit.configure({ ...FOR_TYPING, code: false, link: false, listItem: false }),
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

/** The ProseMirror schema of articles. Node and mark names are those of `domain/document.ts`. */
export const articleSchema = getSchema(articleExtensions);

function semanticMark(name: string, tag: string) {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });
}
