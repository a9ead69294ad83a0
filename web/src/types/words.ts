/** Every English word of the screens, in one place. Report texts are never here. */

export const words = {
  product: "Vedette",
  screens: {
    map: "Map", brief: "Brief", disagreements: "Disagreements", figures: "Figures", actors: "Actors",
    events: "Events", review: "Review", sources: "Sources", add: "Add reports",
  },
  shell: {
    skip: "Skip to the screen",
    screens: "Screens",
    search: "Search the case",
    searchHint: "Search names, events and reports  ( / )",
    theme: "Change between light and dark",
    read: (reports: number, origins: number) => `${count(reports)} ${plural(reports, "report")}, ${count(origins)} independent ${plural(origins, "origin")}`,
    until: (day: string) => `published until ${day}`,
    loading: "Loading …",
    lost: "The server does not answer. What is shown stands as it was last told; trying again.",
    back: "The server answers again.",
    newer: "The picture has changed.",
    failed: (why: string) => `This could not be loaded: ${why}`,
    again: "Try again",
    login: "Log in",
    logout: "Log out",
    notBuilt: "This screen is not here yet.",
    close: "Close",
    nothing: "Nothing in this selection.",
    everything: "Show everything",
    menu: "More",
  },
  search: { select: "Select the events that hold these words" },
  login: { name: "Name", password: "Password", token: "Token", withToken: "Log in with a token", withName: "Log in with a name", wrong: "Name or password are not right." },
  filters: {
    title: "Selection",
    shown: (n: number, all: number) => (n === all ? `${count(all)} ${plural(all, "event")}` : `${count(n)} of ${count(all)} ${plural(all, "event")}`),
    clear: "Clear",
    add: "Filter",
    kind: "Kind", actor: "Actor", place: "Place", status: "Standing", words: "Words",
    from: "From", to: "To", known: "Known by", background: "Earlier history",
    remove: (what: string) => `Remove ${what}`,
  },
  status: { confirmed: "confirmed", reported: "reported", claimed: "claimed", contested: "contested" },
  control: { assessed: "assessed", claimed: "claimed", contested: "contested" },
  families: {
    ground: "Fighting and control", remote: "Strikes and shelling", civilians: "Violence against civilians", unrest: "Protests and riots",
    politics: "Talks and politics", people: "People and services", other: "Other",
  },
  unknown: "not known",
} as const;

export function plural(n: number, one: string, more = `${one}s`): string {
  return n === 1 ? one : more;
}

/** 12345 → "12 345", with thin spaces that do not break. */
export function count(n: number): string {
  return n.toLocaleString("en-GB").replaceAll(",", "\u202f");
}
