"use client";
import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";

/** Asks why a submitted verdict changes. */
export function ReasonDialog({ onReason, onClose }: { onReason: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState("");
  return (
    <Dialog title="Why does your verdict change?" isOpen onClose={onClose} isAlert>
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
            Submit changes
          </button>
        </div>
      </form>
    </Dialog>
  );
}
