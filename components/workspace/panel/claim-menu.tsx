"use client";
import { useState } from "react";
import { Menu, MenuTrigger, Popover } from "react-aria-components";
import { readAssignments } from "#client/assignments.ts";
import { useSaveState } from "#client/outbox/hooks.ts";
import { verdictPath } from "#client/outbox/resources.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { AssignDialog } from "#components/assignment/assign-dialog.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { KeyMenuItem } from "#components/commands/key-menu-item.tsx";
import { say } from "#components/ui/announcer.ts";
import { TriggerButton } from "#components/ui/button.tsx";
import { ReasonDialog } from "#components/verdict/reason-dialog.tsx";
import { useChoosePassage } from "#components/workspace/use-choose-passage.ts";
import { useUndoActs } from "#components/workspace/use-undo-acts.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, takesVerdicts } from "#domain/claim.ts";
import { mayReword } from "#domain/rewording.ts";

export function ClaimMenu({ claim, mayChange }: { claim: Claim; mayChange: boolean }) {
  const workspace = useWorkspace();
  const view = useWorkspaceView();
  const { open, viewer } = view;
  const { sayDone } = useUndoActs(view);
  const [openDialog, setOpenDialog] = useState<"assign" | "withdraw-verdict" | null>(null);
  const choosePassage = useChoosePassage();
  const mayWithdraw = mayChange && !claim.ruling;
  const mayMove = mayChange && (claim.anchor.state === "lost" || mayReword(viewer, claim));
  const isThere = claim.withdrawnAt === null;
  const isLost = claim.anchor.state === "lost";
  // Unsaved changes must be submitted or undone first.
  const isSaved = useSaveState(verdictPath(claim.id)).state === "saved";
  const mayTakeBack = claim.myVerdict?.state === "submitted" && takesVerdicts(claim) && isSaved;
  const takeBack = async (reason: string) => {
    await workspace.withdrawVerdict(claim.id, reason);
    say("Verdict withdrawn. It is a draft again.");
  };
  const close = () => setOpenDialog(null);
  const move = () => choosePassage(claim.id, { atOnce: isLost });
  const withdraw = () => {
    workspace.withdrawClaim(claim.id);
    open(null);
    sayDone("Claim withdrawn.");
  };
  const copy = () => {
    // Without https there is no clipboard API.
    if (!navigator.clipboard) return say("Copy the address of this page: it leads to this claim.");
    void navigator.clipboard.writeText(window.location.href).then(
      () => say("Link copied."),
      () => say("The browser did not allow copying. Copy the address of this page instead: it leads to this claim."),
    );
  };
  const moveLabel = isLost ? "Attach this claim to the selected words" : "Change the passage of this claim";
  const assign = () => setOpenDialog("assign");
  const withdrawVerdict = () => setOpenDialog("withdraw-verdict");
  useCommands({
    movePassage: { label: moveLabel, run: move, isOn: () => mayMove },
    withdrawClaim: { run: withdraw, isOn: () => mayWithdraw },
    assignClaim: { run: assign, isOn: () => isThere },
    copyAddress: { run: copy },
    withdrawVerdict: { run: withdrawVerdict, isOn: () => mayTakeBack },
  });
  return (
    <>
      <MenuTrigger>
        <TriggerButton kind="plain" aria-label="More about this claim">
          ⋯
        </TriggerButton>
        <Popover className="popover" placement="bottom end">
          <Menu
            aria-label="Claim"
            disabledKeys={[
              ...(mayMove ? [] : ["move"]),
              ...(mayWithdraw ? [] : ["withdraw"]),
              ...(isThere ? [] : ["assign"]),
              ...(mayTakeBack ? [] : ["withdraw-verdict"]),
            ]}
          >
            <KeyMenuItem id="move" command="movePassage" onAction={move}>
              {isLost ? "Attach to selected words" : "Change the passage"}
            </KeyMenuItem>
            <KeyMenuItem id="assign" command="assignClaim" onAction={assign}>
              Assign…
            </KeyMenuItem>
            <KeyMenuItem id="copy" command="copyAddress" onAction={copy}>
              Copy link
            </KeyMenuItem>
            <KeyMenuItem id="withdraw-verdict" command="withdrawVerdict" onAction={withdrawVerdict}>
              Withdraw my verdict…
            </KeyMenuItem>
            <KeyMenuItem id="withdraw" command="withdrawClaim" onAction={withdraw}>
              Withdraw the claim
            </KeyMenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {openDialog === "withdraw-verdict" && (
        <ReasonDialog
          personId={viewer.id}
          reasonFor={`withdraw ${claim.id}`}
          title="Why are you withdrawing your verdict?"
          act="Withdraw the verdict"
          onReason={takeBack}
          onClose={close}
        >
          It no longer counts and becomes a draft that only you can see. You can submit it again. Until then, other
          verdicts are hidden from you.
        </ReasonDialog>
      )}
      {openDialog === "assign" && (
        <AssignDialog
          viewer={viewer}
          items={[{ articleId: claim.articleId, claimId: claim.id }]}
          what="this claim"
          onClose={close}
          onAssigned={() => void readAssignments(claim.articleId)}
        />
      )}
    </>
  );
}
