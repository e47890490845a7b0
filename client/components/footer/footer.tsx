import type { ReactNode } from 'react';
import { Sentence, Words } from '#client/components/text/text.tsx';
import { FrameLink } from '#client/components/frame-link/frame-link.tsx';
import type { Frame, Help } from '#core/view/frame-view.ts';

/** The same place on every page (WCAG 3.2.6): people to ask, then how the site treats its users. */
export const Footer = ({ help, ...frame }: Pick<Frame, 'help' | 'leaving' | 'wayBack' | 'enclosed'>): ReactNode => (
  <footer className="foot">
    <div className="govuk-width-container">
      {help && <HelpText help={help} />}
      <ul className="foot__links">
        <li>
          <FrameLink to="accessibility" {...frame}>
            <Words of={{ key: 'foot.accessibility' }} />
          </FrameLink>
        </li>
        <li>
          <FrameLink to="privacy" {...frame}>
            <Words of={{ key: 'foot.privacy' }} />
          </FrameLink>
        </li>
      </ul>
    </div>
  </footer>
);

export const HelpText = ({ help: { tel, email } }: { readonly help: Help }): ReactNode => {
  const key = tel && email ? 'help.text' : tel ? 'help.tel' : 'help.email';
  if (!tel && !email) return null;
  return (
    <>
      <h2>
        <Words of={{ key: 'help.title' }} />
      </h2>
      <p>
        <Sentence text={{ key }} places={{ ...(tel && { tel: <Telephone number={tel} /> }), ...(email && { email: <a href={`mailto:${email}`}>{email}</a> }) }} />
      </p>
    </>
  );
};

/** A Swedish number as people write it, dialled with the country's code. */
export const Telephone = ({ number }: { readonly number: string }): ReactNode => (
  <a className="nowrap" href={`tel:${number.replace(/[^\d+]/g, '').replace(/^0/, '+46')}`}>
    {number}
  </a>
);
