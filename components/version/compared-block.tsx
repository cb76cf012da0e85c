import { Fragment, type ReactNode } from "react";
import type { DrawnBlock } from "#domain/comparison/compared-part.ts";
import { directionOfLetters } from "#domain/direction.ts";
import type { MarkType } from "#domain/document.ts";
import type { DrawnClaim } from "./outcomes.ts";
import { runsOf, type Segment } from "./segments.ts";

export type Side = "from" | "to";

/** The id of the place where a claim begins on one side, for links. */
export const claimElementId = (side: Side, claimId: string) => `${side}-${claimId}`;

type ComparedBlockProps = { block: DrawnBlock; segments: Segment[]; side: Side };

/** A block of one version: its claims over it, and the words that the other version does not have. */
export function ComparedBlockText({ block, segments, side }: ComparedBlockProps) {
  const { look, isQuoted, depth, sign } = block;
  const classes = ["block", `is-${look}`, isQuoted ? "is-quoted" : "", depth > 0 ? `depth-${Math.min(depth, 4)}` : ""];
  return (
    <p className={classes.filter(Boolean).join(" ")} dir={directionOfLetters(block.text) ?? undefined}>
      {sign && <span className="sign">{sign} </span>}
      <Claims
        segments={segments}
        depth={0}
        textOf={({ start, end }) => block.text.slice(start - block.start, end - block.start)}
        side={side}
        isHead={(claim) => claim.passage.start >= block.start}
      />
    </p>
  );
}

type ClaimsProps = {
  segments: Segment[];
  depth: number;
  textOf: (segment: Segment) => string;
  side: Side;
  /** Whether a claim begins in this block. Links to a claim that spans several blocks lead to its beginning. */
  isHead: (claim: DrawnClaim) => boolean;
};

/** Segments within the marks of their claims. A claim that contains others is the outer mark. */
function Claims({ segments, depth, textOf, side, isHead }: ClaimsProps): ReactNode {
  return runsOf(segments, ({ claims }) => claims[depth]).map((run) => {
    const [first] = run;
    const claim = first?.claims[depth];
    if (!first) return null;
    if (!claim)
      return run.map((segment) => <Words key={segment.start} segment={segment} text={textOf(segment)} side={side} />);
    const begins = isHead(claim) && claim.passage.start === first.start;
    const ends = claim.passage.end === run.at(-1)?.end;
    return (
      <mark
        key={first.start}
        id={begins ? claimElementId(side, claim.id) : undefined}
        className={`${claim.rating ? `r-${claim.rating}` : "unrated"} is-${claim.kind}`}
        data-claim-id={claim.id}
      >
        <Claims segments={run} depth={depth + 1} textOf={textOf} side={side} isHead={isHead} />
        {ends && (
          <a className="n" href={`#outcome-${claim.id}`}>
            <span className="visually-hidden">Claim </span>
            {claim.number}
          </a>
        )}
      </mark>
    );
  });
}

const TAGS = {
  bold: "strong",
  italic: "em",
  strike: "s",
  subscript: "sub",
  superscript: "sup",
  code: "code",
} as const satisfies Partial<Record<MarkType, string>>;

function Words({ segment, text, side }: { segment: Segment; text: string; side: Side }) {
  const Change = side === "from" ? "del" : "ins";
  const words = <Styled marks={segment.marks}>{cellsOf(text)}</Styled>;
  return segment.isChanged ? <Change>{words}</Change> : words;
}

/** Words in the styles they have in the article. */
function Styled({ marks: [mark, ...inner], children }: { marks: MarkType[]; children: ReactNode }): ReactNode {
  if (!mark) return children;
  const Tag = TAGS[mark as keyof typeof TAGS] ?? Fragment;
  return (
    <Tag>
      <Styled marks={inner}>{children}</Styled>
    </Tag>
  );
}

/** The cells of a row follow each other with a line between them. */
function cellsOf(text: string): ReactNode {
  const cells = text.split("\n\n");
  if (cells.length === 1) return text;
  return cells.map((cell, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a stored text never change their order
    <Fragment key={index}>
      {index > 0 && <span className="cell-edge"> </span>}
      {cell}
    </Fragment>
  ));
}
