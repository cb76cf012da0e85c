"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { changeArticles } from "#client/affairs.ts";
import { ArticlesToAssign } from "#components/assignment/articles-to-assign.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Selection } from "#components/ui/selectable-list.tsx";
import { can, type Viewer } from "#domain/permissions.ts";

type ChosenOfAffairProps = { viewer: Viewer; affairId: string; children: ReactNode };

/** Around the list of the articles of an affair: those that are ticked can be assigned, and taken out of it. */
export function ChosenOfAffair({ viewer, affairId, children }: ChosenOfAffairProps) {
  const router = useRouter();
  const remove = ({ values, words, clear }: Selection) =>
    void changeArticles(affairId, { remove: values }).then(
      () => {
        say(`Removed ${words} from the affair.`);
        clear();
        router.refresh();
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <ArticlesToAssign
      viewer={viewer}
      renderActs={(selection) =>
        can(viewer, "affair.change") && <Button onClick={() => remove(selection)}>Remove from affair</Button>
      }
    >
      {children}
    </ArticlesToAssign>
  );
}
