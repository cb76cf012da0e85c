"use client";
import { useEffect, useState } from "react";
import { readBeginning } from "#client/api.ts";

/** Characters of a file that the preview shows. */
const MAX_LENGTH = 3_000;

/** Wait for further choices before a preview is asked for, in milliseconds. */
const DELAY_MS = 250;

type ExportPreviewProps = {
  /** The path of the export, behind /api/v1. */
  path: string;
  /** Whether it is the text of the file itself, and not that of the same report as Markdown. */
  isFile: boolean;
};

/** The beginning of the file as it would be downloaded now. */
export function ExportPreview({ path, isFile }: ExportPreviewProps) {
  const [shown, setShown] = useState({ path: "", text: "", problem: false });
  useEffect(() => {
    let isCurrent = true;
    const show = (text: string, problem = false) => isCurrent && setShown({ path, text, problem });
    const timer = window.setTimeout(() => {
      readBeginning(path, MAX_LENGTH).then(
        ({ text, isCut }) => show(isCut ? `${text}…` : text),
        (error: Error) => show(error.message, true),
      );
    }, DELAY_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [path]);
  return (
    <section className="export-preview" aria-label="Preview" aria-busy={shown.path !== path}>
      <p className="quiet">{isFile ? "How the file begins" : "What the file says, without its layout"}</p>
      {shown.problem ? (
        <p role="alert">{shown.text}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: people scroll it by keyboard
        <pre tabIndex={0} dir="auto">
          {shown.text || "Loading…"}
        </pre>
      )}
    </section>
  );
}
