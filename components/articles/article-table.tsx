import Link from "next/link";
import { Day } from "#components/ui/date.tsx";
import type { ArticleRow } from "#domain/article.ts";
import { articlesAddress } from "#domain/article-filter.ts";
import { ClaimsProgress } from "./claims-progress.tsx";

/** Articles, one a row. Where the page is narrow, outlet, date and tags stand below the title. */
export function ArticleTable({ articles }: { articles: ArticleRow[] }) {
  return (
    <table className="articles">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col" className="wide-cell">
            Outlet
          </th>
          <th scope="col" className="wide-cell">
            Published
          </th>
          <th scope="col">Claims</th>
          <th scope="col" className="wide-cell">
            Tags
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row key={article.id} article={article} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ article: { id, title, outlet, publishedAt, language, tags, claims, ruled } }: { article: ArticleRow }) {
  return (
    <tr>
      <th scope="row">
        <Link className="article-title" href={`/articles/${id}`} lang={language} dir="auto">
          {title}
        </Link>
        <span className="narrow-line">
          {outlet && <bdi>{outlet}</bdi>}
          {publishedAt && <Day at={publishedAt} />}
          <TagLinks tags={tags} />
        </span>
      </th>
      <td className="wide-cell">{outlet && <bdi>{outlet}</bdi>}</td>
      <td className="wide-cell date">{publishedAt && <Day at={publishedAt} />}</td>
      <td className="progress">
        <ClaimsProgress claims={claims} ruled={ruled} />
      </td>
      <td className="wide-cell">
        <TagLinks tags={tags} />
      </td>
    </tr>
  );
}

/** Tags of a row; each leads to the articles that have it. */
function TagLinks({ tags }: { tags: string[] }) {
  return tags.map((tag) => (
    <Link key={tag} className="tag" href={articlesAddress({ tag })}>
      <bdi>{tag}</bdi>
    </Link>
  ));
}
