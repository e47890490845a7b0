import { Fragment, type ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { FORM } from '#core/view/frame.ts';
import { ROWS, type LanguageRow, type StudioLanguagesView } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';

/** Plain and easy Swedish side by side. */
export const StudioLanguagesPage = ({ view, assets }: { readonly view: StudioLanguagesView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={{ key: 'studio.languages.title', parameters: { title: view.head.title.text } }} skip={{ to: ROWS, label: { key: 'studio.languages.skip' } }} first={<DefaultButton form={FORM} label={{ key: 'studio.text.save' }} value="save" />}>
    <SurveyHeadRow head={view.head} />
    {view.clash && <Clash {...view.clash} />}
    <h2 id={ROWS} tabIndex={-1}>
      <Words of={{ key: 'studio.languages.heading' }} />
    </h2>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    {leadOf(view).map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    <p className="govuk-body">
      <a href={view.contact}>
        <Words of={{ key: 'studio.contact.write' }} />
      </a>
    </p>
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <ol className="languages">
        {view.rows.map((row, index) => (
          <Row key={row.id} row={row} n={index + 1} />
        ))}
      </ol>
      {view.rows.length > 0 && <Button label={{ key: 'studio.text.save' }} value="save" />}
    </Form>
  </StudioLayout>
);

const leadOf = ({ broken, rows }: StudioLanguagesView): readonly Text[] => {
  const [missing, template] = [rows.filter((row) => row.missing).length, rows.filter((row) => row.template).length];
  if (broken) return [{ key: 'studio.languages.broken' }];
  if (missing + template === 0) return [{ key: 'studio.languages.whole' }];
  return [...(missing > 0 ? [{ key: 'studio.languages.lead', parameters: { n: missing, count: missing } }] : []), ...(template > 0 ? [{ key: 'studio.languages.template', parameters: { n: template, count: template } }] : [])];
};

/** Somebody else has changed the same texts: the reader is led to them, and what else they wrote is saved. */
const Clash = ({ by, count }: NonNullable<StudioLanguagesView['clash']>): ReactNode => (
  <section className="conflict" aria-labelledby="konflikt" tabIndex={-1} autoFocus>
    <h2 id="konflikt">
      <Words of={{ key: 'studio.languages.clash', parameters: { name: by, n: count, count } }} />
    </h2>
    <Paragraph of={{ key: 'studio.languages.clash.text' }} />
  </section>
);

const Row = ({ row, n }: { readonly row: LanguageRow; readonly n: number }): ReactNode => (
  <li>
    <fieldset className="govuk-fieldset">
      <legend className="where">
        <Words of={row.label} />
        {row.line !== null && (
          <span className="soft">
            {', '}
            <Words of={{ key: 'studio.languages.line', parameters: { line: String(row.line) } }} />
          </span>
        )}
        {row.missing && (
          <>
            {' '}
            <span className="languages__missing">
              <Words of={{ key: 'studio.languages.missing' }} />
            </span>
          </>
        )}
        {row.template && (
          <>
            {' '}
            <span className="languages__missing">
              <Words of={{ key: 'studio.languages.isTemplate' }} />
            </span>
          </>
        )}
      </legend>
      {row.clash && <Theirs theirs={row.clash.theirs} />}
      <input type="hidden" name={`fore-sv:${row.id}`} value={row.before.plain} />
      <input type="hidden" name={`fore-latt:${row.id}`} value={row.before.easy} />
      <div className="languages__pair">
        <Field id={`sv-${n}`} name={`sv:${row.id}`} label={{ key: row.clash ? 'studio.languages.own.sv' : 'studio.languages.sv' }} lang="sv" value={row.plain} lix={row.plainLix} />
        <Field id={`latt-${n}`} name={`latt:${row.id}`} label={{ key: row.clash ? 'studio.languages.own.simple' : 'studio.languages.simple' }} lang="sv" value={row.easy} lix={row.easyLix} />
      </div>
    </fieldset>
  </li>
);

const Theirs = ({ theirs }: NonNullable<LanguageRow['clash']>): ReactNode =>
  theirs === null ? (
    <Paragraph of={{ key: 'studio.languages.gone.text' }} />
  ) : (
    <dl className="wording">
      {(['plain', 'easy'] as const).map((language) => (
        <Fragment key={language}>
          <dt>
            <Words of={{ key: `studio.languages.theirs.${language}` }} />
          </dt>
          <dd lang="sv">{theirs[language] === '' ? <Words of={{ key: 'studio.text.absent' }} /> : theirs[language]}</dd>
        </Fragment>
      ))}
    </dl>
  );

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: Text;
  readonly lang: string;
  readonly value: string;
  readonly lix: number | null;
}

const Field = ({ id, name, label, lang, value, lix }: FieldProps): ReactNode => (
  <div>
    <label className="govuk-label" htmlFor={id}>
      <Words of={label} />
    </label>
    <textarea className="govuk-textarea" id={id} name={name} lang={lang} rows={value.length > 90 ? 4 : 2} defaultValue={value} aria-describedby={lix === null ? undefined : `${id}-lix`} />
    {lix !== null && (
      <p className="govuk-hint" id={`${id}-lix`}>
        <Words of={{ key: 'studio.languages.lix', parameters: { n: Math.round(lix) } }} />
      </p>
    )}
  </div>
);
