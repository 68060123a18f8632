import { embedSnippet } from './embed-snippet.ts';
import { fileName, paintAttributes, svgFile } from './svg-file.ts';
import { timelineCsv } from './timeline-csv.ts';

/** What a timeline needs to be saved and shared; loaded when a reader asks for it. */
export const timelineSaving = { embedSnippet, fileName, paintAttributes, svgFile, timelineCsv };
