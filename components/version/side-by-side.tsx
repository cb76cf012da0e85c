import type { ComparedPart, DrawnBlock, DrawnRow } from "#domain/comparison/compared-part.ts";
import { directionOf } from "#domain/direction.ts";
import { ComparedBlockText, type Side } from "./compared-block.tsx";
import type { DrawnClaim } from "./outcomes.ts";
import { runsOf, segmentsOf } from "./segments.ts";

/** The two sides: the name above each column, and the claims on it in the order of the text. */
export type Sides = Record<Side, { name: string; claims: DrawnClaim[] }>;

type SideBySideProps = {
  part: ComparedPart;
  sides: Sides;
  language: string;
  /** Address of a row in another part; null where only this part has an address. */
  rowAddress: ((part: number, rowId: string) => string) | null;
};

/** Two versions side by side, paragraph by paragraph. What is the same can be folded away, without scripts. */
export function SideBySide({ part, sides, language, rowAddress }: SideBySideProps) {
  const addressOf = ({ part: number, row }: NonNullable<DrawnBlock["movedTo"]>) =>
    number === part.number ? `#row-${row}` : (rowAddress?.(number, `row-${row}`) ?? null);
  return (
    <div className="comparison">
      <p className="only-changes">
        <label className="choice">
          <input type="checkbox" /> Show only what changed
        </label>
      </p>
      <table lang={language}>
        <caption className="visually-hidden" lang="en">
          {sides.from.name} and {sides.to.name} side by side
        </caption>
        <thead lang="en">
          <tr>
            <th scope="col">{sides.from.name}</th>
            <th scope="col">{sides.to.name}</th>
          </tr>
        </thead>
        {/* On the table it would exchange the columns. */}
        <tbody dir={directionOf(language)}>
          {runsOf(part.rows, ({ isSame }) => isSame).map((run) => (
            <Run key={run[0]?.index} rows={run} sides={sides} addressOf={addressOf} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AddressOf = (movedTo: NonNullable<DrawnBlock["movedTo"]>) => string | null;

/** Rows one after the other that are all the same, or all changed. */
function Run({ rows, sides, addressOf }: { rows: DrawnRow[]; sides: Sides; addressOf: AddressOf }) {
  const isSame = rows[0]?.isSame ?? false;
  return (
    <>
      {isSame && (
        <tr className="folded" lang="en" dir="ltr">
          <td colSpan={2}>{rows.length === 1 ? "One paragraph" : `${rows.length} paragraphs`} without a change</td>
        </tr>
      )}
      {rows.map(({ index, from, to }) => (
        <tr key={index} id={`row-${index}`} className={isSame ? "same" : undefined}>
          <Cell blocks={from} claims={sides.from.claims} side="from" addressOf={addressOf} />
          <Cell blocks={to} claims={sides.to.claims} side="to" addressOf={addressOf} />
        </tr>
      ))}
    </>
  );
}

type CellProps = { blocks: DrawnBlock[]; claims: DrawnClaim[]; side: Side; addressOf: AddressOf };

function Cell({ blocks, claims, side, addressOf }: CellProps) {
  return (
    <td className={side}>
      {blocks.map((block) => (
        <div key={block.index} className={block.movedTo ? "moved" : undefined}>
          {block.movedTo && <MovedNote side={side} address={addressOf(block.movedTo)} />}
          <ComparedBlockText block={block} segments={segmentsOf(block.pieces, claims, block.styles)} side={side} />
        </div>
      ))}
    </td>
  );
}

function MovedNote({ side, address }: { side: Side; address: string | null }) {
  if (address === null)
    return (
      <span className="moved-note" lang="en" dir="ltr">
        Moved to another part
      </span>
    );
  return (
    <a className="moved-note" href={address} lang="en" dir="ltr">
      {side === "from" ? "Moved: see where it is now" : "Moved: see where it was before"}
    </a>
  );
}
