const kinds = { published: 'New', correction: 'Correction', change: 'Change' };

/** What changed after publication, and the feeds that tell of it. */
export const changes = {
  title: 'What changed',
  description: (site: string) => `New briefings, corrections and changes of ${site}, the newest first.`,
  lead: 'New briefings, corrections and changes, the newest first. A correction says what was wrong and what is right now.',
  history: 'Corrections and changes',
  /** Before a sentence in quotation marks. */
  was: 'It was:',
  none: 'Nothing has been published or changed on a day that the editors gave.',
  kinds,
  /** In a list: “Correction, 18 May 2024”. */
  detail: (kind: keyof typeof kinds, day: string) => `${kinds[kind]}, ${day}`,
  /** In a feed: “Correction: Skerry Bridge”. */
  entry: (kind: keyof typeof kinds, record: string) => (kind === 'published' ? record : `${kinds[kind]}: ${record}`),
  list: 'All of them',
  feeds: 'Feeds',
  feedsLead: 'A feed reader tells you of what is new without an account and without your address.',
  all: { atom: 'New and corrected (Atom)', json: 'New and corrected (JSON Feed)' },
  corrections: { atom: 'Corrections alone (Atom)', json: 'Corrections alone (JSON Feed)' },
  feedTitle: (site: string) => site,
  correctionsTitle: (site: string) => `${site}: corrections`,
};
