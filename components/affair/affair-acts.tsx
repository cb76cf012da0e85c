"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { saveAffair } from "#client/affairs.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Affair } from "#domain/affair.ts";
import { AddArticlesDialog } from "./add-articles-dialog.tsx";
import { AffairDialog } from "./affair-dialog.tsx";

/** What an editor can do with an affair. */
export function AffairActs({ affair }: { affair: Affair }) {
  const router = useRouter();
  const [open, setOpen] = useState<"details" | "articles" | null>(null);
  const { id, name, archived } = affair;
  const closeAndRefresh = () => {
    setOpen(null);
    router.refresh();
  };
  const archive = () =>
    void saveAffair(id, { name, archived: !archived }, affair).then(
      () => {
        say(archived ? "The affair was restored." : "The affair was archived.");
        router.refresh();
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <>
      <Button onClick={archive}>{archived ? "Restore" : "Archive"}</Button>
      <Button onClick={() => setOpen("details")}>Change</Button>
      <Button kind="main" onClick={() => setOpen("articles")}>
        Add articles
      </Button>
      {open === "details" && <AffairDialog affair={affair} onSaved={closeAndRefresh} onClose={() => setOpen(null)} />}
      {open === "articles" && <AddArticlesDialog affair={affair} onClose={closeAndRefresh} />}
    </>
  );
}
