import type { Words } from '../words.ts';
import { about } from './about.ts';
import { calendar } from './calendar.ts';
import { changes } from './changes.ts';
import { checking } from './checking.ts';
import { citing } from './citing.ts';
import { comparing } from './comparing.ts';
import { corrections } from './corrections.ts';
import { data } from './data.ts';
import { evidence } from './evidence.ts';
import { frame, home, notFound } from './frame.ts';
import { list, marks, number, share } from './grammar.ts';
import { keeping } from './keeping.ts';
import { kinds, lists, parts } from './lists.ts';
import { meetings, places, readings, sources } from './pictures.ts';
import { records } from './records.ts';
import { search } from './search.ts';
import { timeline } from './timeline.ts';
import { timelinePicture } from './timeline-picture.ts';
import { timelineTools } from './timeline-tools.ts';

export const hindi: Words = {
  language: 'hi',
  number,
  share,
  list,
  marks,
  frame,
  home,
  notFound,
  kinds,
  lists,
  parts,
  records,
  evidence,
  checking,
  comparing,
  meetings,
  places,
  readings,
  sources,
  timeline,
  timelinePicture,
  timelineTools,
  about,
  data,
  changes,
  corrections,
  calendar,
  citing,
  keeping,
  search,
};
