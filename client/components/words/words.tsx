import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { WordView } from '#core/view/item-view.ts';

/**
 * Hard words with what they mean, each in a disclosure of its own after the text that says it. Not in the text: inside a
 * label or a legend it would be a part of the name, and a control inside a control.
 */
export const WordHelp = ({ words }: { readonly words: readonly WordView[] }): ReactNode =>
  words.length > 0 && (
    <div className="words">
      {words.map(({ word, explanation }) => (
        <details key={word} className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              <Words of={{ key: 'word.explain', parameters: { word } }} />
            </span>
          </summary>
          <div className="govuk-details__text">
            <Words of={explanation} />
          </div>
        </details>
      ))}
    </div>
  );
