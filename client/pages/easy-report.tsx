import type { ReactNode } from 'react';
import { Keys, Strip } from '#client/components/strip/strip.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Layout, type Assets } from '#client/pages/layout.tsx';
import { EasyListsParts } from '#client/pages/easy-lists.tsx';
import { BackToReport, Contents, LeadBand, LinkList, Part } from '#client/pages/report-head.tsx';
import { Goals } from '#client/pages/report-goals.tsx';
import { Beside } from '#client/pages/report-method.tsx';
import { titleOfReport } from '#client/pages/report-title.ts';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { EasyPart, EasyReportView, EasySaid } from '#core/view/easy-report-view.ts';

/** Both lines of every figure on one scale: of all. */
const SCALE = { end: 100, lines: [0, 50, 100] };

/** The report in easy Swedish: the most important first, one idea a sentence, the figures as so many of ten. */
export const EasyReportPage = ({ view, assets }: { readonly view: EasyReportView; readonly assets: Assets }): ReactNode => (
  <Layout frame={{ ...view, survey: null }} assets={assets} ownStyles={assets.report} title={titleOfReport(view.head)} indexed={!view.head.demo} band={<LeadBand head={view.head} finding={view.finding} />}>
    <div className="report">
      <BackToReport head={view.head} />
      <Contents title={{ key: 'results.contents' }} links={view.contents} />
      <Parts parts={view.parts} />
      <EasyListsParts of={view.lists} />
      <Goals goals={view.goals} />
      {view.places.length > 0 && (
        <Part id="kommuner" title={{ key: 'results.easy.places' }}>
          <Paragraph of={{ key: 'results.places.intro' }} />
          <LinkList links={view.places} />
        </Part>
      )}
      <Part id="fragor" title={{ key: 'results.questions' }}>
        <Paragraph of={{ key: 'results.questions.intro' }} />
        <LinkList links={view.questions} />
      </Part>
      <Part id="svarade" title={{ key: 'results.answered' }}>
        {view.answered.texts.map((text) => (
          <Paragraph key={text.key} of={text} />
        ))}
        <Beside answered={view.answered} />
      </Part>
      <Part id="metod" title={{ key: 'results.method' }}>
        {view.protection.map((text, index) => (
          <Paragraph key={index} of={text} />
        ))}
        {view.languageSwitch && (
          <p className="govuk-body">
            <a href={view.languageSwitch.address} hrefLang={view.languageSwitch.to}>
              <Words of={{ key: 'results.easy.full' }} />
            </a>
          </p>
        )}
      </Part>
    </div>
  </Layout>
);

const Parts = ({ parts }: { readonly parts: readonly EasyPart[] }): ReactNode => parts.map((part) => <EasyPartSection key={part.id} part={part} />);

const EasyPartSection = ({ part }: { readonly part: EasyPart }): ReactNode => (
  <Part id={part.id} title={part.title}>
    {part.intro.map((text) => (
      <Paragraph key={text.key} of={text} />
    ))}
    {part.said.some(({ strip }) => strip) && <Keys />}
    {part.said.map((said, index) => (
      <Said key={index} said={said} />
    ))}
  </Part>
);

const Said = ({ said: { label, texts, strip } }: { readonly said: EasySaid }): ReactNode => (
  <div className="easy">
    <h3 className="govuk-heading-m">
      <Words of={label} />
    </h3>
    {texts.map((text) => (
      <p key={text.key} className="govuk-body">
        <Words of={text} />
      </p>
    ))}
    {strip && <Strip strip={strip} scale={SCALE} />}
  </div>
);
