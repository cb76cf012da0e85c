import { useState } from "react";
import { cancelImport, type FileToImport, importFile, previewFile, storeImport } from "#client/imports.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { ImportJob } from "#domain/imports/import-job.ts";
import type { ImportResult } from "#domain/imports/import-result.ts";

type State =
  | { is: "choosing" }
  | { is: "checked" | "imported"; file: FileToImport; result: ImportResult }
  /** A large file, with which a job works. */
  | { is: "large"; name: string; job: ImportJob };

/** A file on its way in: chosen, checked, imported. `open`: a large one that was chosen before. */
export function useFileImport(open: ImportJob | null) {
  const [state, setState] = useState<State>(
    open === null ? { is: "choosing" } : { is: "large", name: "A large file", job: open },
  );
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (act: () => Promise<State>) => {
    setBusy(true);
    try {
      setState(await act());
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error, "Galley cannot be reached. Check the network and try again."));
    }
    setBusy(false);
  };
  const runFile = (file: FileToImport, act: typeof importFile, is: "checked" | "imported") =>
    run(async () => {
      const answer = await act(file);
      return "id" in answer ? { is: "large", name: file.name, job: answer } : { is, file, result: answer };
    });

  return {
    state,
    isBusy,
    problem,
    check: (file: FileToImport) => runFile(file, previewFile, "checked"),
    store: (file: FileToImport) => runFile(file, importFile, "imported"),
    storeLarge: (name: string, { id }: ImportJob) =>
      run(async () => ({ is: "large", name, job: await storeImport(id) })),
    cancelLarge: (name: string, { id }: ImportJob) =>
      run(async () => ({ is: "large", name, job: await cancelImport(id) })),
    /** Give up a large file that was checked. */
    dropLarge: ({ id }: ImportJob) =>
      run(async () => {
        await cancelImport(id);
        return { is: "choosing" };
      }),
    begin: () => {
      setState({ is: "choosing" });
      setProblem(null);
    },
  };
}
