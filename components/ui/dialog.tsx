"use client";
import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as RoleDialog } from "react-aria-components";

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  isWide?: boolean;
  /** As large as the screen. */
  isFull?: boolean;
  /** For questions that must be answered: a click outside does not close the dialog. */
  isAlert?: boolean;
};

/** A modal dialog. It keeps the focus until it is closed. */
export function Dialog({ title, onClose, children, isWide, isFull, isAlert }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!isAlert} onOpenChange={onClose}>
      <Modal className={`dialog${isWide ? " is-wide" : ""}${isFull ? " is-full" : ""}`}>
        <RoleDialog role={isAlert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </RoleDialog>
      </Modal>
    </ModalOverlay>
  );
}
