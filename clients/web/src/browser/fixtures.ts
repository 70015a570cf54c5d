/** For tests: what a browser keeps, without a browser. */
export { memoryStorage as aStorage } from '../storage.ts';
