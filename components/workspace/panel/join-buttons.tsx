import { CommandKey } from "#components/commands/command-key.tsx";
import { useShortcut } from "#components/commands/readable-keys.ts";
import { Button } from "#components/ui/button.tsx";
import type { SimilarClaim } from "#domain/cluster.ts";
import type { useJoining } from "./use-joining.ts";

type JoinButtonsProps = {
  other: SimilarClaim;
  joining: ReturnType<typeof useJoining>;
  /** Whether the keys are about this claim. */
  hasKeys: boolean;
};

/** Says of a similar claim whether it says the same. */
export function JoinButtons({ other, joining, hasKeys }: JoinButtonsProps) {
  const [same, different] = [useShortcut("same"), useShortcut("different")];
  return (
    <>
      <Button {...(hasKeys ? same : {})} disabled={joining.isBusy} onClick={() => joining.join(other)}>
        Says the same {hasKeys && <CommandKey of="same" />}
      </Button>
      <Button
        kind="plain"
        {...(hasKeys ? different : {})}
        disabled={joining.isBusy}
        onClick={() => joining.refuse(other)}
      >
        Does not {hasKeys && <CommandKey of="different" />}
      </Button>
    </>
  );
}
