"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { putRequest, restoreRequest, withdrawRequest } from "#client/correction-requests.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ListedRequest } from "#domain/correction-request.ts";
import { shortened } from "#domain/graphemes.ts";
import { RequestForm } from "./request-form.tsx";
import { RequestRemoval } from "./request-removal.tsx";

/** Changes or removes a request in the list. */
export function RequestActions({ request, personId }: { request: ListedRequest; personId: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const name = shortened(request.request, 60);
  const refreshed = async <T,>(change: Promise<T>): Promise<T> => {
    try {
      return await change;
    } finally {
      router.refresh();
    }
  };
  return (
    <Actions kind="compact">
      <Button kind="plain" aria-label={`Edit: ${name}`} onClick={() => setOpen(true)}>
        Edit
      </Button>
      <RequestRemoval
        label={`Remove: ${name}`}
        onRemove={() => refreshed(withdrawRequest(request))}
        onRestore={(removed) => refreshed(restoreRequest(removed))}
      />
      {isOpen && (
        <Dialog title="Correction request" onClose={() => setOpen(false)}>
          <RequestForm
            personId={personId}
            claimId={request.claimId}
            request={request}
            versions={request.article.currentVersion}
            onSave={(id, input) => refreshed(putRequest(id, input, request.version))}
            onClose={() => setOpen(false)}
          />
        </Dialog>
      )}
    </Actions>
  );
}
