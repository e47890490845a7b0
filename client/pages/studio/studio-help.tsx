import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import type { StudioHelpView } from '#core/view/studio/help-view.ts';
import type { Text } from '#core/view/text.ts';

/** A page of help: contents first, then what they name. */
export const StudioHelpPage = ({ view, assets }: { readonly view: StudioHelpView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={view.title}>
    <div className="section">
      <h1>
        <Words of={view.title} />
      </h1>
      <Paragraph of={view.lead} />
      <Links links={[...view.guides, ...view.sections.map(({ id, title }) => ({ address: `#${id}`, label: title }))]} />
      {view.sections.map(({ id, title, text }) => (
        <section key={id}>
          <h2 id={id}>
            <Words of={title} />
          </h2>
          <Paragraph of={text} />
        </section>
      ))}
    </div>
  </StudioLayout>
);

const Links = ({ links }: { readonly links: readonly { readonly address: string; readonly label: Text }[] }): ReactNode => (
  <ul className="govuk-list govuk-list--spaced">
    {links.map(({ address, label }) => (
      <li key={address}>
        <a href={address}>
          <Words of={label} />
        </a>
      </li>
    ))}
  </ul>
);
