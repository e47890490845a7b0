/** Pause in the typing before the text is checked (ms). */
export const PAUSE = 80;
