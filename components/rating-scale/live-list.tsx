"use client";
import { type DragEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { RatingUse, VersionedRating } from "#domain/rating/rating.ts";
import { RatingRow } from "./rating-row.tsx";

type LiveListProps = {
  ratings: VersionedRating[];
  scale: VersionedRating[];
  uses: Record<string, RatingUse>;
  onOrder: (keys: string[], moved: VersionedRating) => void;
  onChange: (key: string) => void;
  onRetire: (key: string) => void;
};

/** The ratings that can be given, in order. Buttons move a rating, or the mouse drags it. */
export function LiveList({ ratings, scale, uses, onOrder, onChange, onRetire }: LiveListProps) {
  const keys = ratings.map(({ key }) => key);
  const moveTo = (rating: VersionedRating, index: number) => {
    if (index < 0 || index >= keys.length || index === keys.indexOf(rating.key)) return;
    onOrder(keys.filter((key) => key !== rating.key).toSpliced(index, 0, rating.key), rating);
  };
  const [dragged, setDragged] = useState<VersionedRating | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const endDrag = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <ol className="scale-list" aria-labelledby="live-ratings">
      {ratings.map((rating, index) => (
        <li
          key={rating.key}
          className="scale-row"
          data-dragged={dragged?.key === rating.key || undefined}
          data-over={dropSide(over === rating.key, keys, dragged, index)}
          onDragOver={(event) => {
            if (!dragged) return;
            event.preventDefault();
            setOver(rating.key);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged) moveTo(dragged, index);
            endDrag();
          }}
        >
          <Handle rating={rating} onDragStart={() => setDragged(rating)} onDragEnd={endDrag} />
          <RatingRow rating={rating} scale={scale} use={uses[rating.key]} number={index + 1}>
            <Move rating={rating} to="up" isOff={index === 0} onMove={() => moveTo(rating, index - 1)} />
            <Move
              rating={rating}
              to="down"
              isOff={index === keys.length - 1}
              onMove={() => moveTo(rating, index + 1)}
            />
            <Button onClick={() => onChange(rating.key)}>
              Edit<span className="visually-hidden"> {rating.label}</span>
            </Button>
            <Button kind="plain" onClick={() => onRetire(rating.key)}>
              Retire<span className="visually-hidden"> {rating.label}</span>
            </Button>
          </RatingRow>
        </li>
      ))}
    </ol>
  );
}

/** The side of a row on which the dragged rating would be placed; undefined if it would not move. */
function dropSide(isOver: boolean, keys: string[], dragged: VersionedRating | null, index: number) {
  const from = dragged ? keys.indexOf(dragged.key) : index;
  if (!isOver || from === index) return undefined;
  return from < index ? "after" : "before";
}

/** Only for the mouse. Keyboards and screen readers use the buttons. */
function Handle({
  rating,
  onDragStart,
  onDragEnd,
}: {
  rating: VersionedRating;
  onDragStart: () => void;
  onDragEnd: () => void;
}) {
  const start = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", rating.label);
    const row = event.currentTarget.closest("li");
    if (row) event.dataTransfer.setDragImage(row, 12, 16);
    onDragStart();
  };
  return (
    <span
      className="drag"
      draggable
      aria-hidden="true"
      title="Drag to reorder"
      onDragStart={start}
      onDragEnd={onDragEnd}
    >
      ⠿
    </span>
  );
}

type MoveProps = { rating: VersionedRating; to: "up" | "down"; isOff: boolean; onMove: () => void };

/** It stays in the page at the end of the list, so that it keeps the focus. */
const Move = ({ rating, to, isOff, onMove }: MoveProps) => (
  <Button
    kind="plain"
    className="move"
    aria-label={`Move ${rating.label} ${to}`}
    aria-disabled={isOff || undefined}
    onClick={onMove}
  >
    {to === "up" ? "↑" : "↓"}
  </Button>
);
