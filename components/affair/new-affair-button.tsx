"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { affairAddress } from "#domain/affair.ts";
import { AffairDialog } from "./affair-dialog.tsx";

/** Makes an affair, and opens it. */
export function NewAffairButton() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        New affair
      </Button>
      {isOpen && (
        <AffairDialog
          affair={null}
          onSaved={({ id }) => router.push(affairAddress(id))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
