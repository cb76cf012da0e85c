import type { LeftOutTally } from "./left-out.ts";
import { restoreLists } from "./office-lists.ts";
import { wordsOf } from "./words-of.ts";

/** Where Word writes the comments of a text, and what it writes at the words that they are about. */
const COMMENT = "[style*='mso-element:comment']:not([style*='mso-element:comment-list'])";
const COMMENT_LISTS = "[style*='mso-element:comment-list'], hr.msocomoff";
const COMMENT_MARKS = ".MsoCommentReference, .msocomanchor";

/** Undo what Word and other programs add to the HTML that they copy or save: comments are left out, lists restored. */
export function undoOfficeMarkup(root: Element, leftOut: LeftOutTally): void {
  if (!root.querySelector("[style*='mso-'], .MsoCommentReference, .msocomtxt")) return;
  const comments = Array.from(root.querySelectorAll(COMMENT));
  for (const comment of comments) {
    for (const mark of comment.querySelectorAll(COMMENT_MARKS)) mark.remove();
    leftOut.add("comment", 1, [wordsOf(comment)]);
  }
  for (const element of [...comments, ...root.querySelectorAll(`${COMMENT_LISTS}, ${COMMENT_MARKS}`)]) element.remove();
  restoreLists(root);
}
