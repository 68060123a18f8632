import fc from 'fast-check';
import './switch.mjs';

// The same random inputs for each mutant: a trial that is made again ends the same. The first that fails is enough.
fc.configureGlobal({ seed: 1, endOnFailure: true });
