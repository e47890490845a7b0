import type { ReactNode } from 'react';
import { ButtonLink } from '#client/components/button/button.tsx';
import { useSpeech, Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import { SurveyHeadRow } from '#client/pages/studio/survey-head.tsx';
import { PREVIEW_FIELDS, type Pick, type PreviewFrame, type ShownPreview, type StudioPreviewView } from '#core/view/studio/preview-view.ts';

/** A questionnaire as respondents see it, while it is written. */
export const StudioPreviewPage = ({ view, assets }: { readonly view: StudioPreviewView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={{ key: 'studio.preview.title', parameters: { title: view.head.title.text } }}>
    <SurveyHeadRow head={view.head} />
    <h2 className="pagetitle">
      <Words of={{ key: 'studio.preview.heading' }} />
    </h2>
    {view.shown ? (
      <Shown shown={view.shown} />
    ) : (
      <>
        <Paragraph of={{ key: 'studio.preview.broken' }} />
        <ButtonLink label={{ key: 'studio.preview.broken.next' }} to={view.text} />
      </>
    )}
  </StudioLayout>
);

const Shown = ({ shown }: { readonly shown: ShownPreview }): ReactNode => (
  <>
    <Paragraph of={{ key: 'studio.preview.lead' }} />
    <Choosing shown={shown} />
    <Way shown={shown} />
    <div className="glasses">
      {shown.frames.map((frame) => (
        <Glass key={frame.width} frame={frame} />
      ))}
    </div>
  </>
);

/** A form that asks for the page again with other choices: nothing is changed by it. */
const Choosing = ({ shown: { action, picks, reading, read, person, fill } }: { readonly shown: ShownPreview }): ReactNode => (
  <form className="card previewing" action={action} method="get">
    <div className="previewing__picks">
      {picks.map((pick) => (
        <PickList key={pick.name} pick={pick} />
      ))}
    </div>
    <details className="previewing__reading" open={read}>
      <summary>
        <Words of={{ key: 'studio.preview.reading' }} />
      </summary>
      <div className="previewing__picks">
        {reading.map((pick) => (
          <PickList key={pick.name} pick={pick} />
        ))}
      </div>
    </details>
    <div className="actions">
      <button className="govuk-button" type="submit" name={PREVIEW_FIELDS.person} value={person}>
        <Words of={{ key: 'studio.preview.show' }} />
      </button>
      {fill.map(({ value, label }) => (
        <button key={value} className="govuk-button govuk-button--secondary" type="submit" name={PREVIEW_FIELDS.person} value={value}>
          <Words of={label} />
        </button>
      ))}
    </div>
  </form>
);

const PickList = ({ pick: { name, label, options } }: { readonly pick: Pick }): ReactNode => (
  <div>
    <label className="govuk-label" htmlFor={`visa-${name}`}>
      <Words of={label} />
    </label>
    <select className="govuk-select" id={`visa-${name}`} name={name} defaultValue={options.find(({ chosen }) => chosen)?.value}>
      {options.map((option) => (
        <Option key={option.value} {...option} />
      ))}
    </select>
  </div>
);

/** No element stands in an option: it is words alone. */
const Option = ({ value, label }: Pick['options'][number]): ReactNode => {
  const { say } = useSpeech();
  return <option value={value}>{say(label).text}</option>;
};

const Way = ({ shown: { told, previous, next } }: { readonly shown: ShownPreview }): ReactNode => {
  const { say } = useSpeech();
  return (
    <nav className="previewing__way" aria-label={say({ key: 'studio.preview.way' }).text}>
      {previous !== null && (
        <a className="tool" href={previous} rel="prev">
          <Words of={{ key: 'studio.preview.previous' }} />
        </a>
      )}
      <p>
        {told.map((text) => (
          <span key={text.key}>
            <Words of={text} />{' '}
          </span>
        ))}
      </p>
      {next !== null && (
        <a className="tool" href={next} rel="next">
          <Words of={{ key: 'studio.preview.next' }} />
        </a>
      )}
    </nav>
  );
};

/**
 * The page in a frame, in which no script runs and from which nothing is opened. It is of our origin to its browser:
 * the cookie that lets the reader in goes with no form of a frame that is of none.
 */
const Glass = ({ frame: { width, address, of } }: { readonly frame: PreviewFrame }): ReactNode => {
  const { say } = useSpeech();
  const title = say({ key: `studio.preview.frame.title.${width}`, parameters: { page: say(of).text } }).text;
  return (
    <section className={`glass glass--${width}`} aria-labelledby={`glas-${width}`}>
      <h3 id={`glas-${width}`}>
        <Words of={{ key: `studio.preview.frame.${width}` }} />
      </h3>
      <p>
        <a href={address}>
          <Words of={{ key: 'studio.preview.whole' }} />
          <span className="govuk-visually-hidden">
            {' '}
            <Words of={{ key: `studio.preview.frame.${width}` }} />
          </span>
        </a>
      </p>
      <div className="glass__box" role="group" aria-labelledby={`glas-${width}`} tabIndex={0}>
        <iframe src={address} title={title} sandbox="allow-forms allow-same-origin" />
      </div>
    </section>
  );
};
