import { Actions } from "./actions.tsx";
import { Button } from "./button.tsx";

type FormActionsProps = {
  /** What sends the form, and how it is called while the form is being sent. */
  act: string;
  acting?: string;
  isBusy: boolean;
  /** Whether something is missing, so that the form cannot be sent. */
  isIncomplete?: boolean;
  onCancel: () => void;
};

/** The foot of a dialog with a form. */
export const FormActions = ({ act, acting = act, isBusy, isIncomplete = false, onCancel }: FormActionsProps) => (
  <Actions kind="dialog">
    <Button onClick={onCancel}>Cancel</Button>
    <Button type="submit" kind="main" disabled={isBusy || isIncomplete}>
      {isBusy ? acting : act}
    </Button>
  </Actions>
);
