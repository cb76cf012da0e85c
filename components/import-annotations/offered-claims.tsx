"use client";
import { useState } from "react";
import { markOffered } from "#client/imports.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { articleAddress, claimInArticleAddress } from "#domain/addresses.ts";
import type { OfferedClaim } from "#domain/imports/import-result.ts";

/** Reviewed claims whose very words are in an article here, each to be marked there. */
export function OfferedClaims({ offered }: { offered: OfferedClaim[] }) {
  return (
    <section className="created" aria-label="Found in your articles">
      <h3>Found in your articles</h3>
      <p className="quiet small">
        These reviews are about words of an article that is here. Nobody has marked them yet.
      </p>
      <ul className="divided">
        {offered.map((one) => (
          <Offered key={`${one.article.id} ${one.passage.start} ${one.passage.end}`} offered={one} />
        ))}
      </ul>
    </section>
  );
}

function Offered({ offered }: { offered: OfferedClaim }) {
  const { article, statement } = offered;
  const [claimId, setClaimId] = useState<string | null>(null);
  const { isBusy, problem, onSubmit } = useSubmission(async () => setClaimId((await markOffered(offered)).id));
  return (
    <li>
      <bdi className="what">{statement}</bdi>
      <span className="quiet small">
        in{" "}
        <Link href={articleAddress(article.id)} dir="auto">
          {article.title}
        </Link>
      </span>
      {claimId ? (
        <Link href={claimInArticleAddress(article.id, claimId)}>Open the claim</Link>
      ) : (
        <Button disabled={isBusy} onClick={() => onSubmit()}>
          Mark claim<span className="visually-hidden">: {statement}</span>
        </Button>
      )}
      <FormProblem>{problem}</FormProblem>
    </li>
  );
}
