"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { SourceDialog } from "./source-dialog.tsx";

/** Opens the copy of the source at the words that the address names, such as a hit of a search. */
export function CopyInAddress({ sourceId }: { sourceId: string }) {
  const words = useSearchParams().get("copy");
  const path = usePathname();
  const router = useRouter();
  if (!words) return null;
  return (
    <SourceDialog
      key={words}
      sourceId={sourceId}
      quote={words}
      onClose={() => router.replace(path, { scroll: false })}
    />
  );
}
