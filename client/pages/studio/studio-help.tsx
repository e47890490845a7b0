import type { ReactNode } from 'react';
import { Button, SecondButton } from '#client/components/button/button.tsx';
import { Items } from '#client/components/items/items.tsx';
import { Said } from '#client/components/notice/said.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { HELP_FIELDS, type HelpExample, type HelpLink, type HelpSection, type MeasureView, type StudioHelpView } from '#core/view/studio/help-view.ts';

/** A page of help: contents first, then what they name. */
export const StudioHelpPage = ({ view, assets }: { readonly view: StudioHelpView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title}>
    {view.said && (
      <Said>
        <Words of={view.said} />
      </Said>
    )}
    <div className="section help">
      <h1>
        <Words of={view.title} />
      </h1>
      <Paragraph of={view.lead} />
      {view.measure && <Measure measure={view.measure} />}
      <Links links={[...view.guides, ...view.sections.map(({ id, title }) => ({ address: `#${id}`, label: title }))]} />
      {view.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </div>
  </StudioLayout>
);

const Links = ({ links }: { readonly links: readonly HelpLink[] }): ReactNode => (
  <ul className="govuk-list govuk-list--spaced alone">
    {links.map(({ address, label }) => (
      <li key={address}>
        <a href={address}>
          <Words of={label} />
        </a>
      </li>
    ))}
  </ul>
);

const Section = ({ section: { id, title, text, list, example, pair, link } }: { readonly section: HelpSection }): ReactNode => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      <Words of={title} />
    </h2>
    <Paragraph of={text} />
    {list.length > 0 && (
      <dl className="help__list">
        {list.map(({ name, text: meaning }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <Words of={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    )}
    {pair && <Pair {...pair} />}
    {example && <Example id={id} example={example} />}
    {link && <Links links={[link]} />}
  </section>
);

const Pair = ({ before, after }: NonNullable<HelpSection['pair']>): ReactNode => (
  <dl className="wording">
    <dt>
      <Words of={{ key: 'studio.help.pair.before' }} />
    </dt>
    <dd>{before}</dd>
    <dt>
      <Words of={{ key: 'studio.help.pair.after' }} />
    </dt>
    <dd>
      <b>{after}</b>
    </dd>
  </dl>
);

/** The text of a question beside what it gives, drawn as on the page of those who answer. What is chosen in it goes nowhere. */
const Example = ({ id, example }: { readonly id: string; readonly example: HelpExample }): ReactNode => (
  <div className="example">
    <div>
      <h3 id={`${id}-text`}>
        <Words of={{ key: 'studio.help.example.text' }} />
      </h3>
      <pre className="source" role="group" tabIndex={0} aria-labelledby={`${id}-text`}>
        <code>{example.json}</code>
      </pre>
    </div>
    <div>
      <h3 id={`${id}-sida`}>
        <Words of={{ key: 'studio.help.example.page' }} />
      </h3>
      <div className="card" role="group" aria-labelledby={`${id}-sida`}>
        <Items items={example.items} under={() => null} />
      </div>
    </div>
    {example.tryIt && <Try id={id} {...example.tryIt} />}
  </div>
);

const Try = ({ id, action, csrf, value, surveys }: NonNullable<HelpExample['tryIt']> & { readonly id: string }): ReactNode => (
  <Form action={action} csrf={csrf}>
    <input type="hidden" name={HELP_FIELDS.example} value={value} />
    <label className="govuk-label" htmlFor={`${id}-enkat`}>
      <Words of={{ key: 'studio.help.try.survey' }} />
    </label>
    <div className="actions">
      <select className="govuk-select" id={`${id}-enkat`} name={HELP_FIELDS.survey}>
        {surveys.map((slug) => (
          <option key={slug} value={slug}>
            {slug}
          </option>
        ))}
      </select>
      <SecondButton label={{ key: 'studio.help.try.submit' }} value="try" />
    </div>
  </Form>
);

const Measure = ({ measure: { action, csrf, typed, result, findings } }: { readonly measure: MeasureView }): ReactNode => (
  <section className="card card--wide" aria-labelledby="mat">
    <h2 id="mat">
      <Words of={{ key: 'studio.help.measure.title' }} />
    </h2>
    {result && (
      <div role="status" tabIndex={-1} autoFocus>
        {result.map((line, index) => (
          <Paragraph key={index} of={line} />
        ))}
      </div>
    )}
    {findings.length > 0 && (
      <ul className="checks">
        {findings.map(({ message, better, words }, index) => (
          <li key={index}>
            <p>
              <b>{message}</b>
              {words !== '' && <> ({words})</>}
            </p>
            <p>{better}</p>
          </li>
        ))}
      </ul>
    )}
    <Form action={action} csrf={csrf}>
      <label className="govuk-label" htmlFor={HELP_FIELDS.text}>
        <Words of={{ key: 'studio.help.measure.label' }} />
      </label>
      <p className="govuk-hint" id="text-hint">
        <Words of={{ key: 'studio.help.measure.hint' }} />
      </p>
      <textarea className="govuk-textarea" id={HELP_FIELDS.text} name={HELP_FIELDS.text} rows={4} lang="sv" aria-describedby="text-hint" defaultValue={typed} />
      <div className="actions">
        <Button label={{ key: 'studio.help.measure.submit' }} value="measure" />
      </div>
    </Form>
  </section>
);
