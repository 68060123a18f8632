/** How mistakes are reported, and what becomes of it. */
export const corrections = {
  title: 'Corrections and take-downs',
  description: (site: string) => `How to report a mistake on ${site}, and what becomes of corrections and take-downs.`,
  report: 'Report a mistake',
  how: 'At each sentence that you point at or touch stands the sign ⚑. It begins a message to the editors that has the sentence and its address. You send it yourself; this site sends nothing.',
  /** Around the address. */
  write: ['You can also write to', '.'] as [before: string, after: string],
  nobody: 'The editors have given no address to which mistakes could be reported.',
  corrected: 'What is put right',
  dated:
    'What a page says wrong is put right there and wherever else it is said. The page then has a correction with its day, what was wrong and what is right now; links to the old sentence lead to the one that stands now.',
  silent: 'Slips of the pen that change no meaning are put right without a word.',
  /** Around the link. */
  all: ['All corrections stand on the page', 'and in the feeds there.'] as [before: string, after: string],
  takeDowns: 'What is taken down',
  rights:
    'The articles are not published here, only passages of them. Whoever holds the rights in one, or is named in one, can ask for a passage, a sentence or an entry to be taken down, at the same address and with the reason.',
  removed:
    'What is taken down goes from the pages, the data and the search at once with the next build, and a correction says that something was taken down, without repeating it. Copies of the site that others keep are not in the editors’ hands.',
};
