"use client";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";

/** New recovery codes, which are shown once. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <>
      <p role="status">
        Keep these recovery codes where you find them without your phone. Each replaces a code of the app once. They are
        not shown again.
      </p>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Actions kind="form">
        <Button kind="main" onClick={onClose}>
          I have kept them
        </Button>
      </Actions>
    </>
  );
}
