import type { ReactNode } from 'react';
import { Bar } from '#client/components/bar/bar.tsx';
import { DataTable } from '#client/components/data-table/data-table.tsx';
import { PlainTable } from '#client/components/plain-table/plain-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import { LinkList, Part } from '#client/pages/report-head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { AnsweredView, MethodView } from '#core/view/report-view.ts';

/** How many women and men have answered, and where. */
export const Answered = ({ answered }: { readonly answered: AnsweredView }): ReactNode => (
  <Part id="svarade" title={{ key: 'results.answered' }}>
    {answered.texts.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    <Bars bars={answered.bars} />
    {answered.table && <DataTable table={answered.table} />}
    <Beside answered={answered} />
  </Part>
);

/** Response rates, and those who answered beside the population. */
export const Beside = ({ answered }: { readonly answered: AnsweredView }): ReactNode =>
  answered.beside.map((table) => (
    <div key={table.id} className="tabled">
      <PlainTable table={table} />
    </div>
  ));

const Bars = ({ bars }: Pick<AnsweredView, 'bars'>): ReactNode =>
  bars.length > 0 && (
    <dl className="bars">
      {bars.map(({ label, count, of }) => (
        <div key={label.key}>
          <dt>
            <Words of={label} />
          </dt>
          <dd>
            <b>{count}</b> <Bar count={count} of={of} />
          </dd>
        </div>
      ))}
    </dl>
  );

/** How the figures were made and people protected in them. */
export const Method = ({ method }: { readonly method: MethodView }): ReactNode => (
  <Part id="metod" title={{ key: 'results.method' }}>
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {method.texts.map((text, index) => (
        <li key={index}>
          <Words of={text} />
        </li>
      ))}
    </ul>
    <dl className="govuk-summary-list">
      {method.facts.map(({ name, value }) => (
        <div key={name.key} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">
            <Words of={name} />
          </dt>
          <dd className="govuk-summary-list__value">
            <Words of={value} />
          </dd>
        </div>
      ))}
    </dl>
    <div className="tabled">
      <PlainTable table={method.effect} />
    </div>
    <h3 className="govuk-heading-m">
      <Words of={{ key: 'results.files' }} />
    </h3>
    <LinkList links={method.files} />
  </Part>
);
