"use client";
import { useState } from "react";
import { changeArticles, type FoundArticle } from "#client/affairs.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { Affair } from "#domain/affair.ts";
import { useFoundArticles } from "./use-found-articles.ts";

/** Searches for articles and adds them to an affair, one after the other. */
export function AddArticlesDialog({ affair, onClose }: { affair: Affair; onClose: () => void }) {
  const [words, setWords] = useState("");
  const [inside, setInside] = useState(affair.articles);
  const { articles, problem } = useFoundArticles(words);
  const add = ({ id, title }: FoundArticle) =>
    void changeArticles(affair.id, { add: [id] }).then(
      (changed) => {
        setInside(changed.articles);
        say(`Added “${title}”.`);
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <Dialog title="Add articles" isWide onClose={onClose}>
      <TextField
        label="Search articles"
        type="search"
        autoFocus
        placeholder="Title, outlet, byline or address"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
      <ul className="found-articles" aria-label="Articles found">
        {articles?.map((article) => (
          <li key={article.id}>
            <span className="clamped">
              <bdi lang={article.language}>{article.title}</bdi>
              {article.outlet && <bdi className="row-note">{article.outlet}</bdi>}
            </span>
            {inside.includes(article.id) ? (
              <span className="quiet">In this affair</span>
            ) : (
              <Button onClick={() => add(article)}>
                Add<span className="visually-hidden"> {article.title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {articles?.length === 0 && <p className="quiet">No article has these words.</p>}
      <Actions kind="dialog">
        <Button onClick={onClose}>Done</Button>
      </Actions>
    </Dialog>
  );
}
