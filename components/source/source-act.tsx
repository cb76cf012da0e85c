"use client";
import { useRouter } from "next/navigation";
import { send } from "#client/api.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { useActs } from "#components/ui/use-acts.ts";

type SourceActProps = {
  method: "POST" | "PUT";
  /** Below /api/v1. */
  path: string;
  body?: object;
  /** What is said when it is done. */
  done: string;
  children: string;
};

/** A button that changes a source. The page is read again, also after a refusal: the source may have changed meanwhile. */
export function SourceAct({ method, path, body, done, children }: SourceActProps) {
  const router = useRouter();
  const { isBusy, run } = useActs(() => router.refresh());
  const act = () =>
    run(async () => {
      await send(method, path, body ? { body } : {});
      say(done);
    });
  return (
    <Button disabled={isBusy} onClick={() => void act()}>
      {children}
    </Button>
  );
}
