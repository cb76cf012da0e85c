import type { DemoSnapshot } from "#prisma/newsroom/newsroom.ts";
import { TIDE_NOTES } from "./sources.ts";

/** The notes are made up, as is the walk. They are kept without asking any site for them. */
export const SNAPSHOTS: DemoSnapshot[] = [
  {
    url: TIDE_NOTES.url,
    text: `Notes for the tide walk

Made up for the demo newsroom of Galley, as is the walk. What the notes say of the sea is true.

Meet at the slipway half an hour before low water. Wear boots, and do not lean on the boats.

The Sun has a part in the tides too, a little less than half as much as the Moon. It pulls on the whole Earth much harder than the Moon does, but almost as hard on the far side as on the near one, and only the difference raises a tide.

Spring tides come twice in a lunar month, at new Moon and at full Moon. The highest water follows a day or two later, because the sea needs time to answer.

The tides brake the Earth. The day grows by about two milliseconds in a century, which nobody on the walk has noticed yet.

If it rains, the walk takes place. If it thunders, it does not.`,
  },
];
