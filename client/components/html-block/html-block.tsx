import type { ReactNode } from 'react';
import { useSpeech } from '#client/components/text/text.tsx';
import { WordHelp } from '#client/components/words/words.tsx';
import type { HtmlView } from '#core/view/item-view.ts';

/** An author's explanation. Its markup was sanitised when the questionnaire was compiled. */
export const HtmlBlock = ({ view }: { readonly view: HtmlView }): ReactNode => {
  const { language } = useSpeech();
  return (
    <>
      <div className="prose" lang={view.html.lang === language ? undefined : view.html.lang} dangerouslySetInnerHTML={{ __html: view.html.text }} />
      <WordHelp words={view.words} />
    </>
  );
};
