import { Fragment, type ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { WordHelp } from '#client/components/words/words.tsx';
import type { QuestionPageView } from '#core/view/page-view.ts';

/** What the page says before the question's own heading. */
export const Within = ({ within }: Pick<QuestionPageView, 'within'>): ReactNode =>
  within && (
    <div className="within">
      {within.titles.map(({ title, hint }, index) => (
        <Fragment key={index}>
          {title && (
            <p className="within__title">
              <Words of={title} />
            </p>
          )}
          {hint && (
            <p>
              <Words of={hint} />
            </p>
          )}
        </Fragment>
      ))}
      <WordHelp words={within.words} />
    </div>
  );

/** The heading of a page of several questions. */
export const PageHeading = ({ heading }: Pick<QuestionPageView, 'heading'>): ReactNode =>
  heading && (
    <>
      <h1 className="govuk-heading-l">
        <Words of={heading.title} />
      </h1>
      {heading.hint && (
        <p className="lead">
          <Words of={heading.hint} />
        </p>
      )}
      <WordHelp words={heading.words} />
    </>
  );
