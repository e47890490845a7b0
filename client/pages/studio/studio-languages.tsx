import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { FORM } from '#core/view/frame.ts';
import { TEXT_FIELDS, type LanguageRow, type StudioLanguagesView } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';

/** Plain and easy Swedish side by side. */
export const StudioLanguagesPage = ({ view, assets }: { readonly view: StudioLanguagesView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={{ key: 'studio.languages.title', parameters: { title: view.head.title.text } }} first={<DefaultButton form={FORM} label={{ key: 'studio.text.save' }} value="save" />}>
    <SurveyHeadRow head={view.head} />
    {view.said && (
      <Notice>
        <Words of={view.said} />
      </Notice>
    )}
    <h2>
      <Words of={{ key: 'studio.languages.heading' }} />
    </h2>
    <Paragraph of={leadOf(view)} />
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name={TEXT_FIELDS.revision} value={view.revision} />
      <ol className="languages">
        {view.rows.map((row, index) => (
          <Row key={row.path} row={row} n={index + 1} />
        ))}
      </ol>
      {view.rows.length > 0 && <Button label={{ key: 'studio.text.save' }} value="save" />}
    </Form>
  </StudioLayout>
);

const leadOf = ({ broken, rows }: StudioLanguagesView): Text => {
  const n = rows.filter(({ missing }) => missing).length;
  if (broken) return { key: 'studio.languages.broken' };
  return n === 0 ? { key: 'studio.languages.whole' } : { key: 'studio.languages.lead', parameters: { n, count: n } };
};

const Row = ({ row, n }: { readonly row: LanguageRow; readonly n: number }): ReactNode => (
  <li>
    <fieldset className="govuk-fieldset">
      <legend className="where soft">
        <Words of={{ key: 'studio.languages.row', parameters: { line: String(row.line), path: row.path } }} />
        {row.missing && (
          <>
            {' '}
            <span className="languages__missing">
              <Words of={{ key: 'studio.languages.missing' }} />
            </span>
          </>
        )}
      </legend>
      <div className="languages__pair">
        <Field id={`sv-${n}`} name={`sv:${row.path}`} label={{ key: 'studio.languages.sv' }} lang="sv" value={row.plain} lix={row.plainLix} />
        <Field id={`latt-${n}`} name={`latt:${row.path}`} label={{ key: 'studio.languages.simple' }} lang="sv" value={row.easy} lix={row.easyLix} />
      </div>
    </fieldset>
  </li>
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
