/** Prefix of the ids of bookmarks and notes in the HTML of mammoth, which tells them from other links. */
export const ID_PREFIX = "galley-note-";

/** The anchor of a piece that stands in a paragraph of its own before a table, with the tag of the table. */
const BEFORE_TABLE = /<p><a id="galley-note-insert-(\d+)"><\/a><\/p>(<table)/g;

/** The anchor of a piece, with the tag of the block that it begins. */
const BEGINNING = /(<(?:li|p|h[1-6])(?: class="[^"]*")?>)?<a id="galley-note-insert-(\d+)"><\/a>/g;

type Piece = { html: string; attributes: string; isForTable?: true };

/**
 * HTML that the XML of a Word file cannot say to mammoth, such as a formula or the number of a list item. A bookmark
 * stands for each piece in the XML, and mammoth turns it into an anchor.
 */
export class Inserts {
  private readonly pieces: Piece[] = [];

  /** XML that stands for `html`, between runs or inside one. */
  xmlFor = (html: string): string => this.add({ html, attributes: "" });

  /** XML at the beginning of a paragraph that gives its block or list item these attributes. */
  xmlForBlock = (attributes: string): string => this.add({ html: "", attributes });

  /** XML in a paragraph of its own before a table that gives the table these attributes. */
  xmlForTable = (attributes: string): string => `<w:p>${this.add({ html: "", attributes, isForTable: true })}</w:p>`;

  /** The HTML of mammoth with every piece in its place. */
  putInto = (html: string): string =>
    html
      .replace(BEFORE_TABLE, (whole, index: string, tag: string) => {
        const piece = this.pieces[Number(index)];
        return piece?.isForTable ? `${tag} ${piece.attributes}` : whole;
      })
      .replace(BEGINNING, (_, tag: string | undefined, index: string) => {
        const piece = this.pieces[Number(index)];
        const start = tag && piece?.attributes ? `${tag.slice(0, -1)} ${piece.attributes}>` : (tag ?? "");
        return `${start}${piece?.html ?? ""}`;
      });

  private add(piece: Piece): string {
    this.pieces.push(piece);
    return `<w:bookmarkStart w:name="insert-${this.pieces.length - 1}"/>`;
  }
}
