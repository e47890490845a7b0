import type { ReactNode } from 'react';
import { Button, DefaultButton } from '#client/components/button/button.tsx';
import { ErrorSummary } from '#client/components/error-summary/error-summary.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { FileField } from '#client/pages/studio/file-field.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { TextConflictPart } from '#client/pages/studio/text-conflict.tsx';
import { TextFindings, TextOutline } from '#client/pages/studio/text-findings.tsx';
import { FORM } from '#core/view/frame.ts';
import type { ErrorView } from '#core/view/page-view.ts';
import type { UploadView } from '#core/view/studio/studio-view.ts';
import { TEXT_FIELDS, WRITTEN, type SnippetForm, type StudioTextView } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';

/** Where a questionnaire is written: its questions, the text, and what there is to mend. */
export const StudioTextPage = ({ view, assets }: { readonly view: StudioTextView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={{ key: 'studio.text.title', parameters: { title: view.head.title.text } }} failed={view.replace.upload.error !== null} ownScript={assets.editor} skip={{ to: WRITTEN, label: { key: 'studio.text.skip' } }} first={<DefaultButton form={FORM} label={{ key: 'studio.text.save' }} value="save" />}>
    <ErrorSummary errors={fileErrors(view.replace.upload)} />
    <SurveyHeadRow head={view.head} />
    {view.conflict && <TextConflictPart conflict={view.conflict} />}
    <div className="desk">
      <Editing view={view} />
      <Live />
      <div className="desk__outline" data-outline>
        <TextOutline outline={view.outline} address={view.action} />
      </div>
      <section className="desk__find" aria-labelledby="fynd" data-findings>
        <TextFindings findings={view.findings} address={view.action} />
      </section>
    </div>
  </StudioLayout>
);

/** What is wrong with a file stands far down: the summary leads there. */
const fileErrors = ({ name, error }: UploadView): readonly ErrorView[] => (error ? [{ target: name, text: { kind: 'interface', text: error } }] : []);

const LANGUAGES = ['sv', 'sv-simple'] as const;

/** Hidden until the script shows it: what is drawn while somebody writes is drawn in the browser. */
const Live = (): ReactNode => (
  <section className="desk__live" aria-labelledby="direktvisning" data-live hidden>
    <h2 id="direktvisning">
      <Words of={{ key: 'studio.live.heading' }} />
    </h2>
    <p>
      <button className="govuk-button govuk-button--secondary" type="button" aria-expanded="false" aria-controls="direktvisningen" data-live-open>
        <Words of={{ key: 'studio.live.open' }} />
      </button>
    </p>
    <div id="direktvisningen" hidden data-live-pane>
      <div className="desk__language">
        <label className="govuk-label" htmlFor="direktsprak">
          <Words of={{ key: 'studio.preview.language' }} />
        </label>
        <select className="govuk-select" id="direktsprak">
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              <Words of={{ key: `studio.preview.language.${language}` }} />
            </option>
          ))}
        </select>
      </div>
      <p role="status" data-live-status />
      <div className="desk__page" data-live-page />
    </div>
  </section>
);

const Editing = ({ view }: { readonly view: StudioTextView }): ReactNode => (
  <section className="desk__edit" aria-labelledby={WRITTEN}>
    <h2 id={WRITTEN} tabIndex={-1}>
      <Words of={{ key: 'studio.text.heading' }} />
    </h2>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    {view.shown && <Shown {...view.shown} />}
    <Form id={FORM} action={view.action} csrf={view.csrf}>
      <input type="hidden" name={TEXT_FIELDS.revision} value={view.revision} />
      <label className="govuk-label" htmlFor={TEXT_FIELDS.json}>
        <Words of={{ key: view.conflict ? 'studio.text.yours' : 'studio.text.label' }} />
      </label>
      <p className="govuk-hint" id="json-hint">
        <Words of={{ key: 'studio.text.hint' }} />
      </p>
      <Area view={view} />
      <p className="govuk-hint" role="status" data-editor-status />
      <div className="actions">
        <Button label={{ key: view.conflict ? 'studio.text.saveMine' : 'studio.text.save' }} value="save" />
        {view.conflict && (
          <a href={view.action}>
            <Words of={{ key: 'studio.text.takeTheirs', parameters: { name: view.conflict.by } }} />
          </a>
        )}
      </div>
      {view.snippets && <Snippets form={view.snippets} />}
    </Form>
    <Replace view={view} />
    <p className="helplink">
      <a href={`${view.action}/historik`}>
        <Words of={{ key: 'studio.earlier.link' }} />
      </a>
    </p>
  </section>
);

/** A file is saved as a text is: not over what somebody else has saved meanwhile. */
const Replace = ({ view: { replace, csrf, revision } }: { readonly view: StudioTextView }): ReactNode => (
  <details className="govuk-details" open={replace.upload.error !== null}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">
        <Words of={{ key: 'studio.text.file.open' }} />
      </span>
    </summary>
    <div className="govuk-details__text">
      <Form action={replace.action} csrf={csrf} files>
        <input type="hidden" name={TEXT_FIELDS.revision} value={revision} />
        <FileField upload={replace.upload} />
        <button className="govuk-button govuk-button--secondary" type="submit" name="_action" value="replace">
          <Words of={{ key: 'studio.text.file.do' }} />
        </button>
      </Form>
    </div>
  </details>
);

/** The texts that the script says travel with the field. */
const Area = ({ view }: { readonly view: StudioTextView }): ReactNode => {
  const { say } = useSpeech();
  const told = (name: string): string => say({ key: `studio.text.editor.${name}` }).text;
  return (
    <textarea
      className="govuk-textarea source"
      id={TEXT_FIELDS.json}
      name={TEXT_FIELDS.json}
      rows={28}
      spellCheck={false}
      aria-describedby="json-hint"
      defaultValue={view.json}
      data-editor={view.surroundings}
      data-loading={told('loading')}
      data-failed={told('failed')}
      data-leave={told('leave')}
      data-line={view.shown?.line}
    />
  );
};

/** The line that a link led to: without script a text area cannot be scrolled there. */
const Shown = ({ line, first, lines }: NonNullable<StudioTextView['shown']>): ReactNode => (
  <div className="shown" id="rad" data-shown>
    <h3>
      <Words of={{ key: 'studio.text.line', parameters: { n: String(line) } }} />
    </h3>
    <ol className="shown__lines" start={first}>
      {lines.map((text, index) => (
        <li key={index} className={first + index === line ? 'shown__here' : undefined}>
          <code>{text === '' ? ' ' : text}</code>
        </li>
      ))}
    </ol>
  </div>
);

/** Adds a question to the text as it stands in the field, and saves. */
const Snippets = ({ form }: { readonly form: SnippetForm }): ReactNode => (
  <fieldset className="govuk-fieldset snippets">
    <legend className="govuk-fieldset__legend">
      <Words of={{ key: 'studio.text.add' }} />
    </legend>
    <div className="snippets__fields">
      <Choice name={TEXT_FIELDS.type} label={{ key: 'studio.text.add.type' }}>
        {form.types.map(({ value, label }) => (
          <option key={value} value={value}>
            <Words of={label} />
          </option>
        ))}
      </Choice>
      <Choice name={TEXT_FIELDS.path} label={{ key: 'studio.text.add.after' }} chosen={form.places.at(-1)?.value}>
        {form.places.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Choice>
    </div>
    <button className="govuk-button govuk-button--secondary" type="submit" formAction={form.action} name="_action" value="add">
      <Words of={{ key: 'studio.text.add.do' }} />
    </button>
  </fieldset>
);

const Choice = ({ name, label, chosen, children }: { readonly name: string; readonly label: Text; readonly chosen?: string | undefined; readonly children: ReactNode }): ReactNode => (
  <div>
    <label className="govuk-label" htmlFor={name}>
      <Words of={label} />
    </label>
    <select className="govuk-select" id={name} name={name} defaultValue={chosen}>
      {children}
    </select>
  </div>
);
