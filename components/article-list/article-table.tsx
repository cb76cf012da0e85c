import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import { TickCell } from "#components/ui/tick-cell.tsx";
import { TickHead } from "#components/ui/tick-head.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { articlesAddress, type ArticleRow as ListedArticle } from "#domain/article-filter.ts";
import { ClaimsProgress } from "./claims-progress.tsx";
import { OverdueMark } from "./overdue-mark.tsx";

const COLUMNS: Column[] = [
  "Article",
  ["Outlet", "wide-cell"],
  ["Published", "wide-cell"],
  "Claims",
  ["Assigned to", "wide-cell"],
  ["Tags", "wide-cell"],
];

/** Articles, one a row, with tick boxes if several can be selected. */
export function ArticleTable({ articles, ...row }: Omit<RowProps, "article"> & { articles: ListedArticle[] }) {
  const { isChoosing } = row;
  return (
    <table className="articles">
      <TableHead columns={COLUMNS}>{isChoosing && <TickHead label="Select all articles on this page" />}</TableHead>
      <tbody>
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} {...row} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  article: ListedArticle;
  isChoosing: boolean;
  /** Whether the viewer sees the work of others. */
  seesWork: boolean;
};

function ArticleRow({ article, isChoosing, seesWork }: RowProps) {
  const { id, title, outlet, publishedAt, language, tags, claims, ruled, assignees, overdue, edition } = article;
  return (
    <tr>
      {isChoosing && <TickCell value={id} label={`Select ${title}`} />}
      <th scope="row">
        <Link className="article-title clamped" href={articleAddress(id)} lang={language} dir="auto">
          {title}
        </Link>
        <span className="narrow-line">
          {outlet && <bdi>{outlet}</bdi>}
          {publishedAt && <Day at={publishedAt.slice(0, 10)} />}
          <TagLinks tags={tags} />
          <Assignees people={assignees} />
          <OverdueMark articleId={id} count={overdue} seesWork={seesWork} />
        </span>
      </th>
      <td className="wide-cell">{outlet && <bdi>{outlet}</bdi>}</td>
      <td className="wide-cell date">{publishedAt && <Day at={publishedAt.slice(0, 10)} />}</td>
      <td className="progress">
        <ClaimsProgress claims={claims} ruled={ruled} />
        {edition !== null && <span className="edition-number">Edition {edition}</span>}
      </td>
      <td className="wide-cell">
        <Assignees people={assignees} />
        <OverdueMark articleId={id} count={overdue} seesWork={seesWork} />
      </td>
      <td className="wide-cell">
        <TagLinks tags={tags} />
      </td>
    </tr>
  );
}

/** The people the article is assigned to, each with a link to all their articles. */
function Assignees({ people }: { people: ListedArticle["assignees"] }) {
  return people.map(({ id, name }) => (
    <Link key={id} className="tag" href={articlesAddress({ reviewer: id })}>
      <bdi>{name}</bdi>
    </Link>
  ));
}

/** The tags of an article, each with a link to the articles that have it. */
function TagLinks({ tags }: { tags: string[] }) {
  return tags.map((tag) => (
    <Link key={tag} className="tag" href={articlesAddress({ tag })}>
      <bdi>{tag}</bdi>
    </Link>
  ));
}
