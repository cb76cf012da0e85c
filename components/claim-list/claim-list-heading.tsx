type ClaimListHeadingProps = {
  article: { title: string; language: string } | null;
  affair: { name: string } | null;
  source: { title: string } | null;
};

/** The heading of the list of claims: those of an article or an affair, those that rest on a source, or all. */
export function ClaimListHeading({ article, affair, source }: ClaimListHeadingProps) {
  if (source)
    return (
      <h1>
        Claims that rest on <bdi>{source.title}</bdi>
      </h1>
    );
  if (affair)
    return (
      <h1>
        Claims in <bdi>{affair.name}</bdi>
      </h1>
    );
  if (article)
    return (
      <h1>
        Claims in <bdi lang={article.language}>{article.title}</bdi>
      </h1>
    );
  return <h1>Claims</h1>;
}
