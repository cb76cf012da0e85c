"use client";
import { useEffect, useState } from "react";
import { relatedArticles } from "#client/affairs.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { type RelatedArticle, relationInWords } from "#domain/related-article.ts";

type RelatedChoiceProps = { articleId: string; chosen: string[]; onChoose: (articles: string[]) => void };

/** Articles that may be about the same thing, to be added with this one. None is chosen before. */
export function RelatedChoice({ articleId, chosen, onChoose }: RelatedChoiceProps) {
  const [articles, setArticles] = useState<RelatedArticle[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    relatedArticles(articleId).then(setArticles, (error) => setProblem(problemSentence(error)));
  }, [articleId]);
  if (problem) return <p role="status">Other articles cannot be suggested at the moment. {problem}</p>;
  if (articles.length === 0) return null;
  const choose = (id: string, isChosen: boolean) =>
    onChoose(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="related-choice">
      <legend className="label">These may be about the same affair. Add them too?</legend>
      {articles.map(({ id, title, language, outlet, ...reasons }) => (
        <label key={id} className="choice">
          <Checkbox checked={chosen.includes(id)} onChange={({ currentTarget }) => choose(id, currentTarget.checked)} />
          <span>
            <bdi lang={language}>{title}</bdi>
            <span className="row-note">
              {outlet && (
                <>
                  <bdi>{outlet}</bdi>
                  {". "}
                </>
              )}
              {relationInWords(reasons)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
