import type { ReactNode } from 'react';
import { BookIcon, PeopleArt } from '#client/components/icons/icons.tsx';
import { Sentence, Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { ADDRESSES } from '#core/view/addresses.ts';
import type { ListView, SurveyLink } from '#core/view/page-view.ts';

/** The open questionnaires. */
export const ListPage = ({ view, assets }: { readonly view: ListView; readonly assets: Assets }): ReactNode => (
  <Layout frame={view} assets={assets} title={{ key: 'list.title' }} band={<Hero />}>
    <section className="section" aria-labelledby="page--surveys">
      <h2 id="page--surveys" className="govuk-heading-l">
        <Words of={{ key: 'list.heading' }} />
      </h2>
      <p className="govuk-body">
        <Words of={{ key: view.surveys.length > 0 ? 'list.intro' : 'list.empty' }} />
      </p>
      {view.surveys.length > 0 && (
        <ul className="forms">
          {view.surveys.map((survey) => (
            <Survey key={survey.address} survey={survey} />
          ))}
        </ul>
      )}
      <p className="govuk-body alone">
        <a href={ADDRESSES.resume}>
          <Words of={{ key: 'resume.link' }} />
        </a>
      </p>
    </section>
    {view.reports.length > 0 && <Reports reports={view.reports} />}
  </Layout>
);

const Hero = (): ReactNode => (
  <div className="hero">
    <div className="govuk-width-container hero__in">
      <div className="hero__say">
        <h1 className="govuk-heading-xl">
          <Words of={{ key: 'site.name' }} />
        </h1>
        <p className="lead">
          <Words of={{ key: 'list.lead' }} />
        </p>
      </div>
      <div className="hero__art">
        <PeopleArt />
      </div>
    </div>
  </div>
);

const Reports = ({ reports }: Pick<ListView, 'reports'>): ReactNode => (
  <section className="section" aria-labelledby="page--reports">
    <h2 id="page--reports" className="govuk-heading-m">
      <Words of={{ key: 'list.reports' }} />
    </h2>
    <p className="govuk-body">
      <Words of={{ key: 'list.reports.intro' }} />
    </p>
    <ul className="govuk-list">
      {reports.map(({ address, label }) => (
        <li key={address}>
          <a className="easylink" href={address}>
            <span>
              <Words of={label} />
            </span>
          </a>
        </li>
      ))}
    </ul>
    {reports.length > 1 && (
      <p className="govuk-body">
        <a href={ADDRESSES.topics}>
          <Words of={{ key: 'results.topics' }} />
        </a>
      </p>
    )}
  </section>
);

const Survey = ({ survey }: { readonly survey: SurveyLink }): ReactNode => (
  <li>
    <p className="time">
      <Sentence text={{ key: 'list.questions', parameters: { n: '{n}', count: survey.questions } }} places={{ n: <b>{survey.questions}</b> }} />
    </p>
    <div>
      <h3>
        <a href={survey.address}>
          <Words of={survey.title} />
        </a>
      </h3>
      {survey.description && (
        <p>
          <Words of={survey.description} />
        </p>
      )}
      {survey.other && <OtherLanguage other={survey.other} />}
    </div>
  </li>
);

const OtherLanguage = ({ other }: { readonly other: NonNullable<SurveyLink['other']> }): ReactNode => (
  <p>
    <a className="easylink" href={other.address} hrefLang={other.title.lang}>
      <BookIcon />
      <span>
        <Sentence text={{ key: 'list.other' }} places={{ label: <Words of={other.label} />, title: <Words of={other.title} /> }} />
      </span>
    </a>
  </p>
);
