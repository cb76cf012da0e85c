import { directionOfLetters } from "#domain/direction.ts";

type ArticleTitleProps = { title: string; text: string; beginsWithHeading: boolean };

/**
 * The title over the text. A text that begins with it shows it already: then it is a heading for screen readers only,
 * or none where the text has one.
 */
export function ArticleTitle({ title, text, beginsWithHeading }: ArticleTitleProps) {
  const isShown = text.startsWith(title);
  if (isShown && beginsWithHeading) return null;
  return (
    <h1 className={isShown ? "visually-hidden" : undefined} dir={directionOfLetters(title) ?? "auto"}>
      {title}
    </h1>
  );
}
