import { createContext, Fragment, useContext, type ReactNode } from 'react';
import type { ErrorText, Label, Said, Text } from '#core/view/text.ts';
import { translate } from '#client/texts.ts';

/** The language of the page, and how its texts are said. */
export interface Speech {
  readonly language: string;
  readonly say: (label: Label) => Said;
}

const speechOf = (language: string): Speech => {
  const say = translate(language);
  return { language, say: (label) => ('key' in label ? say(label) : label) };
};

const SpeechContext = createContext<Speech>(speechOf('sv'));

/** Everything inside speaks one language. */
export const Speaking = ({ language, children }: { readonly language: string; readonly children: ReactNode }): ReactNode => (
  <SpeechContext value={speechOf(language)}>{children}</SpeechContext>
);

export const useSpeech = (): Speech => useContext(SpeechContext);

/** A date in figures: its hyphens are no places to break a line at, where one has room for it. A split by it gives dates at every other piece. */
const DATE = /(\d{4}-\d{2}-\d{2}(?:T[\d:]+)?)/;

/** One element in all, since it may stand in a row of boxes. */
const withWholeDates = (text: string): ReactNode =>
  DATE.test(text) ? (
    <span>
      {text.split(DATE).map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <span key={index} className="whole">
            {piece}
          </span>
        ),
      )}
    </span>
  ) : (
    text
  );

/** An interface text or an author's text, dates whole; one in another language than the page says so (WCAG 3.1.2). */
export const Words = ({ of }: { readonly of: Label }): ReactNode => {
  const { language, say } = useSpeech();
  const { text, lang } = say(of);
  return lang === language ? withWholeDates(text) : <span lang={lang}>{withWholeDates(text)}</span>;
};

/** An interface text with elements in its places, e.g. a link for the `{tel}` of a sentence. */
export const Sentence = ({ text, places }: { readonly text: Text; readonly places: Readonly<Record<string, ReactNode>> }): ReactNode => {
  const { say } = useSpeech();
  // A split by a group gives the places' names at every other piece.
  const pieces = say(text).text.split(/\{(\w+)\}/);
  return pieces.map((piece, index) => <Fragment key={index}>{index % 2 === 0 ? withWholeDates(piece) : places[piece]}</Fragment>);
};

export const labelOfError = (error: ErrorText): Label => (error.kind === 'interface' ? error.text : error.said);
