"use client";
import { useEffect } from "react";
import { markOpened } from "#client/opened.ts";

/** Marks the notifications of an article, or of a claim and its discussion, as read while it is on the page. */
export function MarkOpened({ kind, id }: { kind: "article" | "claim"; id: string }) {
  useEffect(
    () => (kind === "article" ? markOpened({ kind, id }) : markOpened({ kind, id }, { kind: "discussion", id })),
    [kind, id],
  );
  return null;
}
