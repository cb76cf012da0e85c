"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { liveRatings, type VersionedRating, type VersionedScale } from "#domain/rating/rating.ts";
import { replaced } from "./rating-form.ts";

/** The current scale: the one the page was rendered with, or a newer answer of the server. */
export function useScale(initial: VersionedScale) {
  const router = useRouter();
  const [answered, setAnswered] = useState(initial);
  const [wanted, setWanted] = useState<string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isSending = useRef(false);
  const latest = useRef<string[] | null>(null);
  const scale = answered.version > initial.version ? answered : initial;

  const take = (now: VersionedScale) => {
    setAnswered(now);
    router.refresh(); // the colours of the whole page come from the server
  };

  /** Send the wanted order, and send it again if it changed in the meantime. */
  async function sendOrder(from: number): Promise<void> {
    isSending.current = true;
    const keys = latest.current ?? [];
    const outcome = await send<VersionedScale>("PUT", "/ratings", {
      body: { keys },
      etag: etagOf({ version: from }),
    }).then(
      ({ value }) => value,
      (error: unknown) => error,
    );
    isSending.current = false;
    if (isScale(outcome) && latest.current !== keys) return sendOrder(outcome.version);
    latest.current = null;
    setWanted(null);
    if (isScale(outcome)) return take(outcome);
    setProblem(sentenceOf(outcome));
    if (outcome instanceof ProblemError && isScale(outcome.current)) take(outcome.current);
  }

  return {
    ratings: scale.ratings,
    /** Those that can be given, in the order that is wanted. */
    live: wanted ? inOrder(scale.ratings, wanted) : liveRatings(scale.ratings),
    /** Why the order could not be stored. */
    problem,
    order: (keys: string[], moved: VersionedRating) => {
      latest.current = keys;
      setWanted(keys);
      setProblem(null);
      say(`${moved.label} is number ${keys.indexOf(moved.key) + 1} of ${keys.length} now.`);
      if (!isSending.current) void sendOrder(scale.version);
    },
    /** A rating that the server has stored. */
    keep: (rating: VersionedRating) => {
      const ratings = replaced(scale.ratings, rating);
      take({ ratings, version: ratings.reduce((sum, { version }) => sum + version, 0) });
    },
  };
}

const isScale = (value: unknown): value is VersionedScale =>
  typeof value === "object" && value !== null && "ratings" in value && "version" in value;

const inOrder = (ratings: VersionedRating[], keys: string[]): VersionedRating[] =>
  keys.flatMap((key) => ratings.find((rating) => rating.key === key) ?? []);

function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError && error.status === 412)
    return "Someone changed the scale in the meantime. This is how it looks now.";
  return problemSentence(error, "Galley cannot be reached. The order was not changed. Try again.");
}
