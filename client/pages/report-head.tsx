import type { ReactNode } from 'react';
import { InfoIcon } from '#client/components/icons/icons.tsx';
import { Axis, MenMark, Strip, WomenMark } from '#client/components/strip/strip.tsx';
import { scaleOf } from '#client/components/strip/scale.ts';
import { Words } from '#client/components/text/text.tsx';
import { BackLink } from '#client/pages/back-link.tsx';
import type { FindingView, ReportHead, ReportLink, ShareCell, StripView } from '#core/view/report-view.ts';
import type { Label, Text } from '#core/view/text.ts';

/** The first that is seen of a report: what it is of, and the one thing that it says, in words, two figures and their intervals. */
export const LeadBand = ({ head, finding }: { readonly head: ReportHead; readonly finding: FindingView }): ReactNode => (
  <>
    <DemoBand head={head} />
    <div className="lead-band">
      <div className="govuk-width-container">
        <Title head={head} />
        <p className="finding">
          <Words of={finding.text} />
        </p>
        {finding.strip && <Two strip={finding.strip} />}
        {finding.more.map((text) => (
          <p key={text.key} className="govuk-body">
            <Words of={text} />
          </p>
        ))}
      </div>
    </div>
  </>
);

const Title = ({ head }: { readonly head: ReportHead }): ReactNode => (
  <>
    <h1>
      {head.area && (
        <>
          <Words of={head.area} />
          {': '}
        </>
      )}
      <Words of={head.title} />
    </h1>
    <p className="kicker">
      <Texts texts={head.about} />
    </p>
  </>
);

/** Sentences one after the other. */
const Texts = ({ texts }: { readonly texts: readonly Text[] }): ReactNode =>
  texts.map((text, index) => (
    <span key={text.key}>
      {index > 0 && ' '}
      <Words of={text} />
    </span>
  ));

const Two = ({ strip }: { readonly strip: StripView }): ReactNode => {
  const scale = scaleOf([strip]);
  return (
    <>
      <ul className="duo">
        {strip.women && <One share={strip.women} who="women" mark={<WomenMark />} />}
        {strip.men && <One share={strip.men} who="men" mark={<MenMark />} />}
      </ul>
      <Strip strip={strip} scale={scale} large />
      <Axis scale={scale} />
    </>
  );
};

const One = ({ share, who, mark }: { readonly share: ShareCell; readonly who: 'women' | 'men'; readonly mark: ReactNode }): ReactNode => (
  <li>
    <span className={`key ${who}`}>
      {mark}
      <Words of={{ key: `results.${who}` }} />
    </span>{' '}
    <b className={who}>
      <Words of={{ key: 'results.cell.percent', parameters: { n: share.percent } }} />
    </b>
  </li>
);

/** That the answers are made up: before all else, right across the page, so that no figure is read without it. */
export const DemoBand = ({ head }: { readonly head: Pick<ReportHead, 'demo'> }): ReactNode =>
  head.demo && (
    <div className="demo">
      <p className="govuk-width-container">
        <InfoIcon />
        <span>
          <b>
            <Words of={{ key: 'results.demo' }} />
          </b>{' '}
          <Words of={{ key: 'results.demo.text' }} />
        </span>
      </p>
    </div>
  );

/** The way to the report that the page is a part of. */
export const BackToReport = ({ head: { back } }: { readonly head: ReportHead }): ReactNode => back && <BackLink to={back.address} label={back.label} />;

/** Links to what is further down, or to pages of the same kind. */
export const LinkList = ({ links }: { readonly links: readonly ReportLink[] }): ReactNode => (
  <ul className="links">
    {links.map(({ address, label }) => (
      <li key={address}>
        <a href={address}>
          <Words of={label} />
        </a>
      </li>
    ))}
  </ul>
);

/** A landmark to jump from. */
export const Contents = ({ title, links }: { readonly title: Text; readonly links: readonly ReportLink[] }): ReactNode => (
  <nav className="contents" aria-labelledby="rapport-innehall">
    <h2 id="rapport-innehall" className="govuk-heading-s">
      <Words of={title} />
    </h2>
    <LinkList links={links} />
  </nav>
);

/** A part of a report with its heading. */
export const Part = ({ id, title, children }: { readonly id: string; readonly title: Label; readonly children: ReactNode }): ReactNode => (
  <section className="section" aria-labelledby={id}>
    <h2 id={id} className="govuk-heading-l" tabIndex={-1}>
      <Words of={title} />
    </h2>
    {children}
  </section>
);
