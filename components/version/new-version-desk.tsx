"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { takeHandedOver } from "#client/handed-over.ts";
import { usePaste } from "#components/import/use-paste.ts";
import { say } from "#components/ui/announcer.ts";
import { useLeaveWarning } from "#components/ui/leave-warning.ts";
import { articleAddress } from "#domain/addresses.ts";
import type { Article } from "#domain/article.ts";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { NewTextForm } from "./new-text-form.tsx";
import { NewVersionPreview } from "./new-version-preview.tsx";
import { useNewVersion } from "./use-new-version.ts";
import { VersionForm } from "./version-form.tsx";

type NewVersionDeskProps = {
  article: Article;
  /** Corrections the outlet was asked for, which this version may carry. */
  requests: CorrectionRequest[];
  scale: Rating[];
};

/** Imports a new version: first its text, then a comparison with the current version, then storing it. */
export function NewVersionDesk({ article, requests, scale }: NewVersionDeskProps) {
  const router = useRouter();
  const paste = usePaste();
  const newVersion = useNewVersion(article.id);
  const [address, setAddress] = useState(article.url ?? "");
  const [note, setNote] = useState("");
  const [carries, setCarries] = useState<string[]>([]);
  const [isStored, setStored] = useState(false);
  const { compared } = newVersion;
  useLeaveWarning(!isStored && (compared !== null || paste.plainText !== ""));
  // React may run an effect twice, and the content is there once.
  const isTaken = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    if (isTaken.current) return;
    isTaken.current = true;
    const content = takeHandedOver(article.id);
    if (content) void newVersion.compareContent(content);
  }, []);
  if (!compared)
    return (
      <NewTextForm article={article} paste={paste} address={address} onAddress={setAddress} newVersion={newVersion} />
    );
  const store = () =>
    newVersion.store({ note, carries }, ({ version }) => {
      setStored(true);
      say(`Version ${version} is now the current version.`);
      router.push(articleAddress(article.id));
    });
  return (
    <NewVersionPreview article={article} compared={compared} scale={scale}>
      <VersionForm
        newVersion={newVersion}
        compared={compared}
        requests={requests}
        note={note}
        onNote={setNote}
        carries={carries}
        onCarries={setCarries}
        isStored={isStored}
        onStore={store}
      />
    </NewVersionPreview>
  );
}
