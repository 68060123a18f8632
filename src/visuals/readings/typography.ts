/** In px, as `src/styles/readings.css` sets them. */
export const fontSizes = { value: 14.5, source: 13, tick: 12.5 };
