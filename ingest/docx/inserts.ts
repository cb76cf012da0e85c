/** Prefix of the ids of bookmarks and notes in the HTML of mammoth, which tells them from other links. */
export const ID_PREFIX = "galley-note-";

/**
 * HTML that the XML of a Word file cannot say to mammoth, such as a formula or the number of a list item. A bookmark
 * stands for each piece in the XML, and mammoth turns it into an anchor.
 */
export class Inserts {
  private readonly pieces: { html: string; attributes: string }[] = [];

  /** XML that stands for `html`, between runs or inside one. */
  xmlFor = (html: string): string => this.add({ html, attributes: "" });

  /** XML at the beginning of a paragraph that gives its list item these attributes. */
  xmlForItem = (attributes: string): string => this.add({ html: "", attributes });

  /** The HTML of mammoth with every piece in its place. */
  putInto = (html: string): string =>
    html.replace(/(<li>)?<a id="galley-note-insert-(\d+)"><\/a>/g, (_, item: string | undefined, index: string) => {
      const piece = this.pieces[Number(index)];
      const start = item && piece?.attributes ? `<li ${piece.attributes}>` : (item ?? "");
      return `${start}${piece?.html ?? ""}`;
    });

  private add(piece: { html: string; attributes: string }): string {
    this.pieces.push(piece);
    return `<w:bookmarkStart w:name="insert-${this.pieces.length - 1}"/>`;
  }
}
