"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCommands } from "#components/commands/commands.ts";
import { Button } from "#components/ui/button.tsx";
import { joined } from "#components/ui/joined.tsx";
import { Link } from "#components/ui/link.tsx";
import { type AffairChoice, affairAddress } from "#domain/affair.ts";
import { AddToAffairDialog } from "./add-to-affair-dialog.tsx";

type ArticleAffairsProps = { articleId: string; affairs: AffairChoice[]; mayChange: boolean };

/** The affairs that an article is in, and the way to add it to one, for editors. */
export function ArticleAffairs({ articleId, affairs, mayChange }: ArticleAffairsProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  useCommands({ addToAffair: { run: () => setOpen(true), isOn: () => mayChange } });
  const links = affairs.map(({ id, name }) => (
    <Link key={id} href={affairAddress(id)} dir="auto">
      {name}
    </Link>
  ));
  return (
    <>
      {affairs.length > 0 && (
        <span dir="ltr">
          {affairs.length === 1 ? "Affair: " : "Affairs: "}
          {joined(links, ", ")}
        </span>
      )}
      {mayChange && (
        <Button onClick={() => setOpen(true)}>
          <span dir="ltr">Add to affair…</span>
        </Button>
      )}
      {isOpen && (
        <AddToAffairDialog
          articles={[articleId]}
          what="this article"
          onClose={close}
          onAdded={() => {
            close();
            router.refresh();
          }}
        />
      )}
    </>
  );
}
