import type { LiveEvent } from "#client/live-events.ts";

/** An event stream that tests write to. */
export class FakeStream extends EventTarget {
  static readonly all: FakeStream[] = [];
  static readonly open = (url: string) => new FakeStream(url) as unknown as EventSource;
  readonly CLOSED = 2;
  readyState = 1;
  constructor(readonly url: string) {
    super();
    FakeStream.all.push(this);
  }
  static latest(): FakeStream {
    return FakeStream.all.at(-1) as FakeStream;
  }
  tell(event: Partial<LiveEvent>) {
    const data = JSON.stringify({ type: "claim.changed", claimId: "c1", actorId: "ben", ...event });
    this.dispatchEvent(new MessageEvent("change", { data }));
  }
  opens() {
    this.dispatchEvent(new Event("open"));
  }
  breaks({ forGood }: { forGood: boolean }) {
    this.readyState = forGood ? this.CLOSED : 0;
    this.dispatchEvent(new Event("error"));
  }
  close() {
    this.readyState = this.CLOSED;
  }
}
