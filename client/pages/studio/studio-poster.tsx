import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import type { Assets } from '#client/pages/head.tsx';
import { Qr } from '#client/pages/studio/qr.tsx';
import { StudioLayout } from '#client/pages/studio/studio-layout.tsx';
import type { StudioPosterView } from '#core/view/studio/checking-view.ts';

/** A sheet to print and put up: the print styles leave out what stands round it. */
export const StudioPosterPage = ({ view, assets }: { readonly view: StudioPosterView; readonly assets: Assets }): ReactNode => (
  <StudioLayout frame={view} assets={assets} title={{ key: 'studio.poster.title' }}>
    <p className="govuk-body unprinted">
      <Words of={{ key: 'studio.poster.how' }} />
    </p>
    <div className="poster">
      <h1>
        <Words of={view.title} />
      </h1>
      {view.audience && (
        <p className="lead">
          <Words of={view.audience} />
        </p>
      )}
      <Qr qr={view.qr} label={{ key: 'studio.share.qr', parameters: { address: view.address } }} />
      <p className="lead">
        <Words of={{ key: 'studio.poster.scan' }} />
      </p>
      <p className="poster__address">{view.address.replace(/^https?:\/\//, '')}</p>
    </div>
  </StudioLayout>
);
