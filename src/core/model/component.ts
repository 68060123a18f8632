/** What an attribute of a component names, so that it can be checked. */
export type AttributeValue = 'lanes' | 'figure';

/** The components that a briefing may use, and their attributes. */
export const components: Record<string, Record<string, { names: AttributeValue; required: boolean }>> = {
  Timeline: { lanes: { names: 'lanes', required: false } },
  Meetings: {},
  Places: {},
  SourceMatrix: {},
  Figure: { id: { names: 'figure', required: true } },
};
