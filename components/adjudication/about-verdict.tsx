import type { Adjudication } from "#domain/adjudication/case.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Verdict } from "#domain/verdict.ts";
import { AskedList } from "./asked-of-reviewer.tsx";
import { VerdictRevisionNote } from "./verdict-revision.tsx";

type AboutVerdictProps = { adjudication: Adjudication; verdict: Verdict; scale: Rating[] };

/** What stands under a verdict: how it was changed last, and what its reviewer was asked. */
export function AboutVerdict({ adjudication: { article, revisions, asked }, verdict, scale }: AboutVerdictProps) {
  const revision = revisions[verdict.id];
  return (
    <>
      {revision && <VerdictRevisionNote {...{ revision, verdict, scale }} language={article.language} />}
      <AskedList asked={asked[verdict.id] ?? []} />
    </>
  );
}
