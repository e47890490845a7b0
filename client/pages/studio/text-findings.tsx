import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { REVIEW } from '#core/view/studio/checking-view.ts';
import { placeText } from '#core/view/studio/place-text.ts';
import type { OutlinePage, OutlineQuestion, TextFinding } from '#core/view/studio/text-view.ts';

const GROUPS = ['error', 'warning', 'advice'] as const;
/** Findings of a kind that are shown: the rest come forward as these are mended. */
const MOST = 30;

/** Where a link to a line leads: without script to a page that shows it. */
const toLine = (address: string, line: number): string => `${address}?rad=${line}#rad`;

/** The pages and questions of the text. */
export const TextOutline = ({ outline, address }: { readonly outline: readonly OutlinePage[]; readonly address: string }): ReactNode => (
  <nav aria-labelledby="delar">
    <h2 id="delar">
      <Words of={{ key: 'studio.text.outline' }} />
    </h2>
    {outline.map(({ name, line, questions }, index) => (
      <details key={index} open={outline.length < 6 || questions.some(({ findings }) => findings > 0)}>
        <summary>{name === '' ? <Words of={{ key: 'studio.text.page', parameters: { n: index + 1 } }} /> : name}</summary>
        <ul className="outline">
          {questions.map((question) => (
            <li key={question.path}>
              <Question {...question} address={address} />
            </li>
          ))}
          {questions.length === 0 && (
            <li>
              <a href={toLine(address, line)} data-to-line={line}>
                <Words of={{ key: 'studio.text.toLine', parameters: { n: String(line) } }} />
              </a>
            </li>
          )}
        </ul>
      </details>
    ))}
  </nav>
);

const Question = ({ title, line, findings, address }: OutlineQuestion & { readonly address: string }): ReactNode => (
  <a href={toLine(address, line)} data-to-line={line}>
    <span>{title}</span>
    {findings > 0 && (
      <span className="outline__n">
        {findings}
        <span className="govuk-visually-hidden">
          {' '}
          <Words of={{ key: 'studio.text.found', parameters: { count: findings } }} />
        </span>
      </span>
    )}
  </a>
);

/** What there is to mend, worst first, each with a link to its line. */
export const TextFindings = ({ findings, address }: { readonly findings: readonly TextFinding[]; readonly address: string }): ReactNode => (
  <>
    <h2 id="fynd">
      <Words of={{ key: 'studio.text.findings', parameters: { n: findings.length, count: findings.length } }} />
    </h2>
    {GROUPS.map((severity) => (
      <Group key={severity} severity={severity} findings={findings.filter((finding) => finding.severity === severity)} address={address} />
    ))}
  </>
);

const Group = ({ severity, findings, address }: { readonly severity: TextFinding['severity']; readonly findings: readonly TextFinding[]; readonly address: string }): ReactNode =>
  findings.length > 0 && (
    <>
      <h3>
        <Words of={{ key: `studio.text.findings.${severity}`, parameters: { n: findings.length } }} />
      </h3>
      <ul className="finds">
        {findings.slice(0, MOST).map((finding, index) => (
          <li key={index} className={`finds__${severity}`}>
            <p>
              <b>
                <Words of={finding.message} />
              </b>
              {finding.mend && (
                <>
                  {' '}
                  <Words of={finding.mend} />
                </>
              )}
            </p>
            {finding.where && (
              <p className="where soft">
                <Words of={placeText(finding.where)} />
              </p>
            )}
            <p>
              <Place finding={finding} address={address} />
            </p>
          </li>
        ))}
      </ul>
      {findings.length > MOST && (
        <p>
          <Words of={{ key: 'studio.text.more', parameters: { n: findings.length - MOST } }} />
        </p>
      )}
    </>
  );

/** What has a page of its own is mended there: the part of the survey's address, and what the link says. */
const PAGES: Readonly<Partial<Record<string, readonly [part: string, label: string]>>> = {
  record: ['personuppgifter', 'studio.part.personuppgifter'],
  contact: ['sprak/kontakt', 'studio.contact.write'],
  madeUp: ['sprak/kontakt', 'studio.contact.write'],
  review: [`kontroll#${REVIEW}`, 'studio.review.write'],
};

/** Where it is mended: on a page of its own, else on its line. */
const Place = ({ finding: { lack, line, from, to, message }, address }: { readonly finding: TextFinding; readonly address: string }): ReactNode => {
  const page = PAGES[lack ?? ''];
  if (page) {
    return (
      <a href={address.replace(/\/text(?:\/.*)?$/, `/${page[0]}`)}>
        <Words of={{ key: page[1] }} />
      </a>
    );
  }
  return (
    <a href={toLine(address, line)} data-to-line={line} data-from={from} data-to={to}>
      <Words of={{ key: 'studio.text.toLine', parameters: { n: String(line) } }} />
      <span className="govuk-visually-hidden">
        {': '}
        <Words of={message} />
      </span>
    </a>
  );
};
