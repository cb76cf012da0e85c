"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import type { Source } from "#domain/source.ts";
import { SourceDialog } from "./source-dialog.tsx";

/** The button that opens the details of a source for correction. */
export function EditSource({ source }: { source: Source }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const saved = () => {
    say("Source saved.");
    router.refresh();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Correct the details</Button>
      {isOpen && <SourceDialog source={source} onClose={() => setOpen(false)} onSaved={saved} />}
    </>
  );
}
