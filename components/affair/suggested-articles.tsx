"use client";
import { useRouter } from "next/navigation";
import { changeArticles } from "#client/affairs.ts";
import { PublishedAt } from "#components/article/published-at.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { articleAddress } from "#domain/addresses.ts";
import { type RelatedArticle, relationInWords } from "#domain/related-article.ts";

type SuggestedArticlesProps = { affairId: string; articles: RelatedArticle[] };

/** Articles that may belong to an affair. An editor adds them; none is added by itself. */
export function SuggestedArticles({ affairId, articles }: SuggestedArticlesProps) {
  const router = useRouter();
  if (articles.length === 0) return null;
  const add = ({ id, title }: RelatedArticle) =>
    void changeArticles(affairId, { add: [id] }).then(
      () => {
        say(`Added “${title}”.`);
        router.refresh();
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <section className="affair-section" aria-labelledby="suggested">
      <h2 id="suggested">May belong to this affair</h2>
      <ul className="divided">
        {articles.map((article) => (
          <li key={article.id} className="suggested-article">
            <span>
              <Link href={articleAddress(article.id)} lang={article.language} dir="auto">
                {article.title}
              </Link>
              <span className="row-note">
                {article.outlet && (
                  <>
                    <bdi>{article.outlet}</bdi>
                    {" · "}
                  </>
                )}
                <PublishedAt at={article.publishedAt} />
                {" · "}
                {relationInWords(article)}
              </span>
            </span>
            <Button onClick={() => add(article)}>
              Add<span className="visually-hidden"> {article.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
