"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { MAX_LIVE_RATINGS } from "#domain/rating/input.ts";
import type { RatingUse, SampleClaim, VersionedScale } from "#domain/rating/rating.ts";
import { LiveList } from "./live-list.tsx";
import { RatingDialog } from "./rating-dialog.tsx";
import { RetireDialog } from "./retire-dialog.tsx";
import { RetiredList } from "./retired-list.tsx";
import { useScale } from "./use-scale.ts";

type ScaleDeskProps = { scale: VersionedScale; uses: Record<string, RatingUse>; claims: SampleClaim[] };

type Open = { what: "add" } | { what: "change" | "retire"; key: string } | null;

/** The rating scale, with all that an admin can change. */
export function ScaleDesk({ scale, uses, claims }: ScaleDeskProps) {
  const { ratings, live, problem, order, keep } = useScale(scale);
  const [open, setOpen] = useState<Open>(null);
  const chosen = open && open.what !== "add" ? ratings.find(({ key }) => key === open.key) : undefined;
  const close = () => setOpen(null);
  const isFull = live.length >= MAX_LIVE_RATINGS;
  return (
    <>
      <section className="broad" aria-labelledby="live-ratings">
        <div className="section-head">
          <h2 id="live-ratings">Rating scale</h2>
          <Button kind="main" onClick={() => setOpen({ what: "add" })} disabled={isFull}>
            Add a rating
          </Button>
        </div>
        <p className="quiet">
          Worst first. Reviewers press the number of a rating to choose it.
          {isFull && " To add another rating, retire one first."}
        </p>
        <FormProblem>{problem}</FormProblem>
        <LiveList
          ratings={live}
          scale={ratings}
          uses={uses}
          onOrder={order}
          onChange={(key) => setOpen({ what: "change", key })}
          onRetire={(key) => setOpen({ what: "retire", key })}
        />
      </section>
      <RetiredList
        ratings={ratings}
        uses={uses}
        onOffered={keep}
        onChange={(key) => setOpen({ what: "change", key })}
      />
      {open?.what === "add" && (
        <RatingDialog rating={null} scale={ratings} claims={claims} onSaved={keep} onClose={close} />
      )}
      {open?.what === "change" && chosen && (
        <RatingDialog
          rating={chosen}
          scale={ratings}
          claims={claims}
          use={uses[chosen.key]}
          onSaved={keep}
          onClose={close}
        />
      )}
      {open?.what === "retire" && chosen && (
        <RetireDialog rating={chosen} use={uses[chosen.key]} onRetired={keep} onClose={close} />
      )}
    </>
  );
}
