"use client";
import type { ReactNode } from "react";
import { Heading, Modal, ModalOverlay, Dialog as RoleDialog } from "react-aria-components";

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  isWide?: boolean;
  /** For questions that must be answered: a click outside does not close the dialog. */
  isAlert?: boolean;
};

/** A modal dialog. It keeps the focus until it is closed. */
export function Dialog({ title, onClose, children, isWide, isAlert }: DialogProps) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable={!isAlert} onOpenChange={onClose}>
      <Modal className={isWide ? "dialog is-wide" : "dialog"}>
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
