import { Link } from "#components/ui/link.tsx";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import type { Imported } from "#domain/imports/import-result.ts";
import { precedentsAddress } from "#domain/precedent.ts";

import { LongList } from "./long-list.tsx";

type Line = { key: string; text: string; href: string | null; note?: string | null };

/** What comes in, one list a kind. Once it is here, each line leads to it. */
export function CreatedLists({ created, isDone }: { created: Imported; isDone: boolean }) {
  const { articles, claims, precedents, people, ratings } = created;
  const linked = (href: string) => (isDone ? href : null);
  return (
    <>
      <List
        title="Articles"
        lines={articles.map(({ id, title }) => ({ key: id, text: title, href: linked(articleAddress(id)) }))}
      />
      <List
        title="Claims"
        lines={claims.map(({ id, articleId, statement }) => ({
          ...{ key: id, text: statement, href: linked(claimInArticleAddress(articleId, id)) },
        }))}
      />
      <List
        title="Reviews by other newsrooms"
        lines={precedents.map(({ id, statement, publisher }) => ({
          ...{ key: id, text: statement, note: publisher },
          href: linked(precedentsAddress(publisher ? { publisher } : {})),
        }))}
      />
      <List
        title="People without an account here"
        lines={people.map(({ id, name }) => ({ key: id, text: name, href: null }))}
      />
      <List
        title="Ratings that the scale did not have"
        lines={ratings.map((label) => ({ key: label, text: label, href: null }))}
      />
    </>
  );
}

function List({ title, lines }: { title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="created" aria-label={title}>
      <h3>{title}</h3>
      <LongList
        items={lines.map(({ key, text, href, note }) => (
          <li key={key} dir="auto">
            {href ? <Link href={href}>{text}</Link> : text}
            {note && <bdi className="quiet small"> {note}</bdi>}
          </li>
        ))}
      />
    </section>
  );
}
