// The handler of `corpus` with the cleaner of poison.js. Loaded by URL, in a thread.
import { prepare as prepareRecords } from '../../dist/corpus/shards/clean-record.js';
import { poisoned } from './poison.js';

export const prepare = (settings) => prepareRecords(settings, poisoned);
