import { type DragEvent, useState } from "react";
import { uploadSource } from "#client/source-files.ts";
import { sourceLookups } from "#client/source-lookups.ts";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import type { Source } from "#domain/source.ts";

export type Upload = {
  /** The name of the file that is being read. */
  reading: string | null;
  /** Why the last one could not be added. */
  fault: string | null;
  start: (file: File) => void;
  /** For the element onto which a file can be dropped. */
  dropTarget: Pick<React.DOMAttributes<HTMLElement>, "onDragOver" | "onDrop">;
};

const IDLE = { reading: null, fault: null };

/** Uploads a file that becomes the source of a piece of evidence. The last one that was given counts. */
export function useUpload(onSource: (source: Source) => void): Upload {
  const [state, setState] = useState<Pick<Upload, "reading" | "fault">>(IDLE);
  const start = async (file: File) => {
    setState({ reading: file.name, fault: null });
    try {
      const source = await uploadSource(file);
      sourceLookups.know(source);
      setState(IDLE);
      onSource(source);
    } catch (error) {
      setState({ reading: null, fault: problemSentence(error) });
    }
  };
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return {
    ...state,
    start: (file) => void start(file),
    dropTarget: {
      onDragOver: (event) => hasFile(event) && event.preventDefault(),
      onDrop: (event) => {
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        void start(file);
      },
    },
  };
}
