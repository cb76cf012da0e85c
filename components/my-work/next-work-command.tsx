"use client";
import { useRouter } from "next/navigation";
import { nextOwed } from "#client/my-work.ts";
import { useCommands } from "#components/commands/commands.ts";
import { say } from "#components/ui/announcer.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { articleAddress, type WorkspaceTarget, workspaceAddress } from "#domain/addresses.ts";

/** Goes to the person's next task from any page, after the open claim if there is one. */
export function NextWorkCommand() {
  const router = useRouter();
  const go = async () => {
    const here = new URL(window.location.href);
    const next = await nextOwed(here.searchParams.get("claim")).catch((error) => problemSentence(error));
    if (typeof next === "string") return say(next);
    if (next === null) return say("Nothing else is waiting for you.");
    // A claim of the article on this page opens without leaving the page.
    if (isOnPage(next, here.pathname)) window.history.pushState(null, "", workspaceAddress(next));
    else router.push(workspaceAddress(next));
  };
  useCommands({ nextTask: { run: () => void go() } });
  return null;
}

const isOnPage = ({ articleId, claimId, commentId }: WorkspaceTarget, path: string): boolean =>
  path === articleAddress(articleId) && claimId !== null && commentId === null;
