"use client";
import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";

type ReasonDialogProps = {
  onReason: (reason: string) => void;
  onClose: () => void;
  /** The question, and the button that answers it. */
  title?: string;
  act?: string;
};

/** Asks why a submitted verdict changes, or still holds. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { onReason, onClose, title = "Why does your verdict change?", act = "Submit changes" } = props;
  const [reason, setReason] = useState("");
  return (
    <Dialog title={title} isOpen onClose={onClose} isAlert>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === "") return;
          onReason(reason.trim());
          onClose();
        }}
      >
        <div className="field">
          <label htmlFor="reason">Reason</label>
          <GrowingText
            id="reason"
            required
            autoFocus
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="hint">It stands in the history of the claim, beside what you wrote before.</span>
        </div>
        <div className="foot">
          <button type="button" className="btn" onClick={onClose}>
            Not yet
          </button>
          <button type="submit" className="btn main" disabled={reason.trim() === ""}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
