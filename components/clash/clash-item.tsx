import { CommandKey } from "#components/commands/command-key.tsx";
import { Button } from "#components/ui/button.tsx";
import { CLASH_KINDS, type Clash, type ClashSide } from "#domain/clash/clash.ts";
import { ClashPassage } from "./clash-passage.tsx";
import { MarkSide } from "./mark-side.tsx";

type ClashItemProps = {
  clash: Clash;
  articleId: string | undefined;
  ownActs: ((side: ClashSide) => React.ReactNode) | undefined;
  mayDismiss: boolean;
  onDismiss: (clash: Clash) => void;
};

/** Words that are enough to see why two sentences were put together. */
const MAX_SHARED_WORDS = 6;

/** One clash: its kind, both passages with what can be done with each, and why they were put together. */
export function ClashItem({ clash, articleId, ownActs, mayDismiss, onDismiss }: ClashItemProps) {
  const { id, kind, sides, shared, dismissed } = clash;
  return (
    <li className="clash" data-clash-id={id}>
      <h3>{CLASH_KINDS[kind].label}</h3>
      <div className="clash-sides">
        {sides.map((side) => {
          const isOwn = side.article.id === articleId;
          return (
            <ClashPassage key={side.article.id} side={side} isOwn={isOwn}>
              {isOwn && ownActs ? ownActs(side) : <MarkSide side={side} />}
            </ClashPassage>
          );
        })}
      </div>
      <div className="clash-foot">
        <span className="quiet small">
          Both speak of <bdi lang={sides[0].article.language}>{shared.slice(0, MAX_SHARED_WORDS).join(", ")}</bdi>
        </span>
        {mayDismiss && (
          <Button kind="plain" onClick={() => onDismiss(clash)}>
            {dismissed ? (
              "Restore"
            ) : (
              <>
                Dismiss <CommandKey of="dismissClash" />
              </>
            )}
          </Button>
        )}
      </div>
    </li>
  );
}
