import { useRouter } from "next/navigation";
import { useState } from "react";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";

/** Merges sources into one, and separates them again. */
export function useMerge() {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const run = async (change: () => Promise<unknown>, done: () => void) => {
    setBusy(true);
    try {
      await change();
      done();
      router.refresh();
    } catch (error) {
      say(problemSentence(error));
    }
    setBusy(false);
  };
  const separate = (id: string) =>
    run(
      () => send("DELETE", `/sources/${id}/merge`),
      () => say("Separated. Both are sources of their own again."),
    );
  const merge = (id: string, intoId: string) =>
    run(
      () => send("PUT", `/sources/${id}/merge`, { body: { intoId } }),
      () =>
        say("Merged. What rests on either now rests on this source.", { label: "Undo", run: () => void separate(id) }),
    );
  return { isBusy, merge, separate };
}
