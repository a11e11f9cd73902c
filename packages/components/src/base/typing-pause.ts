/**
 * How long, in milliseconds, a list waits after a letter before it asks for what has the word: long enough not to ask for each
 * letter of a Telex word.
 */
export const TYPING_PAUSE_MS = 300;
