import type { ReactNode } from 'react';
import { Pictured } from '#client/components/pictogram/pictogram.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { WordHelp } from '#client/components/words/words.tsx';
import type { PicturedLabel } from '#core/view/item-view.ts';
import type { CheckRow } from '#core/view/page-view.ts';

/** Questions with their answers, and a way to change each. */
export const SummaryList = ({ rows }: { readonly rows: readonly CheckRow[] }): ReactNode => (
  <dl className="govuk-summary-list">
    {rows.map((row, index) => (
      <Row key={row.id} row={row} repeats={row.part !== null && rows[index - 1]?.question.text === row.question.text} />
    ))}
  </dl>
);

/** `repeats`: the question stands in the row above already, and is only told here. */
const Row = ({ row, repeats }: { readonly row: CheckRow; readonly repeats: boolean }): ReactNode => (
  <div className={repeats ? 'govuk-summary-list__row govuk-summary-list__row--more' : 'govuk-summary-list__row'}>
    <dt className="govuk-summary-list__key">
      <span className={repeats ? 'govuk-visually-hidden' : undefined}>
        <Pictured by={repeats ? null : row.pictogram}>
          <Words of={row.question} />
        </Pictured>
      </span>
      {row.part && (
        <>
          {' '}
          <span className="part">
            <Answer answer={row.part} />
          </span>
        </>
      )}
    </dt>
    <dd className="govuk-summary-list__value">
      <Answers answers={row.answers} />
      <WordHelp words={row.words} />
    </dd>
    <dd className="govuk-summary-list__actions">
      <Change row={row} />
    </dd>
  </div>
);

const Answer = ({ answer: { label, pictogram } }: { readonly answer: PicturedLabel }): ReactNode => (
  <Pictured by={pictogram}>
    <Words of={label} />
  </Pictured>
);

const Answers = ({ answers }: { readonly answers: readonly PicturedLabel[] }): ReactNode => {
  const [first, second] = answers;
  if (!first) {
    return (
      <span className="none">
        <Words of={{ key: 'check.empty' }} />
      </span>
    );
  }
  if (!second) return <Answer answer={first} />;
  return (
    <ul>
      {answers.map((answer, index) => (
        <li key={index}>
          <Answer answer={answer} />
        </li>
      ))}
    </ul>
  );
};

const Change = ({ row }: { readonly row: CheckRow }): ReactNode => {
  const { say } = useSpeech();
  const title = [row.question, row.part?.label ?? null].flatMap((label) => (label ? [say(label).text] : [])).join(' ');
  return (
    <a id={row.id} className="govuk-link" href={row.change}>
      <Words of={{ key: 'check.change' }} />{' '}
      <span className="govuk-visually-hidden">
        <Words of={{ key: 'check.change.context', parameters: { title } }} />
      </span>
    </a>
  );
};
