"use client";
import type { Ref } from "react";
import { useHydrated } from "./use-hydrated.ts";

type FileButtonProps = {
  label: string;
  /** Extensions of the files that can be chosen. */
  accept: readonly string[];
  multiple?: boolean;
  disabled?: boolean;
  /** The input, for what opens its dialog in another way; Tab then leaves the button out. */
  input?: Ref<HTMLInputElement>;
  onChoose: (files: File[]) => void;
};

/** A button that opens the device's dialog for choosing files. */
export function FileButton({ label, accept, multiple, disabled, input, onChoose }: FileButtonProps) {
  const isHydrated = useHydrated();
  return (
    <label className="btn">
      {label}
      <input
        className="visually-hidden"
        type="file"
        ref={input}
        tabIndex={input ? -1 : undefined}
        multiple={multiple}
        accept={accept.join(",")}
        disabled={disabled || !isHydrated}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          target.value = ""; // so that the same file can be chosen again
        }}
      />
    </label>
  );
}
