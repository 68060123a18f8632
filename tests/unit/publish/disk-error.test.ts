import { expect, test } from 'vitest';
import { diskErrorSentence } from '../../../src/publish/disk-error.ts';

const full = 'The disk is full. Make room on it and build again.';
const wrapped = (error: Error, times: number): Error =>
  times === 0 ? error : new Error('build failed', { cause: wrapped(error, times - 1) });

test.each<[string, unknown, string | null]>([
  ['by its code', Object.assign(new Error('write'), { code: 'ENOSPC' }), `${full} (ENOSPC)`],
  [
    'with the file it was about',
    Object.assign(new Error('write'), { code: 'ENOSPC', path: 'dist/a.html' }),
    `${full} It was about dist/a.html. (ENOSPC)`,
  ],
  [
    'with both files of a move',
    Object.assign(new Error('rename'), { code: 'EXDEV', path: 'a', dest: 'b' }),
    'That lies on two different disks. It was about a and b. (EXDEV)',
  ],
  ['by the code in its message', new Error('ENOSPC: no space, write'), `${full} (ENOSPC)`],
  ['by the words of other programs', new Error('No space left on device (os error 28)'), `${full} (ENOSPC)`],
  ['that another error wraps', wrapped(new Error('ENOSPC: no space'), 9), `${full} (ENOSPC)`],
  ['but not ever so deep', wrapped(new Error('ENOSPC: no space'), 10), null],
  ['not of another code', Object.assign(new Error('x'), { code: 'EPIPE' }), null],
  ['not of a code that every object has', Object.assign(new Error('x'), { code: 'toString' }), null],
  ['not of another error', new Error('Unexpected token'), null],
  ['not of what is no error', 'ENOSPC: no space', null],
])('a disk’s error is told %s', (_, error, sentence) => {
  expect(diskErrorSentence(error)).toBe(sentence);
});
