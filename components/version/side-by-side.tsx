import { type ComparedBlock, type ComparedRow, compareSideBySide } from "#domain/anchoring/text-comparison.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { type Block, blocksOf, formattingOf, type Styled, stylesOf } from "./blocks.ts";
import { ComparedBlockText, type Side } from "./compared-block.tsx";
import type { DrawnClaim } from "./outcomes.ts";
import { runsOf, segmentsOf } from "./segments.ts";

/** One of two versions: its name above the column, its text, and its claims in the order of the text. */
export type SideText = { name: string; document: ArticleDocument; text: string; claims: DrawnClaim[] };

type SideBySideProps = { from: SideText; to: SideText; language: string };

/** Two versions side by side, paragraph by paragraph. What is the same can be folded away, without scripts. */
export function SideBySide({ from, to, language }: SideBySideProps) {
  const [old, now] = [partsOf(from), partsOf(to)];
  const rows = compareSideBySide({ text: from.text, blocks: old.blocks }, { text: to.text, blocks: now.blocks });
  const numbered = rows.map((row, index) => ({
    ...row,
    index,
    isSame: row.isSame && formattingIn(row.old, old) === formattingIn(row.now, now),
  }));
  return (
    <div className="comparison">
      <p className="only-changes">
        <label className="choice">
          <input type="checkbox" /> Show only what changed
        </label>
      </p>
      <table lang={language}>
        <caption className="visually-hidden" lang="en">
          {from.name} and {to.name} side by side
        </caption>
        <thead lang="en">
          <tr>
            <th scope="col">{from.name}</th>
            <th scope="col">{to.name}</th>
          </tr>
        </thead>
        <tbody>
          {runsOf(numbered, ({ isSame }) => isSame).map((run) => (
            <Run key={run[0]?.index} rows={run} from={old} to={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Parts = { text: string; blocks: Block[]; styles: Styled[]; formatting: string[]; claims: DrawnClaim[] };

function partsOf({ document, text, claims }: SideText): Parts {
  const [blocks, styles] = [blocksOf(document), stylesOf(document)];
  return { text, blocks, styles, formatting: formattingOf(text, blocks, styles), claims };
}

/** Words that are struck out or set in another type are a change too. */
const formattingIn = (blocks: ComparedBlock[], { formatting }: Parts) =>
  blocks.map(({ index }) => formatting[index]).join("\n");

type NumberedRow = ComparedRow & { index: number };

/** Rows one after the other that are all the same, or all changed. */
function Run({ rows, from, to }: { rows: NumberedRow[]; from: Parts; to: Parts }) {
  const isSame = rows[0]?.isSame ?? false;
  return (
    <>
      {isSame && (
        <tr className="folded" lang="en">
          <td colSpan={2}>{rows.length === 1 ? "One paragraph" : `${rows.length} paragraphs`} without a change</td>
        </tr>
      )}
      {rows.map(({ index, old, now }) => (
        <tr key={index} id={`row-${index}`} className={isSame ? "same" : undefined}>
          <Cell blocks={old} parts={from} side="from" />
          <Cell blocks={now} parts={to} side="to" />
        </tr>
      ))}
    </>
  );
}

function Cell({ blocks, parts, side }: { blocks: ComparedBlock[]; parts: Parts; side: Side }) {
  return (
    <td className={side}>
      {blocks.map(({ index, pieces, movedTo }) => {
        const block = parts.blocks[index];
        if (!block) return null;
        return (
          <div key={index} className={movedTo === undefined ? undefined : "moved"}>
            {movedTo !== undefined && (
              <a className="moved-note" href={`#row-${movedTo}`} lang="en">
                {side === "from" ? "Moved: see where it stands now" : "Moved: see where it stood before"}
              </a>
            )}
            <ComparedBlockText
              block={block}
              segments={segmentsOf(pieces, parts.claims, parts.styles)}
              text={parts.text}
              side={side}
            />
          </div>
        );
      })}
    </td>
  );
}
