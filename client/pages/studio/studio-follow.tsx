import type { ReactNode } from 'react';
import { Bar } from '#client/components/bar/bar.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { StackedTable } from '#client/components/stacked-table/stacked-table.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { PressForm } from '#client/pages/studio/press-form.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyTopRow } from '#client/pages/studio/survey-top.tsx';
import type { DaysView, FactView, NothingView, StepTableView, StudioFollowView, TodoView } from '#core/view/studio/follow-view.ts';
import type { Text } from '#core/view/text.ts';

const TITLE = { key: 'studio.follow.title' };

/** How it goes while a survey is open. */
export const StudioFollowPage = ({ view, assets }: { readonly view: StudioFollowView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={TITLE} styles={[assets.report]}>
    <SurveyTopRow top={view.top} title={TITLE} />
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    {view.demo && (
      <Notice>
        <Words of={{ key: 'studio.follow.demo' }} />
      </Notice>
    )}
    <Paragraph of={view.counted} />
    {view.count && <PressForm form={view.count} />}
    {view.facts.length > 0 && <Facts facts={view.facts} />}
    {view.days && <Days days={view.days} />}
    {view.nothing && <Nothing nothing={view.nothing} />}
    <div className="cols">
      <Todo todo={view.todo} />
      {view.tables.length > 1 && (
        <div className="stack">
          {view.tables.slice(1).map((table) => (
            <StepTable key={table.id} table={table} />
          ))}
        </div>
      )}
    </div>
    {view.tables.slice(0, 1).map((table) => (
      <StepTable key={table.id} table={table} />
    ))}
    {view.notes.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
  </StudioLayout>
);

const Facts = ({ facts }: { readonly facts: readonly FactView[] }): ReactNode => (
  <dl className="nums">
    {facts.map(({ label, value }) => (
      <div key={label.key}>
        <dt>
          <Words of={label} />
        </dt>
        <dd>{value ? <Words of={value} /> : <Hidden />}</dd>
      </div>
    ))}
  </dl>
);

const Nothing = ({ nothing: { texts, link } }: { readonly nothing: NothingView }): ReactNode => (
  <>
    {texts.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {link && (
      <p className="govuk-body">
        <a href={link.address}>
          <Words of={link.label} />
        </a>
      </p>
    )}
  </>
);

const Hidden = (): ReactNode => (
  <span className="hidden-cell">
    <Words of={{ key: 'results.cell.hidden' }} />
  </span>
);

const HEIGHT = 120;
/** Room for the highest number, which stands above its line, so that no bar covers it. */
const TOP = 28;
/** A bar of few days is no wall. */
const WIDEST = 12;

/** Answers over time: bars, and the table that they are drawn from. */
const Days = ({ days }: { readonly days: DaysView }): ReactNode => (
  <section className="card card--wide" aria-labelledby="svar-per-dag">
    <h2 id="svar-per-dag">
      <Words of={days.title} />
    </h2>
    <Bars days={days} />
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          <Words of={{ key: 'studio.follow.asTable' }} />
        </span>
      </summary>
      <Table id="dagar" caption={days.caption} columns={[days.heading, { key: 'studio.follow.answers' }]} rows={days.days.map(({ label, least }) => ({ label, cells: [least === null ? null : { key: 'studio.follow.number', parameters: { n: least } }] }))} />
    </details>
  </section>
);

/** What the bars are drawn from is in the table below them. */
const Bars = ({ days: { chart, most, days } }: { readonly days: DaysView }): ReactNode => {
  const { say } = useSpeech();
  const [first, last] = [days[0], days.at(-1)];
  const step = 100 / days.length;
  const width = Math.min(step * 0.7, WIDEST);
  const bottom = TOP + HEIGHT;
  return (
    <svg className="days" role="img" aria-label={say(chart).text}>
      <line x1="0" x2="100%" y1={bottom} y2={bottom} />
      <line x1="0" x2="100%" y1={TOP} y2={TOP} />
      <text x="0" y={TOP - 8}>
        {say({ key: 'studio.follow.number', parameters: { n: most } }).text}
      </text>
      {days.map(({ label, least }, index) => {
        const height = ((least ?? 0) / most) * HEIGHT;
        return least === null ? null : <rect key={say(label).text} x={`${index * step}%`} width={`${width}%`} y={bottom - height} height={height} />;
      })}
      {first && (
        <text x="0" y={bottom + 26}>
          {say(first.label).text}
        </text>
      )}
      {last && days.length > 1 && (
        <text x="100%" y={bottom + 26} textAnchor="end">
          {say(last.label).text}
        </text>
      )}
    </svg>
  );
};

const StepTable = ({ table }: { readonly table: StepTableView }): ReactNode => (
  <section className="card" aria-labelledby={`${table.id}-rubrik`}>
    <h2 id={`${table.id}-rubrik`}>
      <Words of={table.title} />
    </h2>
    <Table {...table} />
  </section>
);

const Table = ({ id, caption, columns, rows }: Pick<StepTableView, 'id' | 'columns' | 'rows'> & { readonly caption: Text }): ReactNode => (
  <StackedTable
    kind="steps"
    id={`${id}-namn`}
    caption={<Words of={caption} />}
    columns={columns.map((column) => (
      <Words key={column.key} of={column} />
    ))}
    rows={rows.map(({ label, cells, meter = null }, index) => ({
      id: String(index),
      cells: [<Words key="rad" of={label} />, ...cells.map((cell, column) => <Figure key={column} cell={cell} meter={column === cells.length - 1 ? meter : null} />)],
    }))}
  />
);

const Figure = ({ cell, meter }: { readonly cell: StepTableView['rows'][number]['cells'][number]; readonly meter: number | null }): ReactNode => (
  <>
    {meter !== null && <Bar count={meter} of={100} />}
    {cell ? <Words of={cell} /> : <Hidden />}
  </>
);

const Todo = ({ todo }: { readonly todo: readonly TodoView[] }): ReactNode => (
  <section className="card" aria-labelledby="att-gora">
    <h2 id="att-gora">
      <Words of={{ key: 'studio.todo' }} />
    </h2>
    <ul className="todo">
      {todo.map(({ text, address, done }, index) => (
        <li key={index}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <circle cx="12" cy="12" r="9.5" strokeDasharray={done ? undefined : '3 3'} />
            {done && <path d="m7.5 12.5 3 3 6-7" />}
          </svg>
          <span>
            <span className="govuk-visually-hidden">
              <Words of={{ key: done ? 'studio.todo.done' : 'studio.todo.left' }} />{' '}
            </span>
            {address === null ? (
              <Words of={text} />
            ) : (
              <a href={address}>
                <Words of={text} />
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
