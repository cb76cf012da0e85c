import { useState } from "react";
import { type FileToImport, importFile, previewFile } from "#client/imports.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { ImportResult } from "#domain/imports/import-result.ts";

type State = { is: "choosing" } | { is: "checked" | "imported"; file: FileToImport; result: ImportResult };

/** A file on its way in: chosen, checked, imported. */
export function useFileImport() {
  const [state, setState] = useState<State>({ is: "choosing" });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const run = async (file: FileToImport, act: typeof importFile, is: "checked" | "imported") => {
    setBusy(true);
    try {
      setState({ is, file, result: await act(file) });
      setProblem(null);
    } catch (error) {
      setProblem(problemSentence(error, "Galley cannot be reached. Check the network and try again."));
    }
    setBusy(false);
  };

  return {
    state,
    isBusy,
    problem,
    check: (file: FileToImport) => run(file, previewFile, "checked"),
    store: (file: FileToImport) => run(file, importFile, "imported"),
    begin: () => {
      setState({ is: "choosing" });
      setProblem(null);
    },
  };
}
