import { testTimelines } from './timeline-tests.ts';

testTimelines('WebKit');
