"use client";
import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as RoleDialog } from "react-aria-components";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Gets a function that closes the dialog. */
  children: ReactNode | ((close: () => void) => ReactNode);
  isWide?: boolean;
  /** For questions that must be answered: a click outside does not close the dialog. */
  isAlert?: boolean;
};

/** A modal dialog. It keeps the focus until it is closed. */
export function Dialog({ title, isOpen, onClose, children, isWide, isAlert }: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={(open) => open || onClose()}
    >
      <Modal className={isWide ? "dialog is-wide" : "dialog"}>
        <RoleDialog role={isAlert ? "alertdialog" : "dialog"}>
          {({ close }) => (
            <>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </RoleDialog>
      </Modal>
    </ModalOverlay>
  );
}
