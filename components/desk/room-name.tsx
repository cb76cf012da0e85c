import { shownCount } from "#components/ui/shown-count.ts";
import type { WaitingCounts } from "#domain/my-work.ts";
import { MAX_SHOWN_COUNT, type Room } from "./rooms.ts";

/** The name of a room, and how much waits in it. */
export function RoomName({ room: { name, counts }, waiting }: { room: Room; waiting: WaitingCounts }) {
  const count = counts ? waiting[counts] : 0;
  if (count === 0) return name;
  return (
    <>
      {name}{" "}
      <span className="num room-count">
        {shownCount(count, MAX_SHOWN_COUNT)}
        <span className="visually-hidden"> waiting</span>
      </span>
    </>
  );
}
