import { useState } from "react";
import { ProblemError, UnreachableError } from "#client/api.ts";
import { type DetailsForm, formOf } from "#components/article/details-form.ts";
import { useLeaveWarning } from "#components/ui/leave-warning.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Article, Duplicate } from "#domain/article.ts";
import {
  askPreview,
  type Incoming,
  type IncomingState,
  incomingFile,
  incomingFrom,
  isReady,
  previewAgain,
  type ReadAs,
  type ReadIncoming,
  type Source,
  storeArticle,
} from "./incoming.ts";

export function useImports() {
  const [all, setAll] = useState<Incoming[]>([]);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useLeaveWarning(all.some(({ state }) => state.is === "waiting" || state.is === "read"));

  const change = (id: string, state: IncomingState) => update(id, () => state);
  /** A change typed while a request was running is kept. */
  const update = (id: string, next: (state: IncomingState) => IncomingState) =>
    setAll((latest) =>
      latest.map((incoming) => (incoming.id === id ? { ...incoming, state: next(incoming.state) } : incoming)),
    );

  const read = async (incoming: Incoming): Promise<boolean> => {
    change(incoming.id, { is: "waiting" });
    const state = await askPreview(incoming).then(
      (preview): IncomingState => ({ is: "read", preview, form: formOf(preview.details), guess: preview.guess }),
      (error): IncomingState => ({
        is: "refused",
        why: sentenceOf(error),
        mayHelp: error instanceof UnreachableError,
      }),
    );
    change(incoming.id, state);
    return state.is === "read";
  };

  /** Store one. An error is shown in its row, and thrown for the form that stores it. */
  const store = async (incoming: ReadIncoming): Promise<Article> => {
    const { state, id } = incoming;
    try {
      const article = await storeArticle(incoming, state.preview.duplicate !== null);
      change(id, { is: "imported", title: article.title });
      return article;
    } catch (error) {
      const duplicate = duplicateIn(error) ?? state.preview.duplicate;
      const why = sentenceOf(error);
      update(id, (now) => (now.is === "read" ? { ...now, preview: { ...now.preview, duplicate }, why } : now));
      throw error;
    }
  };

  return {
    all,
    opened: all.find(({ id }) => id === openId) ?? null,
    isBusy,
    open: setOpenId,
    store,
    /** Back to the choice of texts and files. Text that was not imported is still in its field there. */
    close: () => {
      setOpenId(null);
      setAll((latest) => latest.filter(({ source, state }) => "file" in source || state.is === "imported"));
    },
    edit: (id: string, form: DetailsForm) => update(id, (now) => (now.is === "read" ? { ...now, form } : now)),
    /** Read it again as a person said. Resolves to why that failed, or null. What was typed into its form is kept. */
    readAs: async (incoming: ReadIncoming, chosen: ReadAs): Promise<string | null> => {
      setBusy(true);
      const why = await previewAgain(incoming, chosen).then(
        (preview) => {
          const state = (now: IncomingState): IncomingState =>
            now.is === "read" ? { ...now, preview, form: withTyped(now, formOf(preview.details)) } : now;
          setAll((latest) =>
            latest.map((one) => (one.id === incoming.id ? { ...one, ...chosen, state: state(one.state) } : one)),
          );
          return null;
        },
        (error) => sentenceOf(error),
      );
      setBusy(false);
      return why;
    },
    readAgain: (incoming: Incoming) => void read(incoming),
    remove: (id: string) => setAll((latest) => latest.filter((incoming) => incoming.id !== id)),
    /** Read a text or a page and open its preview. Resolves to why it could not be read, or null. */
    addAlone: async (source: Exclude<Source, { file: File }>): Promise<string | null> => {
      const incoming = incomingFrom(source);
      setBusy(true);
      const outcome = await askPreview(incoming).then(
        (preview) => ({ preview, why: null }),
        (error) => ({ preview: null, why: sentenceOf(error) }),
      );
      setBusy(false);
      if (outcome.preview === null) return outcome.why;
      const { preview } = outcome;
      const state: IncomingState = { is: "read", preview, form: formOf(preview.details), guess: preview.guess };
      setAll((latest) => [...latest, { ...incoming, state }]);
      setOpenId(incoming.id);
      return null;
    },
    addFiles: async (files: File[]) => {
      const added = files.map(incomingFile);
      setAll((latest) => [...latest, ...added]);
      setBusy(true);
      const [only] = added;
      // One at a time, because the server reads only two inputs at once and others import too.
      for (const incoming of added) {
        if (incoming.state.is !== "waiting") continue;
        const isFine = await read(incoming);
        if (isFine && only && added.length === 1 && all.length === 0) setOpenId(only.id);
      }
      setBusy(false);
    },
    storeAll: async () => {
      setBusy(true);
      for (const incoming of all.filter(isReady)) await store(incoming).catch(rethrowBugs);
      setBusy(false);
    },
  };
}

export type Imports = ReturnType<typeof useImports>;

/** A form with the fields that were typed over what was found before. */
function withTyped({ form, preview }: ReadIncoming["state"], found: DetailsForm): DetailsForm {
  const before = formOf(preview.details);
  const typed = Object.entries(form).filter(([field, value]) => value !== before[field as keyof DetailsForm]);
  return { ...found, ...Object.fromEntries(typed) };
}

const duplicateIn = (error: unknown) =>
  error instanceof ProblemError && error.status === 409 ? (error.existing as Duplicate) : null;

function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError && error.errors[0]) return error.errors[0].message;
  return problemSentence(error, "Galley cannot be reached. Check the network and try again.");
}

/** A refusal of the API is already shown in its row. */
const rethrowBugs = (error: unknown) => {
  sentenceOf(error);
};
