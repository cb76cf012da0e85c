"use client";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from "react";
import { ComboBoxStateContext } from "react-aria-components";

type SourceKeysProps = {
  /** Enter was pressed, and no option has the focus. */
  onEnter: (event: KeyboardEvent) => void;
  /** Something was pasted: a file, or null for text, which the field gets next. */
  onPaste: (file: File | null) => void;
  children: ReactNode;
};

/** What keys do in the field of the source, before the combobox gets them. */
export function SourceKeys({ onEnter, onPaste, children }: SourceKeysProps) {
  const state = useContext(ComboBoxStateContext);
  const press = (event: KeyboardEvent) => {
    if (!state || event.nativeEvent.isComposing) return;
    const { selectionManager: manager, isOpen } = state;
    // Tab goes on with what was typed. An option has the focus only because it is the first.
    if (event.key === "Tab") manager.setFocusedKey(null);
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      state.revert();
    }
    if (event.key !== "Enter") return;
    const isSubmitting = event.ctrlKey || event.metaKey;
    if (isOpen && manager.focusedKey !== null && !isSubmitting) return;
    event.stopPropagation();
    state.revert();
    onEnter(event);
  };
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (file) event.preventDefault();
    onPaste(file ?? null);
  };
  return (
    <div role="presentation" className="input-line" onKeyDownCapture={press} onPaste={paste}>
      {children}
    </div>
  );
}

/** Opens the list again after the form was scrolled into view, which closes it, unless something was typed by then. */
export function OpenAfterScroll({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const isWaiting = () => document.activeElement === field.current && field.current?.value === "";
    // The event of the scroll comes before the next frame, and the list closes in the one after.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => isWaiting() && latest.current?.open(null, "focus"));
    });
    return () => cancelAnimationFrame(frame);
  }, [field]);
  return null;
}

/** Gives the option with this id the focus while none has it. */
export function FocusFirst({ id }: { id: string | undefined }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (state?.isOpen && id !== undefined && state.selectionManager.focusedKey === null)
      state.selectionManager.setFocusedKey(id);
  });
  return null;
}
