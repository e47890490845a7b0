import type { ReactNode } from 'react';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { CheckRow } from '#core/view/page-view.ts';
import type { Label } from '#core/view/text.ts';

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
        <Words of={row.question} />
      </span>
      {row.part && (
        <>
          {' '}
          <span className="part">
            <Words of={row.part} />
          </span>
        </>
      )}
    </dt>
    <dd className="govuk-summary-list__value">
      <Answers answers={row.answers} />
    </dd>
    <dd className="govuk-summary-list__actions">
      <Change row={row} />
    </dd>
  </div>
);

const Answers = ({ answers }: { readonly answers: readonly Label[] }): ReactNode => {
  const [first, second] = answers;
  if (!first) {
    return (
      <span className="none">
        <Words of={{ key: 'check.empty' }} />
      </span>
    );
  }
  if (!second) return <Words of={first} />;
  return (
    <ul>
      {answers.map((answer, index) => (
        <li key={index}>
          <Words of={answer} />
        </li>
      ))}
    </ul>
  );
};

const Change = ({ row }: { readonly row: CheckRow }): ReactNode => {
  const { say } = useSpeech();
  const title = [row.question, row.part].flatMap((label) => (label ? [say(label).text] : [])).join(' ');
  return (
    <a id={row.id} className="govuk-link" href={row.change}>
      <Words of={{ key: 'check.change' }} />{' '}
      <span className="govuk-visually-hidden">
        <Words of={{ key: 'check.change.context', parameters: { title } }} />
      </span>
    </a>
  );
};
