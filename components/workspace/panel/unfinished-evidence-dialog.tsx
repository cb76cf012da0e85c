import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type UnfinishedEvidenceDialogProps = { onFinish: () => void; onRemove: () => void; onClose: () => void };

/** Asks what becomes of a half-filled piece of evidence, which the submitted verdict would not have. */
export function UnfinishedEvidenceDialog({ onFinish, onRemove, onClose }: UnfinishedEvidenceDialogProps) {
  return (
    <Dialog title="One piece of evidence is not finished" onClose={onClose} isAlert>
      <p>Its form is only half filled in, so your verdict would be submitted without it.</p>
      <Actions kind="dialog">
        <Button onClick={onRemove}>Remove it and submit</Button>
        <Button kind="main" autoFocus onClick={onFinish}>
          Finish it
        </Button>
      </Actions>
    </Dialog>
  );
}
