/** What the first script hands to the player, which is a file of its own and shares none with it. */
export interface Offer {
  /** The button that was pressed, among the tools of the page. */
  readonly tool: HTMLButtonElement;
  readonly tools: HTMLElement;
  readonly voices: () => readonly SpeechSynthesisVoice[];
  /** Gives a button a drawing, in a square of 24, and words. */
  readonly draw: (button: HTMLButtonElement, drawing: string, words: string) => void;
}

/** Reads the page aloud, and from now on at each press of the tool; the next press ends it. */
export type ReadAloud = (offer: Offer) => void;
