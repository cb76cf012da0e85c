"use client";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { handOver } from "#client/handed-over.ts";
import { Link } from "#components/ui/link.tsx";
import { articleAddress, newVersionAddress } from "#domain/addresses.ts";
import { AddressForm } from "./address-form.tsx";
import { FileChoice } from "./file-choice.tsx";
import { ImportList } from "./import-list.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { contentOf, isRead, type ReadIncoming } from "./incoming.ts";
import { PasteForm } from "./paste-form.tsx";
import { useImports } from "./use-imports.ts";
import { usePaste } from "./use-paste.ts";

/** Imports articles: choose an address, text or files, review what would be stored, store it. */
export function ImportDesk() {
  const router = useRouter();
  const imports = useImports();
  const paste = usePaste();
  const [address, setAddress] = useState("");
  const { opened, all } = imports;

  const store = async (incoming: ReadIncoming) => {
    const article = await imports.store(incoming);
    const isLast = all.every(
      ({ id, state }) => id === incoming.id || state.is === "imported" || state.is === "refused",
    );
    if (isLast) return router.push(articleAddress(article.id));
    if ("url" in incoming.source) setAddress("");
    else if (!("file" in incoming.source)) paste.clear();
    imports.close();
  };

  const renew = async (incoming: ReadIncoming, articleId: string) => {
    handOver(articleId, await contentOf(incoming));
    router.push(newVersionAddress(articleId));
  };

  if (opened && isRead(opened))
    return (
      <ImportPreview
        incoming={opened}
        onEdit={(form) => imports.edit(opened.id, form)}
        onBack={imports.close}
        onStore={() => store(opened)}
        onReadAs={(chosen) => imports.readAs(opened, chosen)}
        onNewVersion={(articleId) => void renew(opened, articleId)}
      />
    );
  return (
    <section
      className="import-desk"
      aria-label="Addresses, text and files"
      onDragOver={allowFiles}
      onDrop={(event) => takeFiles(event, imports.addFiles)}
    >
      <div className="page-head">
        <h1>Import an article</h1>
        <div className="end">
          <Link href="/imports">Import annotations and reviews</Link>
        </div>
      </div>
      <div className="import-sources">
        <div>
          <AddressForm
            address={address}
            onType={setAddress}
            isBusy={imports.isBusy}
            onPreview={(url) => imports.addAlone({ url })}
          />
          <PasteForm paste={paste} isBusy={imports.isBusy} onPreview={() => imports.addAlone(paste.source())} />
        </div>
        <FileChoice onFiles={imports.addFiles} />
      </div>
      {all.length > 0 && <ImportList imports={imports} />}
    </section>
  );
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

function takeFiles(event: DragEvent, take: (files: File[]) => void): void {
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  take([...event.dataTransfer.files]);
}
