import { type TaskFilter, WORK_LABELS } from "#domain/work.ts";

type TasksHeadingProps = {
  filter: TaskFilter;
  people: { id: string; name: string }[];
  article: { title: string; language: string } | null;
};

/** What is listed: of whom, and in which article. */
export function TasksHeading({ filter: { show, assignee }, people, article }: TasksHeadingProps) {
  const person = people.find(({ id }) => id === assignee);
  return (
    <h1>
      {show === "open" ? "Open assignments" : WORK_LABELS[show]}
      {person && (
        <>
          : <bdi>{person.name}</bdi>
        </>
      )}
      {article && (
        <>
          {" "}
          in <bdi lang={article.language}>{article.title}</bdi>
        </>
      )}
    </h1>
  );
}
