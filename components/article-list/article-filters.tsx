"use client";
import { useState } from "react";
import { Link } from "#components/ui/link.tsx";
import { ARTICLE_SORTS, type ArticleFilter, articlesAddress, isNarrowed, PROGRESS } from "#domain/article-filter.ts";
import { FilterChoice } from "./filter-choice.tsx";
import { type FilterFields, useFilterFields } from "./filter-fields.ts";

type ArticleFiltersProps = {
  filter: ArticleFilter;
  /** What there is to choose from. */
  facets: { outlets: string[]; tags: string[]; reviewers: { id: string; name: string }[] };
};

/** Search, filters and order of the article list. The address holds them; without scripts it is a form like any other. */
export function ArticleFilters({ filter, facets }: ArticleFiltersProps) {
  const form = useFilterFields(filter);
  const { value, isPending } = form;
  const [isOpen, setOpen] = useState(false);
  const outlets = facets.outlets.map((outlet): Option => [outlet, outlet]);
  const tags = facets.tags.map((tag): Option => [tag, tag]);
  const reviewers = facets.reviewers.map(({ id, name }): Option => [id, name]);
  return (
    <search>
      <form
        className={isOpen ? "filters open" : "filters"}
        action="/articles"
        onSubmit={form.submit}
        onBlur={form.flush}
        aria-busy={isPending}
      >
        <label className="filter wide">
          <span>Search articles</span>
          <input
            className="input"
            type="search"
            name="q"
            maxLength={200}
            placeholder="Title, outlet, byline or address"
            value={value.q ?? ""}
            onChange={(event) => form.type("q", event.target.value)}
          />
        </label>
        <FilterChoice label="Progress" name="status" options={Object.entries(PROGRESS)} form={form} />
        <FilterChoice label="Outlet" name="outlet" options={outlets} form={form} />
        <FilterChoice label="Reviewer" name="reviewer" options={reviewers} form={form} />
        <FilterChoice label="Tag" name="tag" options={tags} form={form} />
        <DayField label="Imported from" name="from" form={form} />
        <DayField label="To" name="to" form={form} />
        <FilterChoice label="Order" name="sort" options={Object.entries(ARTICLE_SORTS)} form={form} isAlways />
        <noscript>
          <button className="btn" type="submit">
            Show
          </button>
        </noscript>
        {/* Only where the page is narrow. */}
        <button className="btn more" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Fewer filters" : "Filters and order"}
        </button>
        {isNarrowed(filter) && (
          <Link className="clear" href={articlesAddress({ sort: filter.sort })} onClick={form.forget}>
            Clear filters
          </Link>
        )}
      </form>
    </search>
  );
}

export type Option = [value: string, label: string];

function DayField({ label, name, form }: { label: string; name: "from" | "to"; form: FilterFields }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="input"
        type="date"
        name={name}
        value={form.value[name] ?? ""}
        onChange={(event) => form.type(name, event.target.value)}
      />
    </label>
  );
}
