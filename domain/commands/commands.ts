import type { Role } from "#domain/permissions.ts";

/** The headings of the list of keys, and the lowest role whose screens have these commands. */
export const COMMAND_GROUPS = {
  Everywhere: "reader",
  "In an article": "reviewer",
  "On a verdict": "reviewer",
  "Filter claims": "reviewer",
  "Between articles": "reviewer",
  "In adjudication": "editor",
} as const satisfies Record<string, Role>;
export type CommandGroup = keyof typeof COMMAND_GROUPS;

type CommandEntry = {
  group: CommandGroup;
  label: string;
  /** Keys such as `Shift+C` or `Mod+K`, `Mod` being Ctrl or Command. The first is shown and can be changed. */
  keys?: readonly string[];
  /** Other words by which the palette finds it. */
  also?: string;
};

/** The number keys; the one of its place in the scale gives a rating. */
export const NUMBER_KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;

export type RatingCommand = `rate${(typeof NUMBER_KEYS)[number]}`;

const ratingCommand = (key: string): CommandEntry => ({
  group: "On a verdict",
  label: `Choose rating ${key}`,
  keys: [key],
});

/**
 * Every command and its keys. The handlers, the list of keys, the tooltips and the palette take theirs from here. One
 * key has one meaning on every screen, so screens that do the same with different things share a command.
 */
export const COMMANDS = {
  commands: { group: "Everywhere", label: "All commands", keys: ["Mod+K"] },
  search: { group: "Everywhere", label: "Search all texts", keys: ["/"], also: "find" },
  keys: { group: "Everywhere", label: "Show all keys", keys: ["?"], also: "keyboard shortcuts help" },
  nextTask: { group: "Everywhere", label: "Go to my next task", keys: ["N"], also: "work" },
  nextClaim: { group: "Everywhere", label: "Next claim", keys: ["J"] },
  previousClaim: { group: "Everywhere", label: "Previous claim", keys: ["K"] },
  open: { group: "Everywhere", label: "Open the claim at the cursor, or confirm", keys: ["Enter"] },
  back: { group: "Everywhere", label: "Go back a step: close, then to the text, then to the list", keys: ["Escape"] },
  submit: { group: "Everywhere", label: "Submit the verdict or the ruling", keys: ["Mod+Enter"] },
  library: { group: "Everywhere", label: "Open the library of sources", keys: ["L"], also: "evidence publications" },
  importArticle: { group: "Everywhere", label: "Import an article", also: "new add paste upload" },
  meanings: { group: "Everywhere", label: "What the words mean", also: "help glossary meaning standing" },
  lightTheme: { group: "Everywhere", label: "Use the light theme", also: "appearance bright mode" },
  darkTheme: { group: "Everywhere", label: "Use the dark theme", also: "appearance night mode" },
  systemTheme: { group: "Everywhere", label: "Match the theme of the device", also: "appearance system mode" },
  signOut: { group: "Everywhere", label: "Sign out", also: "log off exit leave" },

  mark: { group: "In an article", label: "Mark the selected words as a claim", keys: ["C"], also: "highlight" },
  markSentence: { group: "In an article", label: "Mark the sentence at the cursor", keys: ["Shift+C"] },
  movePassage: { group: "In an article", label: "Change the passage of this claim", keys: ["M"], also: "move" },
  undo: { group: "In an article", label: "Undo", keys: ["U", "Mod+Z"] },
  redo: { group: "In an article", label: "Redo", keys: ["Shift+U", "Mod+Shift+Z", "Mod+Y"] },
  comment: { group: "In an article", label: "Comment on this claim", keys: ["T"], also: "discuss thread mention" },
  withdrawClaim: { group: "In an article", label: "Withdraw this claim", keys: ["Delete"], also: "remove" },
  assignClaim: { group: "In an article", label: "Assign this claim", also: "give due" },
  suggestions: { group: "In an article", label: "Suggest what to check first", also: "worth checking sentences hints" },
  nextSuggestion: {
    group: "In an article",
    label: "Next sentence worth checking",
    keys: ["G"],
    also: "skip suggestion",
  },
  markSuggestion: { group: "In an article", label: "Mark the suggested sentence", keys: ["Y"], also: "accept" },
  dismissClash: { group: "In an article", label: "Dismiss the clash", keys: ["D"], also: "hide differing facts" },
  claimHistory: { group: "In an article", label: "Show the history of this claim", also: "log changes" },
  copyAddress: { group: "In an article", label: "Copy link to this claim", also: "link url share" },
  exportArticle: { group: "In an article", label: "Export this article", also: "download csv json report" },
  publish: { group: "In an article", label: "Publish this article", also: "edition report checklist correction" },
  assignArticle: { group: "In an article", label: "Assign this article", also: "give due" },
  newVersion: { group: "In an article", label: "New version of this article", also: "import update" },
  newerVersion: { group: "In an article", label: "Show the newer version", also: "update" },
  compareVersions: { group: "In an article", label: "Compare versions of this article", also: "diff changes" },
  versions: { group: "In an article", label: "Versions and history of this article", also: "list changes" },
  addToAffair: { group: "In an article", label: "Add this article to an affair", also: "set story group" },
  archiveArticle: { group: "In an article", label: "Archive this article", also: "remove delete hide" },
  articleDetails: {
    group: "In an article",
    label: "Change the details of this article",
    also: "title tags byline edit",
  },

  rate1: ratingCommand("1"),
  rate2: ratingCommand("2"),
  rate3: ratingCommand("3"),
  rate4: ratingCommand("4"),
  rate5: ratingCommand("5"),
  rate6: ratingCommand("6"),
  rate7: ratingCommand("7"),
  rate8: ratingCommand("8"),
  rate9: ratingCommand("9"),
  write: { group: "On a verdict", label: "Write the rationale or the summary", keys: ["R"] },
  evidence: { group: "On a verdict", label: "Add evidence", keys: ["E"], also: "source" },
  link: { group: "On a verdict", label: "Link the selected words of the rationale", keys: ["Mod+Shift+K"] },
  reuseEvidence: {
    group: "On a verdict",
    label: "Copy the evidence of a precedent",
    keys: ["P"],
    also: "reuse source",
  },
  judge: { group: "On a verdict", label: "Judge it myself, as an editor", keys: ["V"], also: "blind independent" },
  withdrawVerdict: { group: "On a verdict", label: "Withdraw my verdict on this claim", also: "remove" },

  showAll: { group: "Filter claims", label: "Show all claims", also: "clear filter" },
  showAwaiting: { group: "Filter claims", label: "Show claims that await my verdict", also: "filter" },
  showMine: { group: "Filter claims", label: "Show my claims", also: "filter" },
  showOpen: { group: "Filter claims", label: "Show open claims", also: "filter" },
  showDisputed: { group: "Filter claims", label: "Show disputed claims", also: "filter" },
  showStale: { group: "Filter claims", label: "Show stale claims", also: "filter" },
  showChanged: { group: "Filter claims", label: "Show claims whose words changed", also: "filter" },
  showLost: { group: "Filter claims", label: "Show claims lost from the text", also: "filter removed" },
  compactList: { group: "Filter claims", label: "Compact list of claims", also: "dense" },

  same: { group: "Between articles", label: "These belong together", keys: ["F"], also: "accept join same yes" },
  different: {
    group: "Between articles",
    label: "These do not belong together",
    keys: ["Shift+F"],
    also: "refuse reject dismiss not the same",
  },

  select: { group: "In adjudication", label: "Select the claim that is agreed on", keys: ["X"] },
  ruleSelected: { group: "In adjudication", label: "Rule on the selected claims", keys: ["Shift+R"] },
  backToQueue: { group: "In adjudication", label: "Back to the queue", keys: ["B"] },
  explain: { group: "In adjudication", label: "Write the explanation of the ruling", keys: ["W"] },
  names: { group: "In adjudication", label: "Show or hide names", keys: ["H"] },
  shuffle: { group: "In adjudication", label: "Shuffle the verdicts", keys: ["S"], also: "order" },
  sendBack: { group: "In adjudication", label: "Send back with a question", keys: ["Q"], also: "ask" },
} as const satisfies Record<string, CommandEntry>;

export type CommandId = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** A command by its id, with all the fields an entry can have. */
export const commandOf = (id: CommandId): CommandEntry => COMMANDS[id];

/** Keys that the text of an article handles itself. They are listed with the others and cannot be changed. */
export const TEXT_KEYS: { label: string; keys: string }[] = [
  { keys: "← → ↑ ↓", label: "Move the cursor by words and lines; with Alt by characters" },
  { keys: "Shift ← →", label: "Select" },
];

/** Keys by which the editor of rationales formats the selected words. They cannot be changed either. */
export const FORMAT_KEYS = {
  bold: { label: "Bold", keys: "Mod+B" },
  italic: { label: "Italic", keys: "Mod+I" },
  bulletList: { label: "List", keys: "Mod+Shift+8" },
  orderedList: { label: "Numbered list", keys: "Mod+Shift+7" },
  blockquote: { label: "Quotation", keys: "Mod+Shift+B" },
} as const;
